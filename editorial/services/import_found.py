"""What became of the rows of a file, as a page shows it."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError
from import_export.results import Result, RowResult

from editorial.domain.import_words import TAKEN, Verdict

from .import_row import Hand


class SeenRow(RowResult):  # type: ignore[misc]
    """One row as a person sees it: `hand` says what was found."""

    def add_instance_info(self, instance: Any) -> None:
        """Its key alone: its name may ask for its neighbours, row after row."""
        self.object_id = instance.pk


@dataclass(frozen=True, slots=True)
class Found:
    """What became of each row. `fault` is why all of it was refused; empty where it was not."""

    hands: tuple[Hand, ...]
    fault: str = ""

    @property
    def numbers(self) -> Counter[Verdict]:
        """How many rows of each verdict."""
        return Counter(hand.verdict for hand in self.hands)

    @property
    def takes(self) -> int:
        """How many rows can be taken to the desk."""
        return sum(self.numbers[verdict] for verdict in TAKEN)

    @property
    def asks_source(self) -> bool:
        """Whether a source must be named for some of the changes."""
        return any(hand.asks_source for hand in self.hands)

    @property
    def digest(self) -> str:
        """One fingerprint of what would be taken, and of what it would replace."""
        told = [(hand.line, hand.verdict.value, hand.differences) for hand in self.hands]
        return hashlib.sha256(repr(told).encode()).hexdigest()


def found_in(result: Result) -> Found:
    """What import_export counted, as a page shows it. An error that is no refusal is raised, as anywhere."""
    told = [("", error.error) for error in result.base_errors]
    told += [(f"Line {row.hand.line.number}: ", error.error) for row in result.rows for error in row.errors]
    faults = [where + _words(error) for where, error in told]
    return Found(tuple(row.hand for row in result.rows), fault=faults[0] if faults else "")


def _words(error: Exception) -> str:
    if isinstance(error, DatabaseError):
        return "the database refuses this row, though each of its cells can be read."
    if not isinstance(error, ValueError):
        raise error
    return str(error)
