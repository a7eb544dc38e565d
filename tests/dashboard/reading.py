"""Answers as a reader takes them: the elements of a page, the rows of a CSV, the golden figures."""

import csv
import io
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

from tests.dashboard.routes import get, text_of

GOLDEN = Path(__file__).parents[2] / "treaties" / "seed" / "golden"
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Elements(HTMLParser):
    """A page as a tree. html5lib, twenty times slower, holds the same pages to the standard elsewhere."""

    def __init__(self):
        super().__init__()
        self.tree = ElementTree.TreeBuilder()

    def handle_starttag(self, tag, attrs):
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.tree.end(tag)

    def handle_startendtag(self, tag, attrs):
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        self.tree.end(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.tree.end(tag)

    def handle_data(self, data):
        self.tree.data(data)


def elements(text):
    """The root element of a page."""
    reader = Elements()
    reader.feed(text)
    return reader.tree.close()


@cache
def page_at(path, **query):
    """The tree of a page; read once, as the record does not move under the tests that ask here."""
    response = get(path, **query)
    assert response.status_code == 200
    return elements(text_of(response))


def words(element):
    """The text in an element, its white space folded."""
    return " ".join("".join(element.itertext()).split())


def of_class(root, name):
    """Every element of a class."""
    return [element for element in root.iter() if name in element.get("class", "").split()]


def by_id(root, key):
    """The element with this id."""
    return next(element for element in root.iter() if element.get("id") == key)


def numbers_of(root):
    """The numbers at the head of a treaty's page, by their label."""
    groups = of_class(root, "key")[0].findall("div")
    return {words(group.find("dt")): words(group.find("dd[@class='value']")) for group in groups}


def columns_of(root, code):
    """The cells of a state's row in the table of dates, by heading."""
    row = by_id(root, f"s-{code}")
    table = next(t for t in root.iter("table") if row in t.iter("tr"))
    return dict(zip([words(head) for head in table.find("thead").iter("th")], list(row), strict=True))


def day_in(cell):
    """The machine-readable day of a cell; None where it prints a dash."""
    times = list(cell.iter("time"))
    return times[0].get("datetime") if times else None


def csv_rows(response):
    """The rows of a CSV answer."""
    return list(csv.DictReader(io.StringIO(text_of(response)), strict=True))


def golden(name):
    """The rows of a golden file."""
    with (GOLDEN / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
