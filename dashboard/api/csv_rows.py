"""The results of an answer as CSV: one line a row, the head of the answer repeated in each."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from rest_framework.renderers import BaseRenderer


class CsvRows(BaseRenderer):
    """UTF-8, RFC 4180. Lists are joined with semicolons, truth is `true` or `false`, no answer is empty."""

    media_type = "text/csv"
    format = "csv"
    charset = "utf-8"

    def render(self, data: Any, media_type: Any = None, context: Mapping[str, Any] | None = None) -> str:
        """The text; an answer without results has only a header."""
        head = {key: value for key, value in data.items() if not isinstance(value, (list, dict))}
        rows = [head | row for row in data.get("results", [])]
        names = dict.fromkeys(name for row in rows for name in row)
        text = io.StringIO()
        table = csv.DictWriter(text, names, lineterminator="\r\n", restval="")
        table.writeheader()
        table.writerows({name: cell(value) for name, value in row.items()} for row in rows)
        return text.getvalue()


def cell(value: Any) -> Any:
    """One value as a spreadsheet and a program both read it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ";".join(value)
    return "" if value is None else value
