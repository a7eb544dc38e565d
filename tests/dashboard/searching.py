"""What search pages and their tests share."""

from editorial.domain.clock import now
from editorial.domain.stage import Stage
from editorial.models import Source
from editorial.services.desk import desk
from editorial.services.search_index import index
from tests.dashboard.reading import elements, of_class, words
from tests.dashboard.routes import get, text_of

SEARCH = "/search/"


def ask(text, **more):
    response = get(SEARCH, q=text, **more)
    assert response.status_code == 200
    return elements(text_of(response))


def shown(root):
    """(path, title) of each result, in the order of the page."""
    links = [link for item in of_class(root, "hits") for link in item.iter("a")]
    return [(link.get("href"), words(link)) for link in links]


def notes(root):
    return [words(note) for note in of_class(root, "note")]


def a_source(**more):
    """A source on the record and in the index."""
    published = {"stage": Stage.PUBLISHED, "published_at": now(), "published_by": desk()}
    row = Source(key="found", kind="news", **{"title": "Xylographer’s notes", **published, **more})
    row.save()
    index(row)
    return row
