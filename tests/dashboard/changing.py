"""A draft put out and a correction by two people, and where the list of changes shows them."""

from xml.etree import ElementTree

from editorial.models import Change
from tests.dashboard.reading import by_id, elements
from tests.dashboard.routes import get, text_of

API, ATOM = "/api/v1/changes/", "{http://www.w3.org/2005/Atom}"


def on_page(change, **query):
    root = elements(text_of(get("/changes/", **query)))
    return by_id(root, f"change-{change.pk}")


def from_api(change):
    (row,) = get(API, since=change.pk - 1, page_size=1).json()["results"]
    assert row["id"] == change.pk
    return row


def in_feed(change):
    root = ElementTree.fromstring(text_of(get("/changes.atom")))
    (entry,) = [e for e in root.iter(f"{ATOM}entry") if e.findtext(f"{ATOM}id").endswith(f"/{change.pk}")]
    return entry


def last():
    return Change.objects.latest("pk")


def everywhere(**query):
    """The list in each form, as text."""
    forms = [get("/changes/", **query), get("/changes.atom"), get(API, page_size=500)]
    return " ".join(text_of(answer) for answer in [*forms, get(API, page_size=500, format="csv")])
