"""Growing lists: walked by cursor, cut by filters, and refused with a sentence where they cannot be."""

from base64 import b64encode

import pytest

from tests.dashboard.reading import csv_rows
from tests.dashboard.routes import get
from treaties.models import Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
ACTS = "/api/v1/actions/"
KEY = ("treaty", "state", "kind", "done_on", "note", "effective_on")


def walk(path, **query):
    """Every page of a list, by `next` alone."""
    answer = get(path, **query).json()
    yield answer
    while answer["next"]:
        answer = get(answer["next"]).json()
        yield answer


def refusal(path, **query):
    response = get(path, **query)
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    return response.json()["detail"]


@pytest.mark.parametrize("size", [500, 97])
def test_the_cursor_walks_all_3991_acts_each_once(size):
    pages = list(walk(ACTS, page_size=size))
    assert [len(page["results"]) for page in pages[:-1]] == [size] * (len(pages) - 1)
    rows = [tuple(row[name] for name in KEY) for page in pages for row in page["results"]]
    assert len(rows) == len(set(rows)) == 3991 == TreatyAction.objects.count()
    days = list(TreatyAction.objects.order_by("-done_on").values_list("done_on", flat=True))
    assert [row[3][:4] for row in rows] == [str(day.year) for day in days]


def test_the_way_back_leads_through_the_same_pages():
    first, second, third = [
        page for page, _ in zip(walk(ACTS, kind="succession", page_size=9), range(3), strict=False)
    ]
    back = get(third["previous"]).json()
    assert back["results"] == second["results"]
    assert get(back["previous"]).json()["results"] == first["results"]
    assert first["previous"] is None


def test_next_keeps_the_filters_and_the_link_header_says_the_same():
    response = get(ACTS, treaty="CCM", state="ltu,UKR,fra", page_size="2", fields="state,treaty")
    answer = response.json()
    assert response["Link"] == f'<{answer["next"]}>; rel="next"'
    second = get(answer["next"])
    assert f'<{second.json()["previous"]}>; rel="prev"' in second["Link"]
    rows = [row for page in walk(ACTS, treaty="ccm", state="LTU,FRA", page_size=2) for row in page["results"]]
    assert {row["treaty"] for row in rows} == {"ccm"}
    assert sorted({row["state"] for row in rows}) == ["FRA", "LTU"]
    assert set(second.json()["results"][0]) == {"state", "treaty"}
    assert "Link" not in get(ACTS, state="LTU", treaty="ccm")


def test_the_matrix_goes_on_where_it_ended_treaty_by_treaty():
    pages = list(walk("/api/v1/standings/", as_of="2023-07-11", fields="treaty,state"))
    pairs = [(row["treaty"], row["state"]) for page in pages for row in page["results"]]
    assert len(pairs) == len(set(pairs))
    assert len({treaty for treaty, _ in pairs}) == Treaty.objects.count()
    response = get("/api/v1/standings/", as_of="2023-07-11", fields="treaty")
    assert response["Link"] == f'<{response.json()["next"]}>; rel="next"'


def test_a_treaty_named_twice_is_told_once():
    path = "/api/v1/standings/"
    once = get(path, treaty="ccm", state="LTU").json()["results"]
    assert get(path, treaty="ccm,CCM", state="ltu,LTU").json()["results"] == once
    assert get(f"{path}?treaty=ccm&treaty=ccm&state=LTU").json()["results"] == once


def test_a_list_may_be_given_as_one_parameter_or_several():
    joined = get("/api/v1/standings/?treaty=ccm&state=UKR,RUS").json()
    assert get("/api/v1/standings/?treaty=ccm&state=UKR&state=RUS").json() == joined
    assert len(joined["results"]) == 2


@pytest.mark.parametrize("size", ["0", "501", "-1", "", "ten", "²", "٥", "1e2", "00000000199999", "1.0"])
def test_a_page_size_out_of_bounds_is_refused(size):
    assert refusal(ACTS, page_size=size) == f"page_size must be a number from 1 to 500, not {size!r}."


@pytest.mark.parametrize(("size", "length"), [("1", 1), ("500", 500), (None, 50)])
def test_a_page_is_as_long_as_asked(size, length):
    query = {} if size is None else {"page_size": size}
    assert len(get(ACTS, **query).json()["results"]) == length


def made(text):
    return b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "cursor",
    ["", "abc", "%", "é"]
    + [made(text) for text in ("xyz", "r=1", "p=not-a-day", "p=2008-13-01", "p=\0", "o=-1", "o=x", "p=")],
)
def test_a_cursor_that_is_not_ours_is_refused(cursor):
    told = "cursor must be taken whole from next or previous; this one is not ours."
    assert refusal(ACTS, cursor=cursor) == told


@pytest.mark.parametrize("path", ["/api/v1/declarations/", "/api/v1/sources/"])
def test_every_list_with_a_cursor_can_be_walked(path):
    pages = list(walk(path, page_size=5))
    rows = [tuple(map(str, row.values())) for page in pages for row in page["results"]]
    assert len(pages) > 1
    whole = [row for page in walk(path, page_size=500) for row in page["results"]]
    assert rows == [tuple(map(str, row.values())) for row in whole]


def test_a_cursor_of_the_matrix_names_a_treaty():
    assert "cursor" in refusal("/api/v1/standings/", cursor="no-such")


def test_fields_keep_only_what_is_named_in_json_and_csv():
    answer = get(ACTS, fields="done_on,state", treaty="npt", page_size=500).json()
    assert {tuple(row) for row in answer["results"]} <= {
        ("state", "done_on"),
        ("state", "done_on", "done_on_precision"),
    }
    exact = {"fields": "state,done_on", "kind": "signature", "treaty": "ccm"}
    row = csv_rows(get(ACTS, **exact, format="csv"))[0]
    assert (list(row), row["done_on_precision"]) == (["state", "done_on", "done_on_precision"], "")


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ({"colour": "red"}, "'colour'"),
        ({"as_of": "2020-01-01"}, "'as_of'"),
        ({"fields": "state,colour"}, "'colour'"),
        ({"fields": ""}, "fields must be one of"),
        ({"kind": "divorce"}, "'divorce'"),
        ({"treaty": "no-such"}, "'no-such'"),
        ({"state": "ZZZ"}, "'ZZZ'"),
        ({"state": "LT"}, "'LT'"),
        ({"format": "xml"}, "format must be json or csv, not 'xml'."),
    ],
)
def test_what_a_list_does_not_know_is_named_in_the_refusal(query, word):
    assert word in refusal(ACTS, **query)


def test_a_parameter_with_one_value_is_not_given_twice():
    assert refusal("/api/v1/treaties/ccm/?as_of=2020-01-01&as_of=2021-01-01").startswith("as_of is given")


def test_a_filter_is_read_even_where_no_row_is_left_to_it():
    for path in ("/api/v1/standings/?treaty=ccm&state=SUN", "/api/v1/treaties/ccm/standings/?state=SUN"):
        assert "'perhaps'" in refusal(f"{path}&joined=perhaps")
        assert "'party'" in refusal(f"{path}&deposited=true&standing=party")


def test_ids_are_read_in_any_case():
    for path in ("treaties/CCM/", "states/ltu/", "sources/UNTC-MTDSG/", "treaties/Mine-Ban/adherence/"):
        response = get(f"/api/v1/{path}")
        assert response.status_code == 200
        assert response.json() == get(f"/api/v1/{path.lower()}").json()
