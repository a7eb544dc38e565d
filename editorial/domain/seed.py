"""What a seed file is: rows of CSV that become facts, found again by a natural key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol


class BadRow(ValueError):
    """A row that cannot be read; the text says why, to a person."""


class Register(Protocol):
    """Finds the key of a row already loaded, by its natural key: one field, or several together."""

    def pk(self, model: Any, field: str | tuple[str, ...], value: Any) -> int:
        """The primary key; BadRow where there is none. Of several fields, `value` is a tuple too."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedFile:
    """One CSV of one kind of fact.

    `read` turns a row into attributes; `key` names those that find the fact again;
    `sources` names the column of source keys, separated by semicolons, or is empty;
    `optional` names columns that a file may leave out: what they say then stays as it is.
    """

    path: Path
    model: Any
    key: tuple[str, ...]
    read: Callable[[Mapping[str, str], Register], dict[str, Any]]
    sources: str = "sources"
    optional: tuple[str, ...] = ()


def truth(text: str) -> bool:
    """`true` or `false`, nothing else; empty is false."""
    if text not in ("true", "false", ""):
        raise BadRow(f"expected true or false, not {text!r}")
    return text == "true"


def number(text: str) -> int | None:
    """A whole number, or None where the cell is empty."""
    if text and not text.isdigit():
        raise BadRow(f"expected a whole number, not {text!r}")
    return int(text) if text else None


def day_or_none(text: str) -> date | None:
    """An ISO day, or None where the cell is empty."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BadRow(f"expected a day like 2015-03-31, not {text!r}") from None
