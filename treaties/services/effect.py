"""Writes what each treaty's rule of effect gives. The only writer of the two computed columns."""

from collections.abc import Iterable
from datetime import date

from editorial.domain.precision import Precision
from treaties.domain.action_kind import CONSENTS, ActionKind
from treaties.domain.effect import effect_of_consent, rule_day
from treaties.models import Treaty, TreatyAction

COMPUTED = ("effective_computed_on", "effective_by")


def compute_effects(actions: Iterable[TreatyAction] | None = None) -> int:
    """Brings the computed days of these acts, or of all, up to the rules; answers how many moved.

    Outside history: the days follow from rows that have one.
    """
    if actions is None:
        actions = (
            TreatyAction.objects.filter(kind__in=CONSENTS).select_related("treaty", "state").order_by("pk")
        )
    moved = []
    for action in actions:
        computed, by = effect_of(action)
        if (action.effective_computed_on, action.effective_by) != (computed, by):
            action.effective_computed_on, action.effective_by = computed, by
            moved.append(action)
    TreatyAction.objects.bulk_update(moved, COMPUTED, batch_size=100)
    return len(moved)


def compute_effects_under(treaty: Treaty) -> int:
    """The same for every consent under one treaty: after its rule or its first day has changed."""
    acts = TreatyAction.objects.filter(treaty=treaty, kind__in=CONSENTS)
    return compute_effects(acts.select_related("treaty", "state").order_by("pk"))


def clear_effect(action: TreatyAction) -> None:
    """Empties the computed days of an act about to be saved as one whose day no rule gives.

    The database refuses them on any other kind, so they go with the change of kind.
    """
    action.effective_computed_on = action.effective_by = None


def effect_of(action: TreatyAction) -> tuple[date | None, date | None]:
    """(the day the rule gives, the day it is in force by at the latest); at most one of them."""
    treaty = action.treaty
    if action.kind not in CONSENTS:
        return None, None
    computed = None
    certain = action.follows_rule and action.date_precision == Precision.DAY
    if certain and action.kind != ActionKind.SUCCESSION:
        computed = effect_of_consent(
            treaty.effect_rule, action.done_on, entered_into_force_on=treaty.entered_into_force_on
        )
    if computed or action.effective_stated_on:
        return computed, None
    return None, latest_effect(treaty, action)


def latest_effect(treaty: Treaty, action: TreatyAction) -> date | None:
    """The day by which a consent whose own day is not stated binds; None while the treaty is not in force.

    A succession: its notice. No rule: the deposit. Never before the general entry into force, and never
    for a predecessor that had gone by then.
    """
    general, ended = treaty.entered_into_force_on, action.state.ended_on
    if general is None or (ended and ended <= general):
        return None
    rule = treaty.effect_rule
    if action.kind == ActionKind.SUCCESSION or rule.unit is None:
        return max(action.done_on, general)
    by_rule = effect_of_consent(rule, action.done_on, entered_into_force_on=general)
    return by_rule or max(rule_day(rule, action.done_on), general)
