"""Reads a seed file: each row with its place, what it says and what it rests on, or why it cannot be read."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from editorial.domain.seed import BadRow, SeedFile
from editorial.models import Fact, Source


class LoadRefused(Exception):
    """Nothing was loaded; `faults` says why, one line a row: file, line, reason."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Keys:
    """Primary keys by natural key, one query a model."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, tuple[str, ...]], dict[tuple[Any, ...], int]] = {}

    def pk(self, model: Any, field: str | tuple[str, ...], value: Any) -> int:
        """The primary key of the row whose `field` is `value`; BadRow where there is none."""
        fields, wanted = ((field,), (value,)) if isinstance(field, str) else (field, value)
        if (model, fields) not in self._known:
            rows = model.objects.order_by("pk").values_list(*fields, "pk")
            self._known[model, fields] = {row[:-1]: row[-1] for row in rows}
        found = self._known[model, fields].get(wanted)
        if found is None:
            said = ", ".join(map(repr, wanted))
            named = ", ".join(field.replace("__", " ").replace("_", " ") for field in fields)
            raise BadRow(f"no {model._meta.verbose_name} with the {named} {said}")
        return found


@dataclass(slots=True)
class Row:
    """One row read: where it stands, what it says and what it rests on."""

    place: str
    values: dict[str, Any]
    links: dict[str, list[int]]
    sources: list[str]

    def key(self, file: SeedFile) -> tuple[Any, ...]:
        """What finds its fact again."""
        return tuple(self.values[name] for name in file.key)


def read_rows(file: SeedFile, keys: Keys) -> list[Row]:
    """The rows of a file; LoadRefused names every one that cannot be read."""
    faults: list[str] = []
    rows: dict[tuple[Any, ...], Row] = {}
    with file.path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream, strict=True)
        try:
            for cells in reader:
                place = f"{file.path.name}, line {reader.line_num}"
                try:
                    row = read_row(file, cells, place, keys)
                except KeyError as missing:
                    faults.append(f"{place}: the header has no column {missing}")
                except ValueError as error:
                    faults.append(f"{place}: {error}")
                else:
                    first = rows.setdefault(row.key(file), row)
                    if first is not row:
                        faults.append(f"{place}: the same row as {first.place}")
        except (csv.Error, UnicodeDecodeError) as error:
            faults.append(f"{file.path.name}, line {reader.line_num + 1}: {error}")
    refuse(faults)
    return list(rows.values())


def read_row(file: SeedFile, cells: Mapping[str, str], place: str, keys: Keys) -> Row:
    """One row; BadRow says what is wrong with it."""
    if None in cells or None in cells.values():
        raise BadRow("the row does not have as many cells as the header")
    values = file.read(cells, keys)
    many = {field.name for field in file.model._meta.many_to_many}
    sources = cells[file.sources].split(";") if file.sources and cells[file.sources] else []
    for source in sources:
        keys.pk(Source, "key", source)
    links = {name: values.pop(name) for name in list(values) if name in many}
    return Row(place=place, values=values, links=links, sources=sources)


def faults_of(row: Row, fact: Fact) -> list[str]:
    """What the columns themselves refuse, in words."""
    return [f"{row.place}: {name}: {words}" for name, words in faults_by_field(fact)]


def faults_by_field(fact: Fact) -> list[tuple[str, str]]:
    """What each column itself refuses; asks the database nothing."""
    links = [field for field in fact._meta.fields if field.is_relation]
    empty = [link.name for link in links if not link.null and getattr(fact, link.attname) is None]
    faults = [(name, "the cell is empty") for name in empty]
    try:
        fact.clean_fields(exclude={link.name for link in links})
    except ValidationError as error:
        faults += [(name, " ".join(words)) for name, words in error.message_dict.items()]
    return faults


@contextmanager
def refusals_in_words(file: SeedFile, pairs: Iterable[tuple[Row, Fact]]) -> Iterator[None]:
    """Where the database refuses a write, LoadRefused names the rows that break a constraint."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        faults = [fault for row, fact in pairs for fault in _broken_constraints(row, fact)]
        unnamed = f"{file.path.name}: the database refused these rows, though each for itself keeps the rules"
        raise LoadRefused(faults or [unnamed]) from error


def _broken_constraints(row: Row, fact: Fact) -> list[str]:
    try:
        fact.validate_constraints()
    except ValidationError as error:
        return [f"{row.place}: {words}" for words in error.messages]
    return []


def refuse(faults: list[str]) -> None:
    """Stops the load where there is a fault."""
    if faults:
        raise LoadRefused(faults)
