"""One row of CSV beside the fact it speaks of: what it says, and what differs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from editorial.domain.import_file import Line
from editorial.domain.import_words import Verdict
from editorial.domain.stage import Stage
from editorial.models import Citation, Source
from editorial.models.kept import in_words, keep

from .import_side import Side
from .seed_rows import Row


class Watched(dict[str, str]):
    """The cells of a row, which remember the column last read: where reading stopped."""

    last = ""

    def __getitem__(self, name: str) -> str:
        self.last = name
        return super().__getitem__(name)


@dataclass(slots=True)
class Hand:
    """The row in hand. `differences`: (column, on the record, in the file); `faults`: (column, sentence)."""

    line: Line
    name: str = ""
    row: Row = field(default_factory=lambda: Row(place="", values={}, links={}, sources=[]))
    fact: Any = None
    verdict: Verdict = Verdict.NOT_UNDERSTOOD
    names: list[str] = field(default_factory=list)  # of fields that differ, as the row has them
    cite: list[str] = field(default_factory=list)  # keys of sources
    uncite: list[Citation] = field(default_factory=list)
    differences: list[tuple[str, str, str]] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)

    @property
    def asks_source(self) -> bool:
        """Whether somebody must still say what shows the change: the row brings no source of its own."""
        return self.verdict == Verdict.CHANGED and self.fact.needs_source and not self.cite

    def compare(self, side: Side, columns: Collection[str]) -> None:
        """Finds what differs. What is no published row says so at once, in hand."""
        fact, row = self.fact, self.row
        cited = side.cited[fact.pk] if fact.pk else {}
        self.cite = [key for key in dict.fromkeys(row.sources) if key not in cited]
        if fact.pk is None:
            self.verdict, self.names = Verdict.NEW, [*row.values, *row.links]
        else:
            gone = [key for key in cited if key not in row.sources]
            self.uncite = [thread for key in gone for thread in cited[key]]
            self.names = [*self._values(), *self._links()]
            self.differences = [self._difference(name, columns) for name in self.names]
            if self.cite or gone:
                self.differences.append((side.file.sources, "; ".join(cited), "; ".join(row.sources)))
            self.verdict = self._verdict(side)
        if fact.stage == Stage.DRAFT:
            for name, value in row.values.items():
                setattr(fact, name, value)

    def proposed(self) -> dict[str, Any]:
        """What differs, by name of the model's field, as a proposal takes it."""
        found: dict[str, Any] = {}
        for name in self.names:
            about, value = self._field(name), self._said(name)
            if about.many_to_many:
                value = list(about.related_model._default_manager.filter(pk__in=value).order_by("pk"))
            elif about.is_relation and value is not None:
                value = about.related_model._default_manager.get(pk=value)
            found[about.name] = value
        return found

    def _verdict(self, side: Side) -> Verdict:
        if not self.differences:
            return Verdict.SAME
        if self.fact.stage != Stage.PUBLISHED:
            return Verdict.DRAFT
        wanted = {name: keep(self._field(name), value) for name, value in self.proposed().items()}
        cite = {side.keys.pk(Source, "key", key) for key in self.cite}
        gone = [[thread.source_id, thread.locator, thread.quote] for thread in self.uncite]
        for other in side.open[self.fact.pk]:
            has_values, cites = wanted.items() <= other.values.items(), {thread[0] for thread in other.cite}
            if has_values and cite <= cites and all(thread in other.uncite for thread in gone):
                return Verdict.WAITS
        return Verdict.CHANGED

    def _field(self, name: str) -> Any:
        return self.fact._meta.get_field(name)

    def _values(self) -> list[str]:
        return [name for name, value in self.row.values.items() if getattr(self.fact, name) != value]

    def _links(self) -> list[str]:
        said = self.row.links.items()
        return [name for name, pks in said if set(pks) != {row.pk for row in getattr(self.fact, name).all()}]

    def _said(self, name: str) -> Any:
        return self.row.links[name] if name in self.row.links else self.row.values[name]

    def _difference(self, name: str, columns: Collection[str]) -> tuple[str, str, str]:
        about = self._field(name)
        if about.many_to_many:
            said = ([row.pk for row in getattr(self.fact, name).all()], self._said(name))
        else:
            said = (keep(about, getattr(self.fact, name)), keep(about, self._said(name)))
        before, after = (in_words(about, value) for value in said)
        return column_of(name, columns), before, after


def column_of(name: str, columns: Collection[str]) -> str:
    """The column in which a field stands; the field's own name where it stands in several or in none."""
    tries = (
        name,
        name.removesuffix("_id"),
        name.removesuffix("_on"),
        name.removeprefix("is_"),
        name.rpartition("_")[2],
    )
    return next((column for column in tries if column in columns), name)
