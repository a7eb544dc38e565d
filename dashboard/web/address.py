"""Where a fact is read: its own page, else the page of what it belongs to; and its place there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dashboard.web.kinds import KINDS
from editorial.selectors.change import belongs_to

# The kind of a model that is called otherwise than its kind.
OTHERWISE = {"weapontype": "weapon"}
# Read in full on another page than that of the first fact it must point at.
READ_ON = {"treatyaction": "state", "declaration": "state"}
# The place on the page; a fact without one is found at its head.
MARKS: dict[str, Callable[[Any], str]] = {
    "treatyaction": lambda act: f"t-{act.treaty.slug}",
    "declaration": lambda declaration: "h-decl",
    "disagreement": lambda disagreement: "h-dis",
    "rule": lambda rule: "h-text",
    "article": lambda article: "h-text",
    "treatyfact": lambda fact: "h-facts",
    "failurerate": lambda rate: "rates",
    "weaponrecord": lambda record: f"r-{record.key}",
    "office": lambda office: "h-office",
    "event": lambda event: event.slug,
    "reply": lambda reply: f"reply-{reply.pk}",
}
DATED = ("done_on", "made_on", "said_on", "happened_on", "began_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a kind asks of what it leads to."""

    key: str
    dated_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page with its query, the place on it, and the day on which it shows the fact."""

    path: str
    mark: str
    day: date


def path_of(fact: Any) -> str:
    """Its page, else that of the nearest thing it belongs to, else empty."""
    while fact is not None:
        name = fact._meta.model_name
        kind = KINDS.get(OTHERWISE.get(name, name))
        if kind is not None:
            key = str(getattr(fact, kind.word or "slug"))
            return kind.path(Entry(key=key, dated_on=getattr(fact, "happened_on", None)))
        fact = belongs_to(fact)
    return ""


def place_of(fact: Any, *, today: date) -> Place:
    """Where the fact is to be seen: today, unless only another day shows it."""
    name = fact._meta.model_name
    read_on = getattr(fact, READ_ON[name]) if name in READ_ON else fact
    mark = MARKS[name](fact) if name in MARKS else ""
    return Place(path=path_of(read_on).partition("#")[0], mark=mark, day=_day(fact, today=today))


def _day(fact: Any, *, today: date) -> date:
    """A former name is read on its last day, and what is dated later than today on its own."""
    if fact._meta.model_name == "statename":
        last: date = fact.ended_on - timedelta(days=1)
        return min(today, last)
    dated: list[date] = [day for name in DATED if (day := getattr(fact, name, None))]
    return max([today, *dated[:1]])
