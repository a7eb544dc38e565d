"""Writes what each treaty's rule of effect gives. The only writer of the two computed columns."""

from collections.abc import Iterable

from treaties.domain.action_kind import CONSENTS
from treaties.models import Treaty, TreatyAction
from treaties.models.effect import effect_of

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
