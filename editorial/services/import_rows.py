"""Rows of CSV taken to the desk: new ones as drafts, changes of what is published as proposals.

import_export walks the rows, keeps the transaction and counts; what a row means is ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Resource
from import_export.results import Result
from tablib import Dataset

from editorial.domain.import_file import Table
from editorial.domain.import_words import Verdict, as_sentence
from editorial.domain.seed import SeedFile
from editorial.models import Fact, Source, User

from .import_found import Found, SeenRow, found_in
from .import_row import Hand, Watched, column_of
from .import_side import Side
from .import_write import Refused, faults_of_hand, write
from .seed_rows import read_row

MOVED = "The record has changed since the rows were shown. Nothing was taken: look again."


class Moved(ValueError):
    """What would be taken is not what was shown."""


class Rows(Resource):  # type: ignore[misc]
    """The rows of one file against the record, on behalf of one person.

    `may_edit` answers for a fact; `check` yields (field, sentence) by the rules of the desk's own form.
    """

    class Meta:
        skip_unchanged = report_skipped = use_transactions = skip_diff = True
        instance_loader_class = BaseInstanceLoader  # never asked: `Side` knows the facts of all rows at once

    def __init__(
        self,
        file: SeedFile,
        table: Table,
        *,
        by: User,
        may_edit: Callable[[Any], bool],
        check: Callable[[Any], Iterable[tuple[str, str]]] = lambda fact: (),
    ) -> None:
        super().__init__()
        self.file, self.table, self.by = file, table, by
        self.may_edit, self.check = may_edit, check
        self.reason, self.shown = "", ""
        self.source: Source | None = None

    # What is asked of it

    def preview(self) -> Found:
        """What would become of each row. No transaction, as nothing is written: none is kept waiting."""
        return found_in(self.import_data_inner(self._rows(), True, False, False, False))

    def take(self, *, reason: str, source: Source | None, shown: str) -> Found:
        """Writes what can be taken, in one transaction: all of it, or nothing and `fault` says why.

        `shown` is the digest of the preview it was decided on.
        """
        self.reason, self.source, self.shown = reason, source, shown
        return found_in(self.import_data(self._rows(), use_transactions=True))

    def _rows(self) -> Dataset:
        width = len(self.table.columns)
        cells = [(line.cells + ("",) * width)[:width] for line in self.table.lines]
        return Dataset(*cells, headers=self.table.columns)

    # What import_export asks: once, then for each row in this order, and once at the end

    def before_import(self, dataset: Dataset, **kwargs: Any) -> None:
        """Asks the record, within the transaction if there is one."""
        self.side = Side(self.file, self.table)
        self.begun: dict[tuple[Any, ...], int] = {}

    @classmethod
    def get_row_result_class(cls) -> type[SeenRow]:
        """Ours."""
        return SeenRow

    def import_row(self, row: Any, instance_loader: Any, **kwargs: Any) -> SeenRow:
        """The library's own, with what it found in words."""
        self.hand = Hand(line=self.table.lines[kwargs["row_number"] - 1])
        seen: SeenRow = super().import_row(row, instance_loader, **kwargs)
        if seen.validation_error:
            self.hand.faults = list(_by_column(seen.validation_error))
        seen.hand = self.hand
        return seen

    def get_or_init_instance(self, instance_loader: Any, row: Any) -> tuple[Any, bool]:
        """The fact a row speaks of, or a new one; ValidationError by column where it cannot be read."""
        hand, cells = self.hand, Watched(row)
        hand.name = str(row.get(self.file.key[0], ""))
        if len(hand.line.cells) != len(self.table.columns):
            there, wanted = len(hand.line.cells), len(self.table.columns)
            raise ValidationError(f"the row has {there} cells, and the header {wanted}")
        try:
            hand.row = read_row(self.file, cells, "", self.side.keys)
        except ValueError as fault:
            raise ValidationError({cells.last: [str(fault)]}) from None
        key = hand.row.key(self.file)
        if self.begun.setdefault(key, hand.line.number) != hand.line.number:
            column = column_of(self.file.key[0], self.table.columns)
            raise ValidationError({column: [f"the same row as on line {self.begun[key]}"]})
        hand.fact = self.side.known.get(key) or self.file.model()
        return hand.fact, hand.fact.pk is None

    def import_instance(self, instance: Fact, row: Any, **kwargs: Any) -> None:
        """Lays the row beside the fact."""
        self.hand.compare(self.side, self.table.columns)

    def skip_row(self, instance: Fact, original: Any, row: Any, import_validation_errors: Any = None) -> bool:
        """Whether the record, or an open proposal, says all this already."""
        return self.hand.verdict in (Verdict.SAME, Verdict.WAITS)

    def validate_instance(self, instance: Fact, errors: Any = None, validate_unique: bool = True) -> None:
        """Every rule that holds for what is typed at the desk, before anything is written."""
        if errors:
            raise ValidationError(errors)
        try:
            faults = faults_of_hand(self.hand, may_edit=self.may_edit, check=self.check)
        except Refused as refusal:
            self.hand.verdict = Verdict.REFUSED
            raise ValidationError(str(refusal)) from None
        if faults:
            self.hand.verdict = Verdict.NOT_UNDERSTOOD
            told: dict[str, list[str]] = {}
            for name, words in faults:
                told.setdefault(column_of(name, self.table.columns), []).append(words)
            raise ValidationError(told)

    def save_instance(self, instance: Fact, is_create: bool, row: Any, **kwargs: Any) -> None:
        """Through the services of the desk; in a preview not at all."""
        if not kwargs["dry_run"]:
            write(self.hand, self.side, by=self.by, reason=self.reason, source=self.source)

    def save_m2m(self, instance: Fact, row: Any, **kwargs: Any) -> None:
        """Written with the row."""

    def after_import(self, dataset: Dataset, result: Result, **kwargs: Any) -> None:
        """Refuses the whole where it is not what was shown; import_export then takes everything back."""
        if self.shown and found_in(result).digest != self.shown:
            raise Moved(MOVED)


def _by_column(error: ValidationError) -> Iterator[tuple[str, str]]:
    told = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    for column, sentences in told.items():
        yield from ((column, as_sentence(words)) for words in sentences)
