"""Records of weapons as pages print them: grouped by kind, each with its word of certainty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from conflict.domain.certainty import Certainty
from conflict.domain.record_kind import RecordKind
from conflict.domain.record_words import GROUPS, beside, say_time
from conflict.selectors.record import Asked, every_record
from editorial.domain.lens import Lens
from treaties.domain.spoken import spoken
from treaties.selectors.state import names_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A state under its name of the day, or an armed group, which has no code."""

    name: str
    code: str = ""

    @property
    def spoken(self) -> str:
        """The name inside a sentence."""
        return spoken(self.name) if self.code else self.name


NOBODY = Named(name="")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLine:
    """One record. `beside` are the words before `counterpart`; without it they stand alone or are empty."""

    record: Any
    who: Named
    kind: str
    beside: str
    counterpart: Named
    when: str
    certainty: str

    @property
    def giver(self) -> Named:
        """Of a transfer, whom the weapon left; nameless where that is not recorded."""
        return self.counterpart if self.record.kind == RecordKind.RECEIVED else self.who

    @property
    def taker(self) -> Named:
        """Of a transfer, whom it went to."""
        return self.who if self.record.kind == RecordKind.RECEIVED else self.counterpart


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordGroup:
    """The records of one heading, newest first; those whose day is not known stand last."""

    key: str
    heading: str
    lines: list[RecordLine]

    @property
    def are_transfers(self) -> bool:
        """Whether they are told as a table from whom to whom."""
        return self.key == "moved"


def record_groups(asked: Asked, *, lens: Lens) -> list[RecordGroup]:
    """The records asked for under their headings, the empty ones left out; two queries."""
    names = names_on(lens=lens)
    return grouped(line_of(record, names) for record in every_record(asked, lens=lens))


def records_in(groups: Iterable[RecordGroup]) -> list[Any]:
    """The records themselves, under whatever heading."""
    return [line.record for group in groups for line in group.lines]


def grouped(lines: Iterable[RecordLine]) -> list[RecordGroup]:
    """Lines under the headings of their kinds, in the order of the page."""
    told = list(lines)
    groups = (
        RecordGroup(
            key=group.key,
            heading=group.heading,
            lines=[line for line in told if line.record.kind in group.kinds],
        )
        for group in GROUPS
    )
    return [group for group in groups if group.lines]


def line_of(record: Any, names: Mapping[int, str]) -> RecordLine:
    """One record in words; `names` are those that states bore on the page's day and not today."""
    is_own = record.counterpart_id is not None and record.counterpart_id == record.state_id
    words = beside(record.kind, is_own=is_own) if record.counterpart_id else ""
    return RecordLine(
        record=record,
        who=_named(record.state, names) if record.state else Named(name=record.actor),
        kind=RecordKind(record.kind).label,
        beside=words,
        counterpart=NOBODY if is_own or not record.counterpart else _named(record.counterpart, names),
        when=say_time(record.kind, record.period),
        certainty=Certainty(record.certainty).label,
    )


def _named(state: Any, names: Mapping[int, str]) -> Named:
    return Named(name=names.get(state.pk, state.name), code=state.code)
