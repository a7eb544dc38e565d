"""One act of a table beside one of the record: what differs, and the change that would mend it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from editorial.domain.precision import Precision, say_day, say_partial
from treaties.domain.action_kind import ActionKind
from treaties.domain.depositary_cell import PrintedAct
from treaties.domain.depositary_compared import Difference, Proposed
from treaties.domain.depositary_pair import RecordedAct, is_of_kind, paired, slot_of
from treaties.domain.depositary_row import ReadRow
from treaties.models import State, TreatyAction
from treaties.selectors.depositary_change import Asked, of_kind
from treaties.selectors.depositary_record import History

NOT_HERE, NOT_THERE = "not on the record", "not in the table"


@dataclass(slots=True)
class Found:
    """What comes up while a row is compared."""

    differences: list[Difference] = field(default_factory=list)
    proposed: list[Proposed] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def differ(self, about: str, ours: str, theirs: str) -> None:
        """One difference more."""
        self.differences.append(Difference(about=about, ours=ours, theirs=theirs))

    def correct(self, asked: Asked, read: ReadRow, act: TreatyAction, values: Mapping[str, Any]) -> None:
        """A change of an act on the record, unless it waits already."""
        if asked.is_proposed(act, values):
            self.remarks.append("An open proposal asks for this already.")
        elif values:
            self.proposed.append(asked.corrected(read, act, **values))

    def add(
        self, asked: Asked, read: ReadRow, state: State, kind: ActionKind, day: date, **more: Any
    ) -> None:
        """A new act, unless it waits already."""
        stage = asked.stage_of(state, kind, day)
        if stage:
            self.remarks.append(f"This act stands at the desk already: {stage.lower()}.")
        else:
            self.proposed.append(asked.added(read, state, kind, day, **more))


def compare_acts(
    read: ReadRow, state: State, history: History | None, *, asked: Asked, slots: Collection[str]
) -> Found:
    """Every act of the row beside those of the record, in each slot that the table has a column for."""
    found = Found()
    for slot in slots:
        ours = [act for act in (history.acts if history else ()) if slot_of(act.kind) == slot]
        theirs = [act for act in read.acts if slot_of(act.kind) == slot]
        for mine, other in paired(ours, theirs):
            if mine and other:
                _changed(mine, other, read, asked, found)
            elif other:
                _added(other, read, state, asked, found)
            elif mine and mine.done_on <= asked.day:  # a day known as a month may yet be to come
                found.differ(mine.kind.label, say_partial(mine.done_on, mine.precision), NOT_THERE)
    return found


def _changed(mine: RecordedAct, other: PrintedAct, read: ReadRow, asked: Asked, found: Found) -> None:
    values: dict[str, object] = {}
    if not is_of_kind(mine, other):
        found.differ("Kind of act", mine.kind.label, other.kind.label)
        values["kind"] = other.kind.value
    if mine.done_on != other.day or mine.precision != Precision.DAY:
        found.differ(
            f"Day of {mine.kind.label.lower()}",
            say_partial(mine.done_on, mine.precision),
            say_day(other.day),
        )
        if mine.may_be_of(other.day):
            found.remarks.append("The table knows the day more exactly than the record.")
        values["done_on"] = other.day
        if mine.precision != Precision.DAY:
            values["date_precision"] = Precision.DAY.value
    if values:
        found.correct(asked, read, mine.fact, values)


def _added(other: PrintedAct, read: ReadRow, state: State, asked: Asked, found: Found) -> None:
    found.differ(other.kind.label, NOT_HERE, say_day(other.day))
    found.add(asked, read, state, other.kind, other.day, **of_kind(other))
