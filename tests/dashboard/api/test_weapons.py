"""Weapon types and records as programs read them."""

import pytest

from tests.dashboard.reading import csv_rows
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TYPES, RECORDS = "/api/v1/weapons/", "/api/v1/records/"


def walked(**query):
    """Every record by `next` alone."""
    answer = get(RECORDS, **query).json()
    rows = answer["results"]
    while answer["next"]:
        answer = get(answer["next"]).json()
        rows += answer["results"]
    return rows


def refusal(path, **query):
    response = get(path, **query)
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    return response.json()["detail"]


def test_every_published_type_is_listed_with_its_parent():
    rows = get(TYPES).json()["results"]
    assert len(rows) == 61
    slugs = {row["slug"] for row in rows}
    assert {row["parent"] for row in rows} - {None} <= slugs
    assert not slugs & {"kmgu", "ao-25rt", "pmn", "3-o-8-nerpa"}
    assert rows == sorted(rows, key=lambda row: row["slug"])


def test_the_m864_says_what_it_releases_and_who_gives_its_rates():
    m864 = get(f"{TYPES}M864/").json()
    assert m864["submunitions"] == {"model": "M42/M46 grenade", "least": 72, "most": 72}
    assert (m864["coverage"], m864["conditions"]["has_fewer_than_ten"]) == ("covered", False)
    assert m864["conditions"]["self_destructs"] is None
    assert [(rate["least"], rate["most"]) for rate in m864["failure_rates"]] == [(0, 2.35), (6, 6), (14, 100)]
    assert {rate["said_by"] for rate in m864["failure_rates"]} == {"US Department of Defense"}
    assert all(rate["sources"] for rate in m864["failure_rates"])
    assert m864["url"] == "http://testserver/weapons/m864/"


def test_the_csv_has_a_column_for_each_condition():
    rows = {row["slug"]: row for row in csv_rows(get(TYPES, format="csv"))}
    assert rows["m864"]["conditions.has_fewer_than_ten"] == "false"
    assert rows["smart-155"]["conditions.has_fewer_than_ten"] == "true"
    assert rows["smart-155"]["conditions.self_destructs"] == ""
    assert rows["m864"]["submunitions.least"] == "72"
    assert "2.35" in rows["m864"]["failure_rates"]


@pytest.mark.parametrize("slug", ["kmgu", "no-such"])
def test_a_draft_and_nothing_at_all_are_answered_alike(slug):
    assert get(f"{TYPES}{slug}/").status_code == 404
    assert "weapon types on the record" in refusal(RECORDS, weapon=slug)


def test_the_cursor_walks_all_141_records_each_once_the_newest_first():
    rows = walked(page_size=20)
    keys = [row["key"] for row in rows]
    assert len(keys) == len(set(keys)) == 141
    assert keys == [row["key"] for row in walked(page_size=500)]
    dated = [row["began_on"] or row["ended_on"] for row in rows]
    assert dated[-1] is None
    assert [day[:4] for day in dated if day] == sorted((day[:4] for day in dated if day), reverse=True)


def test_a_record_is_no_finer_than_it_is_known():
    (row,) = [row for row in walked(weapon="cluster-munitions") if row["state"] is None]
    assert (row["actor"], row["counterpart"], row["kind"]) == ("Russian-backed armed groups", "UKR", "used")
    assert (row["began_on"], row["began_on_precision"]) == ("2014", "year")
    assert (row["ended_on"], row["ended_on_precision"]) == ("2015-02", "month")
    assert row["certainty"] == "reported"
    assert row["sources"] == ["monitor-russia-2016", "hrw-ukraine-2015"]
    assert row["url"].endswith("/weapons/cluster-munitions/#r-armed-groups-used-cluster-munitions-ukr-2014")


def test_a_weapon_brings_the_types_below_it_and_a_state_both_sides():
    rows = walked(weapon="DPICM", kind="transferred_to,received")
    assert len(rows) == 5
    assert {row["weapon"] for row in rows} == {"dpicm", "turkish-dpicm-155"}
    both = walked(state="deu", kind="stockpiles,transferred_to")
    assert {(row["state"], row["counterpart"]) for row in both} == {("USA", "DEU"), ("DEU", "UKR")}


def test_certainty_narrows():
    rows = walked(certainty="alleged,suspected")
    assert len(rows) == 8
    assert {row["certainty"] for row in rows} == {"alleged", "suspected"}


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ({"kind": "ratification"}, "'ratification'"),
        ({"certainty": "sure"}, "'sure'"),
        ({"state": "ZZZ"}, "'zzz'"),
        ({"as_of": "2020-01-01"}, "'as_of'"),
        ({"weapons": "m864"}, "Did you mean weapon?"),
    ],
)
def test_what_the_records_do_not_know_is_named(query, word):
    assert word in refusal(RECORDS, **query)


def test_the_rows_of_the_csv_are_those_of_the_json():
    rows = get(RECORDS, state="USA", page_size=100).json()["results"]
    lines = csv_rows(get(RECORDS, state="USA", page_size=100, format="csv"))
    assert [line["key"] for line in lines] == [row["key"] for row in rows]
    assert [line["began_on"] for line in lines] == [row["began_on"] or "" for row in rows]
    assert {line["is_denied"] for line in lines} <= {"true", "false"}


def test_the_pages_have_their_twins():
    for kind in ("csv", "json"):
        assert get(f"/weapons.{kind}")["Location"] == f"{TYPES}?format={kind}"
        assert get(f"/weapons/m864.{kind}")["Location"] == f"{TYPES}m864/?format={kind}"
