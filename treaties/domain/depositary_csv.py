"""A status table in our own CSV, for whoever copies one by hand: docs/operations.md names its columns."""

import csv
from collections.abc import Iterator

from .depositary import MOST_ROWS, Cell, NotUnderstood, PrintedTable, Row, Unreadable
from .depositary_cell import MARKS, read_day

# The first lines, one a fact: its name and its value.
ABOVE = ("title", "reference", "status as at", "signatories", "parties")
# Each column with the heading of the depositary that explains its marks; cells are written as it prints them.
CONSENT = ", ".join(
    f"{word.capitalize()}({mark})" if mark else "Ratification" for mark, word in MARKS.items() if mark != "n"
)
COLUMNS = {
    "signature": "Signature",
    "provisional application": "Provisional application(n)",
    "consent": CONSENT,
    "withdrawal notified": "Withdrawal notified",
    "withdrawal effective": "Withdrawal effective",
    "remark": "Remark",
}


def read_csv(text: str) -> PrintedTable:
    """The table; Unreadable says which line is not as it must be."""
    try:
        lines = [line for line in csv.reader(text.splitlines(), strict=True) if any(line)]
    except csv.Error as fault:
        raise Unreadable(f"This CSV cannot be read: {fault}.") from None
    at = next((at for at, line in enumerate(lines) if line[0].strip().lower() == "participant"), None)
    if at is None:
        raise Unreadable(
            "This is no HTML or XML, and no CSV with a line of headings that begins with “participant”. Of a "
            "page, paste its source: text copied from the window loses its raised marks."
        )
    above = _above(lines[:at])
    names = [name.strip().lower() for name in lines[at][1:]]
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        raise Unreadable(f"This CSV has a column “{unknown[0]}”; known are {', '.join(COLUMNS)}.")
    try:
        as_at = read_day(above["status as at"]) if above.get("status as at") else None
    except NotUnderstood as fault:
        raise Unreadable(f"The CSV's “status as at”: {fault}") from None
    return PrintedTable(
        form="CSV",
        title=above.get("title", ""),
        reference=above.get("reference", ""),
        status_as_at=as_at,
        signatories=_number("signatories", above),
        parties=_number("parties", above),
        columns=tuple(COLUMNS[name] for name in names),
        rows=tuple(_rows(lines[at + 1 :])),
    )


def _above(lines: list[list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, *value in ([cell.strip() for cell in line] for line in lines):
        if name.lower() not in ABOVE or name.lower() in found:
            known = ", ".join(ABOVE)
            raise Unreadable(f"Above its headings this CSV says “{name}”; known, each once, are {known}.")
        found[name.lower()] = value[0] if value else ""
    return found


def _number(name: str, above: dict[str, str]) -> int | None:
    text = above.get(name, "")
    if text and not text.isdigit():
        raise Unreadable(f"The CSV's total of {name} is “{text}”, not a number.")
    return int(text) if text else None


def _rows(lines: list[list[str]]) -> Iterator[Row]:
    if len(lines) > MOST_ROWS:
        raise Unreadable(f"The table has more than {MOST_ROWS:,} rows.")
    for place, line in enumerate(lines, start=1):
        participant, *cells = (Cell(text=" ".join(cell.split())) for cell in line)
        yield Row(place=place, participant=participant, cells=tuple(cells))
