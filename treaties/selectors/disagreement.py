"""Where sources differ from each other, or a stated day from the treaty's own rule."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from editorial.domain.lens import Lens
from treaties.models import Disagreement, State, Treaty, TreatyAction


def disagreements(
    *, lens: Lens, treaty: Treaty | None = None, state: State | None = None
) -> list[Disagreement]:
    """Those an editor has written up, of one treaty or state or of all."""
    asked = Q()
    if treaty:
        asked &= Q(treaty=treaty)
    if state:
        asked &= Q(state=state)
    found = Disagreement.objects.seen_through(lens).filter(asked).select_related("treaty", "state")
    return list(found.order_by("treaty__slug", F("state__name").asc(nulls_first=True), "fact"))


def effects_against_rule(*, lens: Lens, most: int | None = None) -> list[TreatyAction]:
    """Acts whose stated day of effect is not the one the treaty's rule gives; all, or the first `most`."""
    differing = against_rule(_compared(lens=lens)).select_related("treaty", "state")
    return list(differing.order_by("treaty__slug", "state__name", "kind")[:most])


def against_rule(acts: QuerySet[TreatyAction]) -> QuerySet[TreatyAction]:
    """Of these, those that have both days, which differ."""
    both = acts.filter(effective_stated_on__isnull=False, effective_computed_on__isnull=False)
    return both.exclude(effective_stated_on=F("effective_computed_on"))


def compared_effects(*, lens: Lens) -> int:
    """How many acts have both a stated day of effect and one by the rule."""
    return _compared(lens=lens).count()


def _compared(*, lens: Lens) -> QuerySet[TreatyAction]:
    found: QuerySet[TreatyAction] = TreatyAction.objects.seen_through(lens).filter(
        effective_stated_on__isnull=False, effective_computed_on__isnull=False
    )
    return found
