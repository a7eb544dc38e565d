"""`/api/v1/search/`: the same question for programs."""

import pytest

from tests.dashboard.reading import csv_rows
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
SEARCH = "/api/v1/search/"


def test_a_result_says_what_it_is_and_where():
    answer = get(SEARCH, q="Burma").json()
    row = answer["results"][0]
    assert (row["kind"], row["key"], row["title"]) == ("state", "MMR", "Myanmar")
    assert row["names"] == ["Burma", "Burma/Myanmar"]
    assert row["url"] == "http://testserver/states/MMR/"
    assert row["api_url"] == "http://testserver/api/v1/states/MMR/"
    assert row["dated_on"] is None
    assert (answer["words"], answer["left_out"], answer["meant"]) == (["burma"], [], None)


def test_a_misspelling_is_told():
    answer = get(SEARCH, q="Lithuana", kind="state").json()
    assert (answer["words"], answer["meant"]) == (["lithuana"], ["lithuania"])
    assert [row["key"] for row in answer["results"]] == ["LTU"]


def test_a_day_is_told_no_finer_than_it_is_known():
    rows = get(SEARCH, q="cluster", kind="source", page_size=500).json()["results"]
    finer = [r for r in rows if r.get("dated_on_precision") == "year" and len(r["dated_on"]) != 4]
    assert finer == []
    assert [row for row in rows if row.get("dated_on_precision") == "year"]


def test_several_kinds_are_one_list_and_csv_has_a_line_for_each():
    rows = get(SEARCH, q="ukraine", kind="state,source", page_size=10).json()["results"]
    assert [row["kind"] for row in rows][:2] == ["state", "source"]
    lines = csv_rows(get(SEARCH, q="ukraine", kind="state,source", page_size=10, format="csv"))
    assert [line["key"] for line in lines] == [row["key"] for row in rows]


def test_the_next_page_begins_where_this_one_ends():
    answer = get(SEARCH, q="cluster", page_size=7).json()
    second = get(answer["next"].removeprefix("http://testserver")).json()
    both = get(SEARCH, q="cluster", page_size=14).json()["results"]
    assert answer["results"] + second["results"] == both


def test_words_beyond_the_eighth_are_named():
    answer = get(SEARCH, q="one two three four five six seven eight nine ten").json()
    assert (len(answer["words"]), answer["left_out"]) == (8, ["nine", "ten"])


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({}, "q must hold at least one letter or digit to look for."),
        ({"q": " % "}, "q must hold at least one letter or digit to look for."),
        ({"q": "x" * 501}, "q must have at most 500 characters, not 501."),
        ({"q": "a", "kind": "planet"}, "kind must be one of state, treaty,"),
        ({"q": "a", "order": "rank"}, "order must be relevant or newest, not 'rank'."),
        ({"q": "a", "order": ""}, "order must be relevant or newest, not ''."),
        ({"q": "a", "page_size": "0"}, "page_size must be a number from 1 to 500, not '0'."),
        ({"q": "a", "cursor": "npt"}, "cursor must be taken whole from"),
        ({"query": "a"}, "This address knows no parameter 'query'."),
        ({"q": "a", "as_of": "2015-01-01"}, "This address knows no parameter 'as_of'."),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(query, sentence):
    answer = get(SEARCH, **query)
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith(sentence)
