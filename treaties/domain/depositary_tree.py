"""The text of an element of a page or file, and the raised marks in it."""

import re
from collections.abc import Iterator
from typing import Any

from .depositary import Cell

RAISED = {"sup", "superscript"}
INLINE = {"a", "b", "em", "font", "i", "span", "strong", "u", *RAISED}
SILENT = {"script", "style", "noscript", "template"}
# In the Treaty Collection's XML such tags stand in the text itself, escaped. Any other stays visible there.
_RAISED_TEXT = re.compile(r"<(superscript|sup)>(.*?)</\1>", re.DOTALL)
_FORMS_TEXT = re.compile(r"</?(?:i|b|em|strong|u|br)\s*/?>")
_MARKS = re.compile(r"[\s,;]+")
_BREAK = "\n"

Piece = tuple[str, bool]  # text, whether it is raised


def local(element: Any) -> str:
    """The element's name in lower case without its namespace; "" for a comment or an instruction."""
    name = element.tag
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""


def read_cell(element: Any) -> Cell:
    """The element's text in one line, without its raised marks, and the marks."""
    text, marks = _joined(list(_pieces(element)))
    return Cell(text=text, marks=tuple(marks))


def lines(element: Any, *, below: Any = None) -> Iterator[tuple[str, str]]:
    """(text, raised mark it begins with or "") of each line in or, if asked, after the element `below`."""
    run: list[Piece] = []
    waits = below is not None
    for piece in _pieces(element, but=below):
        if piece is None:
            run, waits = [], False
        elif piece[0] != _BREAK:
            run.append(piece)
        elif run and not waits:
            yield from _line(run)
            run = []


def _line(run: list[Piece]) -> Iterator[tuple[str, str]]:
    text, marks = _joined(run)
    first = next((raised for text, raised in run if text.strip()), False)
    if text or marks:
        yield text, marks[0] if first and marks else ""


def _joined(pieces: list[Any]) -> tuple[str, list[str]]:
    """(the text in one line, the marks apart from it): “4,5” is two marks, a comma after a mark is none."""
    raised = " ".join(text for text, is_raised in pieces if is_raised)
    marks = [mark for mark in _MARKS.split(raised) if mark]
    text = "".join(text for text, is_raised in pieces if not is_raised)
    return " ".join(text.split()), list(dict.fromkeys(marks))


def _pieces(element: Any, *, raised: bool = False, but: Any = None) -> Iterator[Any]:
    """The text in the order of the page, what is not inline between breaks; None in place of `but`."""
    name = local(element)
    if element is but:
        yield None
        return
    if not name or name in SILENT:
        return
    within = raised or name in RAISED
    if name not in INLINE:
        yield _BREAK, False
    yield from _spelt(element.text or "", within)
    for child in element:
        yield from _pieces(child, raised=within, but=but)
        yield from _spelt(child.tail or "", within)
    if name not in INLINE:
        yield _BREAK, False


def _spelt(text: str, raised: bool) -> Iterator[Piece]:
    """Takes the tags apart that are written out in the text; line ends of the source are blanks."""
    at, plain = 0, text.replace("\n", " ")
    for found in _RAISED_TEXT.finditer(plain):
        yield _FORMS_TEXT.sub(" ", plain[at : found.start()]), raised
        yield found[2], True
        at = found.end()
    yield _FORMS_TEXT.sub(" ", plain[at:]), raised
