"""Acts in the order of time: what happened last, and what is to come."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from editorial.domain.lens import Lens
from treaties.domain.action_kind import CONSENTS, ActionKind
from treaties.domain.record import Act
from treaties.models import State, TreatyAction


def acts(
    *, lens: Lens, slugs: Iterable[str] = (), codes: Iterable[str] = (), kinds: Iterable[str] = ()
) -> QuerySet[TreatyAction]:
    """Acts of these treaties, states and kinds; an empty choice asks for all. The caller orders and pages."""
    asked = Q()
    for column, values in (("treaty__slug__in", slugs), ("state__code__in", codes), ("kind__in", kinds)):
        asked &= Q((column, list(values))) if values else Q()
    found: QuerySet[TreatyAction] = TreatyAction.objects.seen_through(lens).filter(asked)
    return found.select_related("treaty", "state")


def as_rows(acts: Iterable[Act]) -> list[TreatyAction]:
    """The rows behind acts of a standing, as much of them as says which they are and when they came out."""
    return [TreatyAction(pk=act.pk, published_at=act.published_at) for act in acts]


def newest_acts(*, lens: Lens, limit: int) -> list[TreatyAction]:
    """The last acts up to the lens's day, newest first."""
    acts = TreatyAction.objects.seen_through(lens).filter(done_on__lte=lens.day)
    order = ("-done_on", "treaty__slug", "state__name", "kind")
    return list(acts.select_related("treaty", "state").order_by(*order)[:limit])


def coming_effects(*, lens: Lens, limit: int, state: State | None = None) -> list[TreatyAction]:
    """Acts done by the lens's day that take effect after it, if nothing changes; the nearest first.

    Where the day of effect itself is not known, `effective_on` is None and `takes_effect_on` a bound.
    """
    acts = (
        TreatyAction.objects.seen_through(lens)
        .filter(counts_on__lte=lens.day, takes_effect_on__gt=lens.day)
        .filter(kind__in=[*CONSENTS, ActionKind.WITHDRAWAL_NOTIFICATION, ActionKind.SUSPENSION])
        .open_notices_on(lens.day, lens=lens)
    )
    if state:
        acts = acts.filter(state=state)
    order = ("takes_effect_on", "treaty__slug", "state__name", "kind")
    return list(acts.select_related("treaty", "state").order_by(*order)[:limit])
