"""How cells of the seeds become attributes: what every noun of the plan reads alike."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from editorial.domain.precision import Precision, read_partial
from editorial.domain.seed import BadRow, Register

Cells = Mapping[str, str]


def copied(row: Cells, *names: str) -> dict[str, Any]:
    """The cells that become attributes of the same name, as they are."""
    return {name: row[name] for name in names}


def period(row: Cells, *names: str) -> dict[str, Any]:
    """`began` and `ended` as days with their precisions; an empty cell is a day not known."""
    found: dict[str, Any] = {}
    for name in names:
        day, precision = read_partial(row[name]) if row[name] else (None, Precision.DAY)
        found |= {f"{name}_on": day, f"{name}_precision": precision}
    return found


def dated(row: Cells, name: str) -> dict[str, Any]:
    """A day that must be known, of the precision the row names; with `by` it is the last one possible."""
    day, precision = read_partial(row[name])
    if row["precision"] == Precision.BY and precision == Precision.DAY:
        precision = Precision.BY
    if row["precision"] != precision:
        raise BadRow(f"the date {row[name]!r} is not of the precision {row['precision']!r}")
    return {f"{name}_on": day, "date_precision": precision}


def one_of(model: Any, field: str, text: str, register: Register) -> int | None:
    """The row named in the cell; None where it is empty."""
    return register.pk(model, field, text) if text else None


def several(model: Any, field: str, text: str, register: Register) -> list[int]:
    """The rows named in the cell, separated by semicolons."""
    return [register.pk(model, field, part) for part in text.split(";")] if text else []


def per_cent(text: str) -> Decimal:
    """A share like 2.35."""
    try:
        return Decimal(text).quantize(Decimal("0.01"))
    except InvalidOperation:
        raise BadRow(f"expected a number like 2.35, not {text!r}") from None
