"""The CSV of the standings: the same rows, told for a spreadsheet."""

import pytest
from django.test import Client

from tests.dashboard.reading import csv_rows
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
CCM = "/api/v1/treaties/ccm/standings/"
DAYS = ["2010-08-01", "2023-07-11", "2026-11-22"]


def table(path=CCM, **query):
    response = get(path, format="csv", **query)
    assert response.status_code == 200
    return csv_rows(response)


def as_cell(value):
    """What a CSV prints for a value of the JSON."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    return ";".join(value) if isinstance(value, list) else value


@pytest.mark.parametrize("path", [CCM, "/api/v1/treaties/att/standings/"])
@pytest.mark.parametrize("day", DAYS)
def test_the_csv_holds_the_rows_of_the_json(path, day):
    answer = get(path, as_of=day).json()
    head = {name: answer[name] for name in ("treaty", "as_of", "checked_on", "not_checked_since")}
    wanted = [{name: as_cell(value) for name, value in (head | row).items()} for row in answer["results"]]
    # A precision has a column of its own as soon as one row needs it.
    found = [
        {k: v for k, v in row.items() if v or not k.endswith("_precision")} for row in table(path, as_of=day)
    ]
    assert found == wanted


@pytest.mark.parametrize("day", DAYS)
def test_the_counts_are_sums_of_the_columns(day):
    counts = get(CCM, as_of=day).json()["counts"]
    rows = table(as_of=day)
    for name in ("deposited", "in_force", "signed_only"):
        assert {row[name] for row in rows} == {"true", "false", ""}
        assert sum(row[name] == "true" for row in rows) == counts[name]["value"]
    joined = sum("true" in (row["deposited"], row["signed_only"]) for row in rows)
    assert joined == counts["joined"]["value"]


def test_every_row_says_when_the_record_was_checked_and_whether_the_day_lies_after():
    later = table(as_of="2026-11-22")
    assert {(row["checked_on"], row["not_checked_since"]) for row in later} == {("2026-01-23", "true")}
    assert {row["not_checked_since"] for row in table(as_of="2026-01-23")} == {"false"}


def test_the_columns_are_those_of_the_contract_in_its_order_whatever_is_known_of_the_days():
    """How well days are known has columns of its own behind them, so that a program may count on them."""
    head = ["treaty", "as_of", "checked_on", "not_checked_since"]
    told = head + list(get(CCM, as_of="2023-07-11").json()["results"][0])
    columns = list(table(as_of="2023-07-11")[0])
    assert columns[: len(told)] == told
    assert {name.rpartition("_")[2] for name in columns[len(told) :]} == {"precision"}
    assert list(csv_rows(get("/api/v1/states/LBN/standings/", format="csv"))[0]) == list(
        csv_rows(get("/api/v1/states/RUS/standings/", format="csv"))[0]
    )


def test_the_accept_header_asks_for_csv_as_well():
    response = Client(headers={"accept": "text/csv"}).get(CCM, {"as_of": "2023-07-11"})
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert csv_rows(response) == table(as_of="2023-07-11")


def test_the_filters_hold_for_the_csv():
    assert [row["state"] for row in table(as_of="2023-07-11", state="usa,afg")] == ["AFG", "USA"]


def test_a_table_without_rows_still_has_its_columns():
    text = text_of(get(CCM, format="csv", state="LTU", standing="none", as_of="2023-07-11"))
    assert text.splitlines() == [",".join(table(as_of="2023-07-11")[0])]


def test_lines_end_as_rfc_4180_says():
    text = text_of(get(CCM, format="csv"))
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n")
