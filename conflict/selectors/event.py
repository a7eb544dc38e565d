"""What happened, newest first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from conflict.models import Event
from conflict.selectors.linked import linked
from editorial.domain.folding import folded
from editorial.domain.lens import Lens
from editorial.selectors.provenance import Provenances, provenance_of
from treaties.models import State, Treaty

NEWEST = ("-happened_on", "-pk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which events a reader wants; an empty choice asks for all. `weapons` are primary keys."""

    states: Collection[str] = ()
    weapons: Collection[int] = ()
    treaties: Collection[str] = ()
    since: date | None = None
    until: date | None = None


def events(asked: Asked, *, lens: Lens) -> QuerySet[Event]:
    """Events by the lens's day that answer to every choice; the caller orders and pages.

    An event of a month or year counts from the last day of it, as every date of the record does.
    """
    until = min(asked.until, lens.day) if asked.until else lens.day
    found: QuerySet[Event] = Event.objects.seen_through(lens).filter(happened_on__lte=until)
    if asked.since:
        found = found.filter(happened_on__gte=asked.since)
    choices = (
        (Event.states, "state__code", asked.states),
        (Event.weapons, "weapontype", asked.weapons),
        (Event.treaties, "treaty__slug", asked.treaties),
    )
    for field, column, choice in choices:
        if choice:
            pairs = field.through.objects.filter(event=OuterRef("pk"), **{f"{column}__in": choice})
            found = found.filter(Exists(pairs))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside the events of a page, by primary key."""

    states: dict[int, list[Any]]
    weapons: dict[int, list[Any]]
    treaties: dict[int, list[Any]]
    provenance: Provenances


def beside(page: Iterable[Event], *, lens: Lens) -> Beside:
    """States, weapons, treaties and where each comes from; eight queries whatever the size."""
    events = list(page)
    pks = [event.pk for event in events]
    return Beside(
        states=linked(Event, "states", pks, lens=lens),
        weapons=linked(Event, "weapons", pks, lens=lens),
        treaties=linked(Event, "treaties", pks, lens=lens),
        provenance=provenance_of(events, lens=lens),
    )


def last_events(asked: Asked, *, lens: Lens, limit: int) -> list[Event]:
    """The last ones by the lens's day that answer to every choice, newest first."""
    return list(events(asked, lens=lens).order_by(*NEWEST)[:limit])


def states_concerned(named: Collection[str], *, lens: Lens) -> list[tuple[str, str]]:
    """(code, name) of the states that some event concerns, and of those named, by name."""
    met = _met(Event.states, "state", lens=lens) | Q(code__in=named)
    found = State.objects.seen_through(lens).filter(met).order_by("code").values_list("code", "name")
    return sorted(found, key=lambda choice: folded(choice[1]))


def treaties_concerned(named: Collection[str], *, lens: Lens) -> list[tuple[str, str]]:
    """(slug, short name) of the treaties that some event concerns, and of those named, by name."""
    met = _met(Event.treaties, "treaty", lens=lens) | Q(slug__in=named)
    found = Treaty.objects.seen_through(lens).filter(met).order_by("short_name")
    return list(found.values_list("slug", "short_name"))


def _met(field: Any, column: str, *, lens: Lens) -> Q:
    shown = Event.objects.seen_through(lens).filter(happened_on__lte=lens.day)
    return Q(Exists(field.through.objects.filter(event__in=shown, **{column: OuterRef("pk")})))
