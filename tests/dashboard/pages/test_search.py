"""Search as a reader meets it: by kind, in order, marked, page after page, and the same as the API."""

from urllib.parse import urlencode, urlsplit

import pytest

from dashboard.web.kinds import KINDS
from editorial.models import SearchEntry
from tests.dashboard.reading import by_id, elements, of_class, words
from tests.dashboard.routes import get, text_of
from tests.dashboard.searching import SEARCH, a_source, ask, notes, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def everything_of(address, **query):
    """All the results of the API, page after page."""
    found, url = [], f"{address}?{urlencode(query)}"
    while url:
        answer = get(url).json()
        found += answer["results"]
        url = answer["next"] and urlsplit(answer["next"])._replace(scheme="", netloc="").geturl()
    return found


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("cote divoire", "/states/CIV/"),
        ("Swaziland", "/states/SWZ/"),
        ("Burma", "/states/MMR/"),
        ("ccm", "/treaties/ccm/"),
        ("Shoigu", "/people/sergei-shoigu/"),
        ("Shoygu", "/people/sergei-shoigu/"),
        ("Шойгу", "/people/sergei-shoigu/"),
    ],
)
def test_a_name_leads_in_one_step_to_its_page(asked, path):
    assert path in [href for href, _ in shown(ask(asked))]


def test_results_stand_under_their_kind_in_a_fixed_order():
    root = ask("cluster munitions")
    heads = [head.get("id").removeprefix("g-") for head in root.iter("h2")]
    assert heads == [kind for kind in KINDS if kind in heads]
    assert {"treaty", "weapon", "statement", "claim", "source"} <= set(heads)
    for kind in heads:
        assert SearchEntry.objects.filter(kind=kind).exists()


def test_every_result_leads_somewhere():
    for text in ("cluster munitions", "Ukraine", "2023"):
        for href, _ in shown(ask(text)):
            path, _, fragment = href.partition("#")
            response = get(path)
            assert response.status_code == 200, href
            assert not fragment or by_id(elements(text_of(response)), fragment) is not None


def test_a_misspelling_is_told_and_the_nearest_name_searched():
    root = ask("Ukrane")
    assert notes(root) == ["Nothing was found for “ukrane”. These are the results for “ukraine”."]
    assert shown(root)[0] == ("/states/UKR/", "Ukraine")
    assert notes(ask("Ukraine")) == []


def test_a_question_that_found_little_is_offered_the_nearest_name():
    a_source(title="The Ukrane notice")
    root = ask("Ukrane")
    assert notes(root) == ["Little was found. Did you mean ukraine?"]
    assert f"{SEARCH}?q=ukraine" in [link.get("href") for link in root.iter("a")]


def test_who_is_asked_for_by_another_name_is_offered_under_their_own():
    root = ask("Burma")
    assert notes(root) == ["Recorded here as Myanmar: search under that name."]
    assert f"{SEARCH}?q=Myanmar" in [link.get("href") for link in root.iter("a")]
    assert notes(ask("Myanmar")) == []


def test_words_are_marked_where_they_are_written_otherwise():
    marks = [words(mark) for mark in ask("cote divoire").iter("mark")]
    assert {"Côte", "d'Ivoire"} <= set(marks)
    assert "Burma" in [words(mark) for mark in ask("burma").iter("mark")]


def test_without_a_question_there_is_a_form_and_a_way_on():
    root = elements(text_of(get(SEARCH)))
    assert of_class(root, "hits") == []
    assert {"/states/", "/treaties/", "/weapons/"} <= {link.get("href") for link in root.iter("a")}


def test_where_nothing_is_found_the_page_does_not_say_that_nothing_happened():
    [said] = notes(ask("xylophonist"))
    assert said.endswith("That something is not found here does not mean that it did not happen.")


def test_the_day_stays_in_every_link_and_in_both_forms():
    root = ask("Ukraine", as_of="2015-01-01")
    hidden = [field.get("value") for field in root.iter("input") if field.get("name") == "as_of"]
    assert hidden == ["2015-01-01"] * 2
    dropped = [href for href, _ in shown(root) if "as_of=2015-01-01" not in href]
    more = [link.get("href") for part in of_class(root, "more") for link in part.iter("a")]
    assert dropped == [href for href in more if "as_of=2015-01-01" not in href] == []


def test_a_kind_by_itself_goes_on_page_after_page_without_a_gap():
    path, seen = f"{SEARCH}?q=cluster&kind=source", []
    while path:
        root = elements(text_of(get(path)))
        seen += [href for href, _ in shown(root)]
        ahead = [link.get("href") for link in root.iter("a") if link.get("rel") == "next"]
        path = ahead[0] if ahead else ""
    whole = SearchEntry.objects.matching(["cluster"], kinds=["source"], most=1000)
    assert len(seen) == len(set(seen)) == len(whole) > 60


@pytest.mark.parametrize("order", ["relevant", "newest"])
@pytest.mark.parametrize("kind", ["source", "state", "claim"])
def test_page_and_api_find_the_same_in_the_same_order(kind, order):
    on_page = [href for href, _ in shown(ask("ukraine", kind=kind, order=order))]
    in_api = get("/api/v1/search/", q="ukraine", kind=kind, order=order, page_size=30).json()["results"]
    assert on_page == [row["url"].removeprefix("http://testserver") for row in in_api]


def test_newest_first_begins_with_the_newest():
    days = [row["dated_on"] or "" for row in everything_of("/api/v1/search/", q="cluster", order="newest")]
    assert len(days) > 100
    assert [day[:4] for day in days] == sorted((day[:4] for day in days), reverse=True)


def test_every_page_has_the_field():
    for path in ("/", "/states/UKR/", "/no-such-page/", "/search/"):
        [form] = of_class(elements(text_of(get(path))), "find")
        assert (form.get("role"), form.get("action")) == ("search", SEARCH)
