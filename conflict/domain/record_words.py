"""A record in words: what was done, by its kind, to whom or where, when, and how firmly it is said."""

from __future__ import annotations

from dataclasses import dataclass

from conflict.domain.certainty import Certainty
from conflict.domain.period import Period, say_period
from conflict.domain.record_kind import RecordKind

NOT_EVIDENCE = "That no use is on record is not evidence that there was none."
NOT_BREACH = (
    "A state does not breach a treaty by which it is not bound; whether other law allows what is recorded "
    "here is another question, and this record does not answer it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Kinds that a page prints under one heading."""

    key: str
    heading: str
    kinds: tuple[RecordKind, ...]


GROUPS = (
    Group(key="makes", heading="Making", kinds=(RecordKind.PRODUCES, RecordKind.PRODUCED)),
    Group(key="holds", heading="Stocks", kinds=(RecordKind.STOCKPILES,)),
    Group(key="used", heading="Use on record", kinds=(RecordKind.USED,)),
    Group(key="moved", heading="Transfers", kinds=(RecordKind.TRANSFERRED_TO, RecordKind.RECEIVED)),
    Group(key="destroyed", heading="Stocks destroyed", kinds=(RecordKind.DESTROYED_STOCKPILE,)),
    Group(key="denied", heading="Denials by states", kinds=(RecordKind.DENIES,)),
)
LAND = "on the land of"
BESIDE: dict[str, str] = {
    RecordKind.PRODUCES: "for",
    RecordKind.PRODUCED: "for",
    RecordKind.STOCKPILES: LAND,
    RecordKind.DESTROYED_STOCKPILE: LAND,
    RecordKind.USED: LAND,
    RecordKind.TRANSFERRED_TO: "to",
    RecordKind.RECEIVED: "from",
    RecordKind.DENIES: "concerning",
}
OWN_LAND = "on its own land"
# A stock counted in a year is not one held ever since; a first use is not use to this day.
START: dict[str, str] = {
    RecordKind.PRODUCES: "since {}",
    RecordKind.PRODUCED: "from {}, no end recorded",
    RecordKind.STOCKPILES: "as of {}",
    RecordKind.USED: "from {}, no end recorded",
    RecordKind.DESTROYED_STOCKPILE: "begun {}",
}
END: dict[str, str] = {RecordKind.DESTROYED_STOCKPILE: "finished {}", RecordKind.DENIES: "by {}"}


def say_time(kind: str, period: Period) -> str:
    """When, as the kind asks for it: a transfer has a day, a stock is counted on one, use goes on."""
    return say_period(period, start=START.get(kind, "{}"), end=END.get(kind, "until {}"))


def beside(kind: str, *, is_own: bool) -> str:
    """The words before the other state's name; complete in themselves where it is the state's own land."""
    return OWN_LAND if is_own and BESIDE[kind] == LAND else BESIDE[kind]


def say_line(certainty: str, summary: str) -> str:
    """`Reported: …`: the word of certainty stands before whatever is told."""
    return f"{Certainty(certainty).label}: {summary}"
