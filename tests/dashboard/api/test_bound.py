"""Who is bound, as programs read it: the same answers as the page, with days and definitions."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.dashboard.pages.test_bound import ARTICLE, grids
from tests.dashboard.reading import csv_rows
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def asked(weapon="cluster-munitions", **query):
    return get(f"/api/v1/weapons/{weapon}/bound/", **query).json()


def rule(state, treaty, article, act, weapon="cluster-munitions", **query):
    """The one row of a state and a rule."""
    rows = asked(weapon, state=state, **query)["results"]
    [found] = [row for row in rows if (row["treaty"], row["article"], row["act"]) == (treaty, article, act)]
    return found


def test_the_head_says_what_not_to_infer():
    answer = asked(state="RUS", as_of="2023-07-11")
    assert (answer["weapon"], answer["coverage"], answer["as_of"]) == (
        "cluster-munitions",
        "covered",
        "2023-07-11",
    )
    assert "customary law" in answer["do_not_infer"]


def test_a_row_is_whole():
    assert rule("LTU", "ccm", "1(1)(a)", "use", as_of="2025-03-05") == {
        "state": "LTU",
        "name": "Lithuania",
        "act": "use",
        "effect": "prohibits",
        "treaty": "ccm",
        "article": "1(1)(a)",
        "applies_to": "all",
        "general": False,
        "reason": "",
        "note": "never under any circumstances",
        "standing": "withdrawal_notified",
        "label": "State Party; withdrawal notified, to take effect 6 Mar 2025",
        "bound": True,
        "words": "bound since 1 Sep 2011; withdrawal to take effect 6 Mar 2025",
        "since": "2024-09-06",
        "bound_since": "2011-09-01",
        "bound_by": None,
        "bound_from": None,
        "bound_until": "2025-03-06",
        "checked_on": "2026-01-23",
        "not_checked_since": False,
        "url": "http://testserver/states/LTU/",
    }


def test_lithuania_has_left_on_the_day_itself():
    row = rule("LTU", "ccm", "1(1)(a)", "use", as_of="2025-03-06")
    assert (row["standing"], row["bound"], row["bound_until"]) == ("left", False, "2025-03-06")
    assert rule("DEU", "ccm", "1(1)(a)", "use", as_of="2025-03-06")["bound_since"] == "2010-08-01"


def test_nigeria_will_be_bound():
    row = rule("NGA", "ccm", "1(1)(a)", "use", as_of="2023-07-11")
    assert (row["bound"], row["bound_since"], row["bound_from"]) == (False, None, "2023-08-01")


def test_whom_a_rule_is_made_for_is_honoured():
    for state, article, act in (("FRA", "2", "acquire"), ("DEU", "1", "transfer")):
        row = rule(state, "npt", article, act, weapon="nuclear-weapons", as_of="2023-07-11")
        assert (row["standing"], row["bound"], row["bound_by"]) == ("in_force", None, None)
    row = rule("FRA", "npt", "1", "transfer", weapon="nuclear-weapons", as_of="2023-07-11")
    assert (row["bound"], row["applies_to"], row["bound_by"]) == (True, "nuclear-weapon-states", "1992-08-02")


def test_what_article_2_leaves_out_inherits_no_rule_of_the_convention():
    answer = asked("smart-155", state="DEU")
    assert answer["coverage"] == "not_covered"
    assert {row["treaty"] for row in answer["results"]} == {"att", "ap-1"}


def test_general_rules_are_marked_and_others_bring_their_reason():
    rows = asked(state="RUS", as_of="2023-07-11")["results"]
    assert {row["treaty"] for row in rows if row["general"]} == {"ap-1"}
    assert {row["reason"] for row in rows if row["treaty"] == "att"} == {
        "as ammunition, Arms Trade Treaty article 3"
    }
    assert {row["effect"] for row in rows if row["treaty"] == "att"} == {"restricts"}


@pytest.mark.parametrize(
    "query",
    [
        ARTICLE,
        {"weapon": "nuclear-weapons", "state": "FRA,DEU,PRK,TWN", "as_of": "2023-07-11"},
        {"weapon": "antipersonnel-mines", "state": "UKR,FIN,LTU,POL", "as_of": "2025-12-30"},
    ],
)
def test_page_and_api_agree(query):
    rows = asked(query["weapon"], state=query["state"], as_of=query["as_of"])["results"]
    told = {(row["name"], row["words"]) for row in rows}
    shown = {
        (name, said)
        for grid in grids(**query)
        for name, cells in grid.items()
        for entries in cells.values()
        for said, _ in entries
    }
    assert shown == told


def test_without_states_it_answers_for_every_state_of_the_day():
    rows = asked(as_of="2023-07-11")["results"]
    assert len({row["state"] for row in rows}) == 199
    assert {row["bound"] for row in rows if row["state"] == "TWN"} == {None}
    assert "SUN" not in {row["state"] for row in rows}
    assert len(rows) == 199 * len({(row["treaty"], row["article"], row["act"]) for row in rows})


def test_the_csv_has_the_same_rows():
    path = "/api/v1/weapons/cluster-munitions/bound/"
    query = {"state": "RUS,UKR,USA", "as_of": "2023-07-11"}
    rows = csv_rows(get(path, **query, format="csv"))
    told = get(path, **query).json()["results"]
    assert [(row["state"], row["article"], row["words"]) for row in rows] == [
        (row["state"], row["article"], row["words"]) for row in told
    ]
    assert {row["as_of"] for row in rows} == {"2023-07-11"}
    assert {row["bound"] for row in rows} == {"true", "false"}


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("/api/v1/weapons/slingshot/bound/", {}, 404),
        ("/api/v1/weapons/m864/bound/", {"state": "XYZ"}, 400),
        ("/api/v1/weapons/m864/bound/", {"weapon": "m864"}, 400),
        ("/api/v1/weapons/m864/bound/", {"as_of": "yesterday"}, 400),
    ],
)
def test_what_cannot_be_answered_is_a_problem(path, query, status):
    response = get(path, **query)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")


def test_one_state_and_all_cost_the_same_questions():
    counted = []
    for query in ({"state": "RUS"}, {}):
        with CaptureQueriesContext(connection) as questions:
            asked(**query)
        counted.append(len(questions))
    assert counted[0] == counted[1] <= 8
