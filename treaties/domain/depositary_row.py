"""One row of a depositary's table as acts: who, what, when, and whether it still stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .action_kind import CONSENTS, ActionKind
from .depositary import Cell, NotUnderstood, PrintedTable, Row
from .depositary_cell import PrintedAct, read_acts, read_day
from .depositary_heading import Heading, Place, read_heading
from .depositary_note import Withdrawal, read_withdrawal, speaks_of_leaving

ACTS = (Place.SIGNATURE, Place.PROVISIONAL, Place.CONSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """A row that was read without remainder.

    `has_left`: its name, or every signature and consent in it, stands in brackets. `withdrawal` is what a
    note or a column tells; `notes` are the texts its marks lead to, `unread` those of them that speak of a
    withdrawal and were not read as one.
    """

    row: Row
    acts: tuple[PrintedAct, ...]
    has_left: bool
    withdrawal: Withdrawal
    notes: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def headings_of(table: PrintedTable) -> tuple[Heading, ...]:
    """Each column after “Participant”."""
    return tuple(read_heading(text) for text in table.columns)


def name_of(row: Row) -> tuple[str, bool]:
    """(the participant's name, whether it stands in brackets)."""
    text = row.participant.text
    if text.startswith("[") and text.endswith("]"):
        return text[1:-1].strip(), True
    return text, False


def read_row(row: Row, headings: Sequence[Heading], table: PrintedTable) -> ReadRow:
    """The acts of the row; NotUnderstood says which cell could not be read, and quotes it."""
    if len(row.cells) != len(headings):
        raise NotUnderstood(f"The row has {len(row.cells) + 1} cells, the headings are {len(headings) + 1}.")
    acts: list[PrintedAct] = []
    days: dict[Place, date] = {}
    for cell, heading in zip(row.cells, headings, strict=True):
        if heading.place in ACTS:
            acts += read_acts(cell.text, heading)
        elif heading.place == Place.OTHER and cell.text:
            raise NotUnderstood(f"“{cell.text}” stands under “{heading.text}”, a column that is not known.")
        elif heading.place in (Place.NOTIFIED, Place.EFFECTIVE) and cell.text:
            days[heading.place] = read_day(cell.text)
    if not acts:
        raise NotUnderstood("The row names a participant and no act.")
    notes = tuple(_notes(row, table))
    told = [(text, read_withdrawal(text)) for text in notes]
    read = next((withdrawal for _, withdrawal in told if withdrawal), Withdrawal())
    unread = tuple(text for text, withdrawal in told if withdrawal is None and speaks_of_leaving(text))
    return ReadRow(
        row=row,
        acts=tuple(acts),
        has_left=name_of(row)[1] or _all_bracketed(acts),
        withdrawal=Withdrawal(
            notified_on=days.get(Place.NOTIFIED) or read.notified_on,
            effective_on=days.get(Place.EFFECTIVE) or read.effective_on,
        ),
        notes=notes,
        unread=unread,
    )


def counted(table: PrintedTable) -> tuple[int, int]:
    """(signatories, parties) by the rows themselves, as the depositary counts them.

    What is bracketed counts no more. A cell counts by standing there, also one whose mark is not
    understood; organisations count alike.
    """
    headings = headings_of(table)
    signatories = parties = 0
    for row in table.rows:
        if name_of(row)[1]:
            continue
        standing = [(h, c) for h, c in zip(headings, row.cells, strict=False) if _stands(c)]
        signatories += any(heading.place == Place.SIGNATURE for heading, _ in standing)
        parties += any(_binds(cell, heading) for heading, cell in standing)
    return signatories, parties


def _stands(cell: Cell) -> bool:
    """Not empty, and not all in brackets: of two acts in a cell the later may stand outside them."""
    return bool(cell.text) and not (cell.text.startswith("[") and cell.text.endswith("]"))


def _binds(cell: Cell, heading: Heading) -> bool:
    """A consent, wherever it is printed: its own column, or a definitive signature among the signatures."""
    if heading.place == Place.CONSENT:
        return not cell.text.endswith(" n")
    return heading.place == Place.SIGNATURE and cell.text.endswith(" s")


def _all_bracketed(acts: Sequence[PrintedAct]) -> bool:
    weighed = [act for act in acts if act.kind == ActionKind.SIGNATURE or act.kind in CONSENTS]
    return bool(weighed) and all(act.is_bracketed for act in weighed)


def _notes(row: Row, table: PrintedTable) -> Iterator[str]:
    for mark in dict.fromkeys(mark for cell in (row.participant, *row.cells) for mark in cell.marks):
        if mark in table.notes:
            yield table.notes[mark]
