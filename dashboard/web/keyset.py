"""Long lists on pages: each page begins where the one before ended, as quick at the end as at the start."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from dashboard.web.unreadable import Unreadable

SIZE = 30
WRITTEN = re.compile(r"(\d{4}-\d\d-\d\d)\.(\d{1,18})", re.ASCII)
NUMBER = re.compile(r"\d{1,18}", re.ASCII)
FOREIGN = "cursor must be taken whole from the link to older entries; this one is not ours."


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The rows, and the cursor under which the older ones begin; empty at the end."""

    rows: list[Any]
    older: str


def newest(rows: QuerySet[Any], *, column: str, cursor: str | None, size: int = SIZE) -> Page:
    """One page, newest day first, of rows that begin after the cursor; Unreadable for one not given here."""
    if cursor is not None:
        day, pk = _read(cursor)
        before = Q((f"{column}__lt", day)) | Q(pk__lt=pk)
        rows = rows.filter(Q((f"{column}__lte", day)), before)
    page = list(rows.order_by(f"-{column}", "-pk")[: size + 1])
    last = page[size - 1] if len(page) > size else None
    return Page(rows=page[:size], older=f"{getattr(last, column)}.{last.pk}" if last else "")


def latest(rows: QuerySet[Any], *, cursor: str | None, size: int = SIZE) -> Page:
    """The same for rows that are only ever added, newest first: their number alone is the cursor."""
    if cursor is not None:
        if not NUMBER.fullmatch(cursor):
            raise Unreadable(FOREIGN)
        rows = rows.filter(pk__lt=int(cursor))
    page = list(rows.order_by("-pk")[: size + 1])
    return Page(rows=page[:size], older=str(page[size - 1].pk) if len(page) > size else "")


def _read(cursor: str) -> tuple[date, int]:
    written = WRITTEN.fullmatch(cursor)
    try:
        if written:
            return date.fromisoformat(written[1]), int(written[2])
    except ValueError:
        pass
    raise Unreadable(FOREIGN)
