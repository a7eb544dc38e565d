"""The results of an answer as CSV: one line a row, the head of the answer repeated in each."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from rest_framework.renderers import BaseRenderer

NOT_REPEATED = ("results", "next", "previous", "counts")


class CsvRows(BaseRenderer):
    """UTF-8, RFC 4180. Lists are joined with semicolons, truth is `true` or `false`, no answer is empty."""

    media_type = "text/csv"
    format = "csv"
    charset = "utf-8"

    def render(self, data: Any, media_type: Any = None, context: Mapping[str, Any] | None = None) -> str:
        """The text; an answer without results has only a header, of the view's own columns."""
        if "results" not in data:
            data = {"results": [data]}
        head = {key: value for key, value in data.items() if key not in NOT_REPEATED}
        rows = [flat(head | row) for row in data["results"]]
        told = dict.fromkeys(name for row in rows for name in row)
        columns = context["view"].columns if context else ()
        within = {name.partition(".")[0] for name in told if "." in name}
        names = dict.fromkeys((*head, *(name for name in columns if name not in within)))
        names |= dict.fromkeys(name for name in told if name not in names)
        text = io.StringIO()
        table = csv.DictWriter(text, names, lineterminator="\r\n", restval="")
        table.writeheader()
        table.writerows({name: cell(value) for name, value in row.items()} for row in rows)
        return text.getvalue()


def flat(row: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Objects within objects as columns of their own: `counts.in_force.value`."""
    columns: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            columns |= flat(value, f"{before}{name}.")
        else:
            columns[f"{before}{name}"] = value
    return columns


def cell(value: Any) -> Any:
    """One value as a spreadsheet and a program both read it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ";".join(part if isinstance(part, str) else json.dumps(part, default=str) for part in value)
    return "" if value is None else value
