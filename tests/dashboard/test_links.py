"""From the front page, every link of ours leads somewhere, and to the place it names."""

from collections import Counter
from functools import cache
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.urls import resolve

from conflict.selectors.claim import claim_keys
from conflict.selectors.statement import speaker_slugs, statement_slugs
from conflict.selectors.weapon_tree import slugs
from editorial.domain.clock import today
from editorial.domain.lens import Lens
from editorial.selectors.source import sources
from tests.dashboard.reading import elements
from tests.dashboard.routes import get, pages, text_of
from treaties.selectors.state import codes_of
from treaties.selectors.treaty import slugs_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("record"),
    pytest.mark.xdist_group("crawl"),  # one worker walks the site, once
]
MOST = 2500  # far above what the record holds: a crawl that comes here has found an endless path
ALIKE = 5  # pages of one route that are opened; of the others the record itself says whether they are kept
HOST = "http://testserver"
LEADS = {"a": "href", "form": "action", "link": "href", "use": "href", "script": "src", "img": "src"}


def led_to(path, root):
    """Whole addresses of our own that a page leads to, each with its fragment."""
    for element in root.iter():
        href = element.get(LEADS.get(element.tag, ""))
        if href is not None and (whole := urljoin(HOST + path, href)).startswith(HOST + "/"):
            yield whole.removeprefix(HOST)


def kept():
    """The keys of the nouns with dozens or hundreds of pages."""
    lens = Lens(day=today())
    return {
        "state": codes_of(lens=lens),
        "treaty": slugs_of(lens=lens),
        "statement": set(statement_slugs(lens=lens)),
        "claim": set(claim_keys(lens=lens)),
        "speaker": speaker_slugs(lens=lens),
        "weapon": set(slugs(lens=lens)),
        # One address each; their own tests ask about every choice.
        "bound": set(),
        "statements": set(),
        "claims": set(),
        "events": set(),
        "correction-new": set(),
        "source": set(sources(lens=lens).order_by("key").values_list("key", flat=True)),
    }


@cache
def crawled():
    """By path and query: status, ids of the page, and what it leads to; from `/` to wherever links go."""
    found, waiting = {}, ["/", *(address.path for address in pages())]
    opened, keys = Counter(), kept()
    while waiting:
        path = waiting.pop()
        if path.startswith("/corrections/new/?") and opened["correction-new"] > ALIKE:
            continue  # one for each page: what it is told is held by its own test
        if path in found or urlsplit(path).path.startswith("/static/"):
            continue
        route = resolve(urlsplit(path).path)
        opened[route.url_name] += 1
        if opened[route.url_name] > ALIKE and route.url_name in keys:
            is_kept = {*route.kwargs.values()} <= keys[route.url_name]
            found[path] = (200 if is_kept else 404, set(), set())
            continue
        response = get(path)
        found[path] = (response.status_code, set(), set())
        assert len(found) < MOST
        if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
            root = elements(text_of(response))
            ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
            assert [key for key, times in ids.items() if times > 1] == [], path
            # A page of another day carries that day into every link: it is opened, and not gone on from.
            found[path] = (200, set(ids), set() if "as_of=" in path else set(led_to(path, root)))
            waiting += {urldefrag(href).url for href in found[path][2]}
        elif response.status_code in (301, 302):
            waiting.append(urljoin(path, response["Location"]).removeprefix(HOST))
    return found


def test_every_link_is_answered():
    refused = {path: status for path, (status, _, _) in crawled().items() if status not in (200, 301, 302)}
    assert refused == {}


def is_lacking(fragment, *, on):
    """Whether a page that was opened has no such place; of one that was not, nothing is known."""
    _, ids, _ = on
    return bool(ids) and fragment not in ids


def test_every_fragment_exists_on_its_page():
    site = crawled()
    lost = [
        f"{path} -> {href}"
        for path, (_, _, leads) in site.items()
        for url, fragment in map(urldefrag, leads)
        for href in [f"{url}#{fragment}"]
        if fragment and not url.startswith("/static/") and is_lacking(fragment, on=site[url])
    ]
    assert lost == []


def test_every_static_file_is_there():
    wanted = {urlsplit(href).path for _, _, leads in crawled().values() for href in leads}
    files = {path.removeprefix("/static/") for path in wanted if path.startswith("/static/")}
    assert files
    assert [name for name in files if not finders.find(name)] == []


@pytest.mark.parametrize(
    "path", ["/treaties/ccm/", "/treaties/new-start/", "/states/UKR/", "/states/TUV/", "/sources/untc-2014/"]
)
def test_what_the_record_holds_is_reached_from_the_front_page(path):
    site, reached, waiting = crawled(), set(), ["/"]
    while waiting:
        here = waiting.pop()
        if here in site and here not in reached:
            reached.add(here)
            waiting += {urldefrag(href).url for href in site[here][2]}
    assert path in reached
