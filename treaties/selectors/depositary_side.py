"""Each row of a depositary's table beside the record, and the states on record that have no row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from editorial.domain.folding import as_one
from editorial.domain.precision import say_day, say_partial
from treaties.domain.depositary import NotUnderstood, PrintedTable, Row
from treaties.domain.depositary_compared import Compared, Difference, Verdict
from treaties.domain.depositary_heading import Heading, Place
from treaties.domain.depositary_pair import slot_of
from treaties.domain.depositary_row import ReadRow, name_of, read_row
from treaties.domain.organisation import is_organisation
from treaties.models import State
from treaties.selectors.depositary_act import NOT_THERE, compare_acts
from treaties.selectors.depositary_change import Asked
from treaties.selectors.depositary_leaving import compare_leaving
from treaties.selectors.depositary_name import Names
from treaties.selectors.depositary_record import History

SLOTS = {Place.SIGNATURE: "signature", Place.PROVISIONAL: "provisional_application", Place.CONSENT: "consent"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The record beside which each row is laid."""

    asked: Asked
    headings: Sequence[Heading]
    names: Names
    histories: Mapping[int, History]
    disagreements: Mapping[int, tuple[str, ...]]

    def rows(self, table: PrintedTable) -> list[Compared]:
        """The rows of the table in its order, then the states that have none."""
        named = [self._named(row) for row in table.rows if not is_organisation(name_of(row)[0])]
        times = Counter(state.pk for _, state, _ in named if state)
        found = [
            self._unread(row, why, state)
            if state is None
            else self._unread(row, f"{state.name} stands in more than one row.", state)
            if times[state.pk] > 1
            else self._compared(row, state, table)
            for row, state, why in named
        ]
        return [*found, *(self._gone(h) for h in self._without_row(times))]

    def _named(self, row: Row) -> tuple[Row, State | None, str]:
        try:
            return row, self.names.state(name_of(row)[0]), ""
        except NotUnderstood as fault:
            return row, None, str(fault)

    def _compared(self, row: Row, state: State, table: PrintedTable) -> Compared:
        history = self.histories.get(state.pk)
        try:
            if state.is_outside:
                raise NotUnderstood(f"{state.name} is recorded as outside the depositary's practice.")
            read = read_row(row, self.headings, table)
            _refuse_later(read, self.asked.day)
            slots = {slot_of(act.kind) for act in read.acts} | {
                SLOTS[heading.place] for heading in self.headings if heading.place in SLOTS
            }
            found = compare_acts(read, state, history, asked=self.asked, slots=sorted(slots))
            compare_leaving(read, state, history, asked=self.asked, found=found)
        except NotUnderstood as fault:
            return self._unread(row, str(fault), state)
        known = history is not None and bool(history.acts)
        verdict = Verdict.CHANGED if found.differences else Verdict.SAME
        return Compared(
            verdict=verdict if known else Verdict.NEW,
            name=name_of(row)[0],
            place=row.place,
            printed=row.printed,
            state=state,
            differences=tuple(found.differences),
            remarks=(*_renamed(row, state), *found.remarks),
            notes=read.notes,
            disagreements=self.disagreements.get(state.pk, ()),
            proposed=tuple(found.proposed),
        )

    def _unread(self, row: Row, why: str, state: State | None) -> Compared:
        return Compared(
            verdict=Verdict.NOT_UNDERSTOOD,
            name=name_of(row)[0],
            place=row.place,
            printed=row.printed,
            state=state,
            why=why,
            disagreements=self.disagreements.get(state.pk, ()) if state else (),
        )

    def _without_row(self, times: Mapping[int, int]) -> list[History]:
        """Those with an act that such a table prints; a predecessor stands under its successors."""
        return [
            history
            for key, history in self.histories.items()
            if key not in times and self._printable(history) and not self._is_over(history.state)
        ]

    def _printable(self, history: History) -> list[Difference]:
        places = {SLOTS[heading.place] for heading in self.headings if heading.place in SLOTS}
        return [
            Difference(about=act.kind.label, ours=say_partial(act.done_on, act.precision), theirs=NOT_THERE)
            for act in history.acts
            if slot_of(act.kind) in places and act.done_on <= self.asked.day
        ]

    def _is_over(self, state: State) -> bool:
        return state.ended_on is not None and state.ended_on <= self.asked.day

    def _gone(self, history: History) -> Compared:
        state = history.state
        return Compared(
            verdict=Verdict.GONE,
            name=state.depositary_name or state.name,
            state=state,
            differences=tuple(self._printable(history)),
            disagreements=self.disagreements.get(state.pk, ()),
        )


def _refuse_later(read: ReadRow, day: date) -> None:
    """A table cannot print what was done after its own day."""
    for act in read.acts:
        if act.day > day:
            raise NotUnderstood(f"{say_day(act.day)} is later than the day of the table, {say_day(day)}.")


def _renamed(row: Row, state: State) -> tuple[str, ...]:
    """A remark where the table calls the state otherwise than the record does."""
    printed = name_of(row)[0]
    if as_one(printed) in (as_one(state.name), as_one(state.depositary_name)):
        return ()
    return (f"The table calls it “{printed}”; on the record it is {state.name}.",)
