"""The days of effect follow the acts, and the rule of their treaty."""

from collections.abc import Collection

from editorial.models import Fact
from treaties.domain.action_kind import CONSENTS
from treaties.models import Treaty, TreatyAction

from .effect import clear_effect, compute_effects, compute_effects_under


def before(fact: Fact) -> None:
    """An act about to become one whose day no rule gives has none computed."""
    if isinstance(fact, TreatyAction) and fact.kind not in CONSENTS:
        clear_effect(fact)


def after(fact: Fact, *, changed: Collection[str]) -> None:
    """The day of one act, or of every consent under a treaty."""
    if isinstance(fact, TreatyAction):
        compute_effects(TreatyAction.objects.filter(pk=fact.pk).select_related("treaty", "state"))
        fact.refresh_from_db()
    elif isinstance(fact, Treaty):
        compute_effects_under(fact)
