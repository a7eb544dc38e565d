"""The Treaty Collection's XML of one treaty: Participants/Table/TGroup, with Thead/Row and Tbody/Rows/Row."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from .depositary import MOST_ROWS, Cell, PrintedTable, Row, Unreadable
from .depositary_head import read_as_at, read_chapter, read_title, referred
from .depositary_note import notes_in
from .depositary_tree import lines, local, read_cell

_NUMBER = re.compile(r"(\d{1,3})?\.?\s?([a-z])?")  # “6”; “2” and “a”, apart or together


def read_xml(text: str) -> PrintedTable:
    """The table with its totals; such files print no STATUS AS AT. Unreadable says why there is none."""
    root = _parsed(text)
    table = _first(_first(root, "participants"), "tgroup")
    if table is None:
        raise Unreadable("This XML has no Participants with a table: it is not a treaty's status file.")
    heading = next(_all(_first(table, "thead"), "row"), None)
    columns = _cells(heading) if heading is not None else []
    if not columns or columns[0].text.lower() != "participant":
        raise Unreadable("The table's first heading is not “Participant”.")
    return PrintedTable(
        form="XML",
        title=_text(root, "titlesect"),
        reference=_reference(root),
        status_as_at=read_as_at(read_cell(root).text),
        signatories=_number(root, "signatories"),
        parties=_number(root, "parties"),
        columns=tuple(cell.text for cell in columns[1:]),
        rows=tuple(_rows(_first(table, "tbody"))),
        notes=notes_in(_notes(_first(root, "endnotes"))),
    )


def _parsed(text: str) -> Any:
    """Nothing is expanded, nothing fetched, no DTD read; a file that declares entities is turned away."""
    if "<!ENTITY" in text:
        raise Unreadable("This XML declares entities of its own, so it is not read.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(text.encode(), parser=parser)
    except etree.XMLSyntaxError as fault:
        raise Unreadable(f"This XML cannot be read: {fault.msg}.") from None


def _rows(body: Any) -> Iterator[Row]:
    for place, element in enumerate(_all(body, "row"), start=1):
        if place > MOST_ROWS:
            raise Unreadable(f"The table has more than {MOST_ROWS:,} rows.")
        cells = _cells(element)
        if any(cell.text for cell in cells):
            yield Row(place=place, participant=cells[0], cells=tuple(cells[1:]))


def _cells(row: Any) -> list[Cell]:
    return [read_cell(entry) for entry in row if local(entry)]


def _reference(root: Any) -> str:
    """The chapter's heading and the number that stand, each alone, before the title: XXVI, 2, a."""
    chapter, number = "", ""
    for element in root.iter():
        if local(element) == "titlesect":
            break
        text = " ".join((element.text or "").split()).rstrip(".") if local(element) else ""
        if roman := read_chapter(text):
            chapter, number = roman, ""
        elif chapter and text and (found := _NUMBER.fullmatch(text)):
            number = "-".join(filter(None, (found[1] or number, found[2])))
    in_title = read_title(_text(root, "titlesect"))[0]
    return referred(chapter, number or in_title)


def _number(root: Any, name: str) -> int | None:
    """The total, without the marks of its notes; None where there is none."""
    text = _text(root, name)
    if text and not text.isdigit():
        raise Unreadable(f"The file's total of {name} is “{text}”, not a number.")
    return int(text) if text else None


def _notes(notes: Any) -> Iterator[tuple[str, str]]:
    """(mark, text) of each line of the end notes."""
    return ((mark, text) for text, mark in lines(notes)[0]) if notes is not None else iter(())


def _text(root: Any, name: str) -> str:
    found = _first(root, name)
    return read_cell(found).text if found is not None else ""


def _first(element: Any, name: str) -> Any:
    return next(_all(element, name), None)


def _all(element: Any, name: str) -> Iterator[Any]:
    return (below for below in element.iter() if local(below) == name) if element is not None else iter(())
