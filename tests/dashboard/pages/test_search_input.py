"""Whatever is typed into search: never an error, never an operator, never markup, never a draft."""

import html5lib
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conflict.models import Event, Speaker, Statement, WeaponType
from editorial.models import Source
from editorial.services.search_index import index_all
from tests.dashboard.reading import elements, of_class, words
from tests.dashboard.routes import get, text_of
from tests.dashboard.searching import SEARCH, a_source, ask, shown
from tests.house.test_drafts_never_leak import HIDDEN, WORD, planted
from treaties.models import State, StateName, Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
HOSTILE = [
    "%",
    "'",
    '"',
    "a*",
    "(a",
    "a) OR (b",
    "NOT a",
    "NEAR(a b)",
    "-a",
    "a AND",
    "\\",
    "😀",
    "\x00",
    "a\x00b",
]
HOSTILE += [
    "x" * 500,
    "a " * 300,
    "{title}: a",
    "a:*",
    "a & !b",
    "<->",
    "   ",
    "_",
    "€½",
    "مدينة",
    "条約",
    "{{ 7*7 }}",
]


def test_what_is_found_and_what_is_asked_are_shown_as_text():
    a_source(
        title="<script>alert(1)</script> Xylographer", supports="<img src=x onerror=alert(2)> xylographer"
    )
    for asked in ("Xylographer", "<script>alert(1)</script>", '"><svg onload=alert(3)>'):
        text = text_of(get(SEARCH, q=asked))
        assert not [tag for tag in ("<script>alert", "<img src=x", "<svg onload") if tag in text]
        html5lib.HTMLParser(strict=True).parse(text)
    assert "<script>alert(1)</script> Xylographer" in [title for _, title in shown(ask("Xylographer"))]


@pytest.mark.parametrize("asked", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_answered_with_a_sound_page(asked):
    for more in ({}, {"kind": "source"}, {"order": "newest"}):
        response = get(SEARCH, q=asked, **more)
        assert response.status_code == 200
        html5lib.HTMLParser(strict=True).parse(text_of(response))
    assert get("/api/v1/search/", q=asked).status_code in (200, 400)


@pytest.mark.parametrize(
    "asked", ["Swaziland OR Ukraine", "Swaziland NOT Ukraine", "Swazi*", "state:Swaziland"]
)
def test_no_word_is_an_operator(asked):
    found = [href for href, _ in shown(ask(asked))]
    assert ("/states/SWZ/" in found) is (asked == "Swazi*")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"kind": "planet"}, "kind must be one of state, treaty, weapon, "),
        ({"order": "rank"}, "order must be relevant or newest, not 'rank'."),
        ({"cursor": "7"}, "cursor must be taken whole from "),
        ({"cursor": "9-99999999999999999999"}, "cursor must be taken whole from "),
        ({"as_of": "yesterday"}, "as_of must be a day like 2015-03-31, not 'yesterday'."),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(query, sentence):
    response = get(SEARCH, q="ukraine", **query)
    assert response.status_code == 400
    assert words(of_class(elements(text_of(response)), "stand")[0]).startswith(sentence)


def test_what_waits_unpublished_is_not_found_nor_offered():
    before = text_of(get(SEARCH, q=WORD)), get("/api/v1/search/", q=WORD).json()
    for model in (State, StateName, Treaty, Source, WeaponType, Speaker, Statement, Event):
        for stage in HIDDEN:
            planted(model, stage)
    index_all()
    assert (text_of(get(SEARCH, q=WORD)), get("/api/v1/search/", q=WORD).json()) == before
    assert before[1]["results"] == []
    assert get("/api/v1/search/", q=f"{WORD[:-1]}j").json()["meant"] is None


def test_no_cookie_is_set_and_the_results_stay_out_of_search_engines():
    response = get(SEARCH, q="ukraine")
    assert not response.cookies
    assert '<meta name="robots" content="noindex, follow">' in text_of(response)
    assert 'rel="canonical" href="http://testserver/search/"' in text_of(response)


@pytest.mark.parametrize("query", [{}, {"kind": "source"}, {"order": "newest"}])
def test_a_search_costs_few_queries_whatever_it_finds(query):
    for asked, most in (("cluster", 7), ("burma", 8)):  # little was found: is there a nearer name?
        with CaptureQueriesContext(connection) as queries:
            ask(asked, **query)
        assert len(queries) <= most
    with CaptureQueriesContext(connection) as queries:
        ask("xylophonist ukrane lithuana munisions kazahkstan", **query)
    assert len(queries) <= 20
