"""The text of an element of a page or file, and the raised marks in it."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from .depositary import Cell

RAISED = {"sup", "superscript"}
INLINE = {"a", "b", "em", "font", "i", "span", "strong", "u", *RAISED}
SILENT = {"script", "style", "noscript", "template"}
# In the Treaty Collection's XML such tags stand in the text itself, escaped. Any other stays visible there.
_RAISED_TEXT = re.compile(r"<(superscript|sup)>([^<]{0,40})</\1>")
_FORMS_TEXT = re.compile(r"</?(?:i|b|em|strong|u|br)\s*/?>")
_MARKS = re.compile(r"[\s,;]+")
_BREAK = "\n"

Piece = tuple[str, bool]  # text, whether it is raised
Line = tuple[str, str]  # text, the mark it begins with


def local(element: Any) -> str:
    """The element's name in lower case without its namespace; "" for a comment or an instruction."""
    name = element.tag
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""


def read_cell(element: Any) -> Cell:
    """The element's text in one line, without its raised marks, and the marks."""
    text, marks = _joined(list(_pieces(element)))
    return Cell(text=text, marks=tuple(marks))


def lines(element: Any, *, but: Any = None) -> tuple[list[Line], list[Line]]:
    """Each line in the element with the raised mark it begins with or "": those above `but`, those below it.

    What stands in `but` itself is left out; without it, all lines are the first list.
    """
    above: list[Line] = []
    below: list[Line] = []
    found, run = above, list[Piece]()
    for piece in _pieces(element, but=but):
        if piece is not None and piece[0] != _BREAK:
            run.append(piece)
            continue
        found += _line(run)
        run = []
        found = found if piece is not None else below
    return above, below


def _line(run: list[Piece]) -> list[Line]:
    text, marks = _joined(run)
    first = next((raised for text, raised in run if text.strip()), False)
    return [(text, marks[0] if first and marks else "")] if text or marks else []


def _joined(pieces: list[Any]) -> tuple[str, list[str]]:
    """(the text in one line, the marks apart from it): “4,5” is two marks, a comma after a mark is none."""
    texts: list[str] = []
    marks: list[str] = []
    after_mark = False
    for text, is_raised in pieces:
        if is_raised:
            marks += [mark for mark in _MARKS.split(text) if mark]
        elif not (after_mark and not text.strip(" ,\t\xa0")):
            texts.append(text)
        after_mark = is_raised or (after_mark and not text.strip(" ,\t\xa0"))
    return " ".join("".join(texts).split()), list(dict.fromkeys(marks))


def _pieces(element: Any, *, but: Any = None) -> Iterator[Any]:
    """The text in the order of the page, what is not inline between breaks; None in place of `but`.

    Walked, not descended: a page may be nested as deeply as its parser lets it.
    """
    raised = 0
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        name = local(node)
        is_shut = node is but or name in SILENT
        if event == "start":
            raised += name in RAISED
            if node is but:
                yield None
            elif not is_shut:
                yield from _opened(node, name, raised > 0)
            if is_shut:
                walk.skip_subtree()
            continue
        if event == "end":
            raised -= name in RAISED
            if not is_shut and name not in INLINE:
                yield _BREAK, False
        if node is not element:
            yield from _spelt(node.tail or "", raised > 0)


def _opened(node: Any, name: str, raised: bool) -> Iterator[Piece]:
    if name not in INLINE:
        yield _BREAK, False
    yield from _spelt(node.text or "", raised)


def _spelt(text: str, raised: bool) -> Iterator[Piece]:
    """Takes the tags apart that are written out in the text; line ends of the source are blanks."""
    at, plain = 0, text.replace("\n", " ")
    if "<" not in plain:
        yield plain, raised
        return
    for found in _RAISED_TEXT.finditer(plain):
        yield _FORMS_TEXT.sub(" ", plain[at : found.start()]), raised
        yield found[2], True
        at = found.end()
    yield _FORMS_TEXT.sub(" ", plain[at:]), raised
