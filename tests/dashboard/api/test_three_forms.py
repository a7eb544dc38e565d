"""Page, JSON and CSV, asked for the same treaty or state on the same day, tell the same numbers and days."""

import pytest

from tests.dashboard.reading import by_id, csv_rows, day_in, numbers_of, page_at, words
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
# Before CCM was in force; Lithuania's notice running, then done; after the last check of each list; to come.
DAYS = ["2010-07-31", "2024-12-01", "2025-03-06", "2026-11-22", "2031-01-01"]
each_day = pytest.mark.parametrize("day", DAYS)
NUMBERS = {
    "deposited": "deposited",
    "in force": "in_force",
    "signed only": "signed_only",
    "joined": "joined",
}
COLUMNS = {
    "Signed": "signed_on",
    "Consent deposited": "consented_on",
    "Notice to leave": "withdrawal_notified_on",
    "Left": "left_on",
}


def table_of(root, key):
    """The table with the row of this id: each row's cells by heading, under the row's id."""
    table = next(t for t in root.iter("table") if by_id(root, key) in t.iter("tr"))
    headings = [words(head) for head in table.find("thead").iter("th")]
    return {row.get("id"): dict(zip(headings, list(row), strict=True)) for row in table.find("tbody")}


def days_on_page(cells):
    """The days of a row of the page; a bound stands in the column of the day of effect."""
    days = {name: day_in(cells[heading]) for heading, name in COLUMNS.items()}
    return days | {"effect": day_in(cells["In force for it"])}


def days_in_row(row):
    """The days of a row of JSON or CSV, as the page prints them."""
    days = {name: row[name] or None for name in COLUMNS.values()}
    return days | {"effect": row["in_force_on"] or row["in_force_by"] or None}


@each_day
@pytest.mark.parametrize("slug", ["ccm", "mine-ban", "npt", "ctbt", "inf", "cfe"])
def test_a_treaty_has_the_same_numbers_in_three_forms(slug, day):
    on_page = numbers_of(page_at(f"/treaties/{slug}/", as_of=day))
    in_json = get(f"/api/v1/treaties/{slug}/standings/", as_of=day).json()["counts"]
    rows = csv_rows(get(f"/api/v1/treaties/{slug}/standings/", as_of=day, format="csv"))
    sums = {
        name: sum(row[name] == "true" for row in rows) for name in ("deposited", "in_force", "signed_only")
    }
    sums["joined"] = sums["deposited"] + sums["signed_only"]
    whole = get(f"/api/v1/treaties/{slug}/", as_of=day).json()["counts"]
    listed = get("/api/v1/treaties/", as_of=day).json()["results"]
    one = next(row for row in listed if row["slug"] == slug)["counts"]
    for label, name in NUMBERS.items():
        told = [
            int(on_page[label]),
            in_json[name]["value"],
            sums[name],
            whole[name]["value"],
            one[name]["value"],
        ]
        assert told == [told[0]] * 5, name
        assert in_json[name]["as_of"] == day


@each_day
@pytest.mark.parametrize("slug", ["ccm", "mine-ban", "npt", "ctbt", "inf", "cfe"])
def test_every_state_of_a_treaty_has_the_same_days_in_three_forms(slug, day):
    path = f"/api/v1/treaties/{slug}/standings/"
    rows = get(path, as_of=day).json()["results"]
    lines = csv_rows(get(path, as_of=day, format="csv"))
    root = page_at(f"/treaties/{slug}/", as_of=day)
    assert [row["state"] for row in rows] == [line["state"] for line in lines]
    on_page = table_of(root, f"s-{rows[0]['state']}")
    assert [f"s-{row['state']}" for row in rows] == list(on_page)
    for row, line in zip(rows, lines, strict=True):
        told = days_in_row(row)
        assert told == days_in_row(line)
        assert told == days_on_page(on_page[f"s-{row['state']}"]), row["state"]


@each_day
@pytest.mark.parametrize("code", ["LTU", "UKR"])
def test_a_state_has_the_same_days_under_every_treaty_in_three_forms(code, day):
    path = f"/api/v1/states/{code}/standings/"
    rows = get(path, as_of=day).json()["results"]
    lines = csv_rows(get(path, as_of=day, format="csv"))
    root = page_at(f"/states/{code}/", as_of=day)
    on_page = table_of(root, "t-npt")
    for row, line in zip(rows, lines, strict=True):
        told = days_in_row(row)
        assert (row["treaty"], row["standing"], told) == (line["treaty"], line["standing"], days_in_row(line))
        if f"t-{row['treaty']}" in on_page:
            assert told == days_on_page(on_page[f"t-{row['treaty']}"]), row["treaty"]
        else:  # not adopted by that day
            assert not any(told.values())


@each_day
@pytest.mark.parametrize("code", ["LTU", "UKR"])
def test_a_state_stands_alike_whichever_address_is_asked(code, day):
    of_state = get(f"/api/v1/states/{code}/standings/", as_of=day).json()["results"]
    matrix = get("/api/v1/standings/", as_of=day, state=code).json()
    found = {row["treaty"]: row for row in matrix["results"]}
    assert matrix["next"] is None
    assert {row["treaty"]: row for row in of_state if row["treaty"] in found} == found
    for slug in ("ccm", "mine-ban", "npt"):
        under = get(f"/api/v1/treaties/{slug}/standings/", as_of=day, state=code).json()["results"]
        assert [found[slug][name] for name in under[0]] == list(under[0].values())
