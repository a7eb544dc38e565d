"""A depositary's status table as it is printed: nothing read into it, nothing left out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

LARGEST = 2_000_000  # bytes of a file; the largest page of the Treaty Collection is a quarter of that
MOST_ROWS = 1_000


class Unreadable(ValueError):
    """The file gives no table at all; the text says why, to a person."""


class NotUnderstood(ValueError):
    """One row cannot be read; the text says what stands there and why, to a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one cell prints: its text, and apart from it the raised marks that lead to notes."""

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One participant; `place` counts the rows from 1, below the headings."""

    place: int
    participant: Cell
    cells: tuple[Cell, ...]

    @property
    def printed(self) -> str:
        """The whole row in one line, for whoever must look it up on the page."""
        return " | ".join(cell.text or "–" for cell in (self.participant, *self.cells))


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTable:
    """One treaty's table with what its page says above and below it.

    `columns` are the headings after “Participant”. `reference` is the chapter and number (XXVI-6);
    `status_as_at` is New York's day, None where the file prints none (the Treaty Collection's XML).
    A total is None where it is not printed. `notes` are the end notes by their mark.
    """

    form: str
    title: str
    reference: str
    status_as_at: date | None
    signatories: int | None
    parties: int | None
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: Mapping[str, str] = field(default_factory=dict)
