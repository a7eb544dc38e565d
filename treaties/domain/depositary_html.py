"""The Treaty Collection's status page of one treaty, as saved or copied from a browser: HTML."""

from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from .depositary import MOST_ROWS, PrintedTable, Row, Unreadable
from .depositary_head import read_as_at, read_chapter, read_title, read_total, referred
from .depositary_note import notes_in
from .depositary_tree import Line, lines, local, read_cell

GRID = "tblgrid"  # how the id of the page's own table ends; what stands before changed over the years
TITLE = "//*[contains(@id, 'rptTreaty') and contains(@id, 'tcTreaty')]"


def read_html(text: str) -> PrintedTable:
    """The table with what stands above and below it. Unreadable says why there is none."""
    page = _parsed(text)
    table = _grid(page)
    rows = [row for row in table.iter() if local(row) == "tr" and _table_of(row) is table]
    headings, *body = rows
    columns = [read_cell(cell).text for cell in _cells(headings)]
    above, below = lines(page, but=table)
    said = " ".join(text for text, _ in (*above, *below))
    number, title = read_title(_title(page, above))
    return PrintedTable(
        form="HTML",
        title=title,
        reference=referred(read_chapter(said), number),
        status_as_at=read_as_at(said),
        signatories=read_total("Signatories", said),
        parties=read_total("Parties", said),
        columns=tuple(columns[1:]),
        rows=tuple(_rows(body)),
        notes=notes_in(_notes(below)),
    )


def _parsed(text: str) -> Any:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        page = etree.fromstring(text.encode(), parser=parser)
    except etree.XMLSyntaxError as fault:
        raise Unreadable(f"This HTML cannot be read: {fault.msg}.") from None
    if page is None:
        raise Unreadable("This HTML is empty.")
    return page


def _grid(page: Any) -> Any:
    """The grid by the page's own id; in a pasted piece, the first table that begins with “Participant”."""
    tables = [table for table in page.iter("table") if _begins(table) == "participant"]
    named = [table for table in tables if (table.get("id") or "").endswith(GRID)]
    if len(named) > 1:
        raise Unreadable("The page has more than one table of participants.")
    if not tables:
        raise Unreadable("The page has no table whose first heading is “Participant”.")
    return (named or tables)[0]


def _begins(table: Any) -> str:
    """The first heading of the table's own first row."""
    row = next((row for row in table.iter("tr") if _table_of(row) is table), None)
    cells = _cells(row) if row is not None else []
    return read_cell(cells[0]).text.lower() if cells else ""


def _table_of(row: Any) -> Any:
    return next(row.iterancestors("table"))


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if local(cell) in ("td", "th")]


def _rows(rows: list[Any]) -> Iterator[Row]:
    if len(rows) > MOST_ROWS:
        raise Unreadable(f"The table has more than {MOST_ROWS:,} rows.")
    for place, element in enumerate(rows, start=1):
        cells = [read_cell(cell) for cell in _cells(element)]
        if any(cell.text for cell in cells):
            yield Row(place=place, participant=cells[0], cells=tuple(cells[1:]))


def _title(page: Any, above: list[Line]) -> str:
    """“6. Convention on …” by the page's own id, or the line that follows the chapter's name."""
    for named in page.xpath(TITLE):
        return read_cell(named).text
    texts = [text for text, _ in above]
    after = next((at for at, text in enumerate(texts) if read_chapter(text)), len(texts))
    titles = (text for text in texts[after + 1 : after + 5] if read_title(text)[0])
    return next(titles, "")


def _notes(below: list[Line]) -> Iterator[tuple[str, str]]:
    """(mark, text) of each line after the heading “End Note” that follows the table."""
    begun = False
    for text, mark in below:
        if begun:
            yield mark, text
        begun = begun or text.lower().rstrip(".:s") == "end note"
