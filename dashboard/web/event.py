"""Events as the timeline and the strips print them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from conflict.selectors import choice
from conflict.selectors.event import Asked, beside, last_events, states_concerned, treaties_concerned
from dashboard.web.asked import days_asked, named, weapons_asked
from dashboard.web.choosing import Form, form_of, select
from dashboard.web.lens import carry
from dashboard.web.parameters import Parameters
from editorial.domain.lens import Lens
from editorial.selectors.provenance import Provenance
from treaties.selectors.state import codes_of
from treaties.selectors.treaty import slugs_of

OF_EVENTS = ("state", "weapon", "treaty", "from", "to")
STRIP = 6  # events beside a weapon, a treaty or a state


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """One event with what it concerns and where it comes from."""

    event: Any
    states: list[Any]
    weapons: list[Any]
    treaties: list[Any]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The events of one year, newest first."""

    year: int
    lines: list[EventLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The last events beside something; `every` is the timeline narrowed to it."""

    events: list[Any]
    every: str


def strip_of(
    *, lens: Lens, state: str = "", treaty: str = "", weapon: str = "", types: Collection[int] = ()
) -> Strip:
    """The last few about this state, treaty or weapon; `types` are the primary keys of the weapon and of
    every type below it. One query."""
    asked = Asked(states=[state] if state else (), treaties=[treaty] if treaty else (), weapons=types)
    query = {"state": state, "treaty": treaty, "weapon": weapon}
    query["as_of"] = lens.day.isoformat() if carry(lens) else ""
    return Strip(
        events=last_events(asked, lens=lens, limit=STRIP),
        every=f"{reverse('events')}?{urlencode({name: value for name, value in query.items() if value})}",
    )


def events_asked(parameters: Parameters, *, lens: Lens) -> Asked:
    """The choices of a list of events, on page and API alike; each costs a query only where it is made."""
    since, until = days_asked(parameters)
    return Asked(
        states=named(parameters, "state", lambda: codes_of(lens=lens), of="states"),
        weapons=weapons_asked(parameters, lens=lens),
        treaties=named(parameters, "treaty", lambda: slugs_of(lens=lens), of="treaties"),
        since=since,
        until=until,
    )


def event_form(asked: Parameters, chosen: Asked, *, lens: Lens) -> Form:
    """State, weapon, treaty and the days between; three queries."""
    selects = [
        select("state", "State", states_concerned(chosen.states, lens=lens), asked=asked),
        select("weapon", "Weapon, with types below it", choice.weapons(lens=lens), asked=asked),
        select("treaty", "Treaty", treaties_concerned(chosen.treaties, lens=lens), asked=asked),
    ]
    return form_of(selects, asked=asked, lens=lens)


def by_year(page: Sequence[Any], *, lens: Lens) -> list[Year]:
    """The events of a page with what stands beside them, newest year first; eight queries."""
    return [
        Year(year=year, lines=list(lines))
        for year, lines in groupby(event_lines(page, lens=lens), key=lambda line: line.event.happened_on.year)
    ]


def event_lines(page: Iterable[Any], *, lens: Lens) -> list[EventLine]:
    """In the order given, each with what it concerns and its sources."""
    page = list(page)
    found = beside(page, lens=lens)
    return [
        EventLine(
            event=event,
            states=found.states.get(event.pk, []),
            weapons=found.weapons.get(event.pk, []),
            treaties=found.treaties.get(event.pk, []),
            provenance=found.provenance[event],
        )
        for event in page
    ]
