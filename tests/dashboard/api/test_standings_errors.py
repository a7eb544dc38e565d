"""What the API refuses, and how it says so: problem documents of RFC 9457, each with a sentence."""

import pytest
from django.test import Client

from tests.dashboard.reading import elements, of_class, words
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
CCM = "/api/v1/treaties/ccm/standings/"


def problem(response, status):
    """The sentence of a problem document."""
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    told = response.json()
    assert list(told) == ["type", "title", "status", "detail"]
    assert (told["type"], told["status"]) == ("about:blank", status)
    assert told["title"] == response.reason_phrase
    return told["detail"]


def test_a_program_on_any_site_may_read_the_answer():
    response = get(CCM)
    assert response["Content-Type"] == "application/json"
    assert response["Access-Control-Allow-Origin"] == "*"


def test_an_unknown_parameter_is_named_and_the_nearest_known_one_offered():
    sentence = problem(get(CCM, as_off="2015-01-01"), 400)
    assert sentence == "This address knows no parameter 'as_off'. Did you mean as_of?"
    assert "'colour'" in problem(get(CCM, colour="red"), 400)


@pytest.mark.parametrize(
    "day", ["yesterday", "2015-02-30", "2015-1-1", "", "20150101", "1850-01-01", "2015-W01-1"]
)
def test_a_day_that_cannot_be_read_gives_the_same_sentence_on_page_and_api(day):
    sentence = problem(get(CCM, as_of=day), 400)
    page = get("/treaties/ccm/", as_of=day)
    assert page.status_code == 400
    assert words(of_class(elements(page.content.decode()), "stand")[0]) == sentence
    assert sentence.startswith("as_of must be a day ")
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"deposited": "yes"}, "deposited must be true or false, not 'yes'."),
        (
            {"region": "europa"},
            "region must be one of Africa, Americas, Asia, Europe, Oceania, not 'europa'.",
        ),
    ],
)
def test_a_filter_that_cannot_be_read_says_what_would_be_right(query, sentence):
    assert problem(get(CCM, **query), 400) == sentence


def test_an_unknown_standing_is_answered_with_the_known_ones():
    sentence = problem(get(CCM, standing="party"), 400)
    assert "deposited_not_in_force" in sentence
    assert sentence.endswith("not 'party'.")


@pytest.mark.parametrize("path", ["/api/v1/treaties/no-such/standings/", "/api/v1/nothing/", "/api/v2/"])
def test_what_is_not_there_is_a_problem_document_under_the_api(path):
    assert problem(get(path), 404).startswith(("No treaty is kept under 'no-such'.", "Nothing is kept "))


@pytest.mark.parametrize("verb", ["post", "put", "patch", "delete"])
def test_the_api_takes_nothing(verb):
    response = getattr(Client(), verb)(CCM)
    assert problem(response, 405) == "The API is read-only: use GET."


def test_an_unknown_format_is_refused_with_a_sentence():
    assert "format" in problem(get(CCM, format="xml"), 400)


def test_no_word_of_an_exception_is_in_a_refusal():
    for query in ({"as_of": "2015-13-01"}, {"as_of": "٢٠١٥-٠١-٠١"}, {"standing": "\0"}, {"state": "\0"}):
        text = get(CCM, **query).content.decode()
        assert not [word for word in ("Traceback", "Error", "isoformat", "month must") if word in text]
