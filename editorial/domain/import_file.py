"""An uploaded CSV read as text: its columns, and its rows with the line on which each begins."""

import codecs
import csv
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import StringIO

LARGEST = 10_000_000  # bytes; 5,000 statements have about 2,500,000
MOST = 5_000  # rows
# What a file begins with that is no CSV in UTF-8, and what to do.
SIGNS = {
    b"PK\x03\x04": "This is a workbook of a spreadsheet. Save the sheet as “CSV UTF-8” and choose that file.",
    b"\xd0\xcf\x11\xe0": "This is an old workbook. Save the sheet as “CSV UTF-8” and choose that file.",
    codecs.BOM_UTF16_LE: "This file is written in UTF-16 (“Unicode text”). Save it as “CSV UTF-8”.",
    codecs.BOM_UTF16_BE: "This file is written in UTF-16 (“Unicode text”). Save it as “CSV UTF-8”.",
}
OTHERS = {";": "semicolons", "\t": "tabs"}


class CannotRead(ValueError):
    """The file is not read at all; the text says why, to a person."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the line it begins on, and its cells as text, whatever a spreadsheet would make of them."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file that could be read. A row may still have more or fewer cells than there are columns."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def read_file(content: bytes, *, needed: Collection[str], optional: Collection[str] = ()) -> Table:
    """The table in it; CannotRead where it is too large, no CSV, or has not the columns it needs."""
    if len(content) > LARGEST:
        raise CannotRead(f"The file has {len(content):,} bytes; {LARGEST:,} at most are read.")
    lines = list(_lines(_decoded(content)))
    if not lines:
        raise CannotRead("The file is empty: it needs a header with the names of the columns, and rows.")
    columns = lines[0].cells
    _check(columns, needed=needed, optional=optional)
    if len(lines) == 1:
        raise CannotRead("There is a header, and no row below it.")
    if len(lines) - 1 > MOST:
        raise CannotRead(
            f"The file has {len(lines) - 1:,} rows; {MOST:,} at most are read. Bring it in parts."
        )
    return Table(columns=columns, lines=tuple(lines[1:]))


def _decoded(content: bytes) -> str:
    for sign, words in SIGNS.items():
        if content.startswith(sign):
            raise CannotRead(words)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise CannotRead(f"Line {line} is not written in UTF-8. Save the file as “CSV UTF-8”.") from None
    if "\x00" in text:
        raise CannotRead(f"Line {text[: text.index(chr(0))].count(chr(10)) + 1} holds what is no text.")
    return text


def _lines(text: str) -> Iterator[Line]:
    """Those that hold anything, the header first."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = tuple(cell.strip() for cell in next(reader))
        except StopIteration:
            return
        except csv.Error as fault:
            raise CannotRead(
                f"The row that begins on line {number} cannot be read as CSV: {fault}. "
                "Look for a quotation mark that is not closed, or not doubled within a cell."
            ) from None
        if any(cells):
            yield Line(number, cells)


def _check(columns: tuple[str, ...], *, needed: Collection[str], optional: Collection[str]) -> None:
    for sign, name in OTHERS.items():
        if len(columns) == 1 and sign in columns[0]:
            raise CannotRead(f"The columns are separated by {name}. Save the file as CSV with commas.")
    known = (*needed, *optional)
    told = {
        "The header names twice": [name for name, times in Counter(columns).items() if times > 1],
        "The header lacks": [name for name in needed if name not in columns],
        "The header has what is not known here": [
            name or "(no name)" for name in columns if name not in known
        ],
    }
    if faults := [f"{words}: {', '.join(names)}." for words, names in told.items() if names]:
        raise CannotRead(" ".join([*faults, f"The columns are: {', '.join(known)}."]))
