"""The published figures of the Convention on Cluster Munitions, read from page, JSON and CSV alike."""

from datetime import date, timedelta
from functools import cache

import pytest

from tests.dashboard.reading import columns_of, csv_rows, day_in, golden, numbers_of, page_at, words
from tests.dashboard.routes import get
from treaties.models import Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
PAGE, API = "/treaties/ccm/", "/api/v1/treaties/ccm/standings/"
FIGURES = ("deposited", "in_force", "signed_only", "joined")
TODAY = "2026-11-22"
each_count = pytest.mark.parametrize("line", golden("ccm_counts.csv"), ids=lambda line: line["date"])
each_act = pytest.mark.parametrize(
    "line", golden("ccm_effective_dates.csv"), ids=lambda line: f"{line['state']}-{line['act']}"
)


@cache
def json_on(day):
    return get(API, as_of=day).json()


@cache
def csv_on(day):
    return csv_rows(get(API, as_of=day, format="csv"))


def figures(line):
    return {name: int(line[name]) for name in FIGURES}


@each_count
def test_the_page_prints_the_published_counts(line):
    numbers = numbers_of(page_at(PAGE, as_of=line["date"]))
    assert {name: int(numbers[name.replace("_", " ")]) for name in FIGURES} == figures(line)


@each_count
def test_the_json_holds_the_published_counts(line):
    answer = json_on(line["date"])
    assert {name: answer["counts"][name]["value"] for name in FIGURES} == figures(line)
    assert sum(row["signed_on"] is not None for row in answer["results"]) == int(line["signed_ever"])


@each_count
def test_the_csv_adds_up_to_the_published_counts(line):
    rows = csv_on(line["date"])
    found = {name: sum(row[name] == "true" for row in rows) for name in FIGURES[:3]}
    assert found | {"joined": found["deposited"] + found["signed_only"]} == figures(line)
    assert sum(row["signed_on"] != "" for row in rows) == int(line["signed_ever"])


def told_by_page(code):
    cells = columns_of(page_at(PAGE, as_of=TODAY), code)
    headings = ("Consent deposited", "In force for it", "Notice to leave", "Left")
    return [day_in(cells[heading]) for heading in headings]


def told_by_row(rows, code):
    row = next(row for row in rows if row["state"] == code)
    names = ("consented_on", "in_force_on", "withdrawal_notified_on", "left_on")
    return [row[name] or None for name in names]


@each_act
def test_page_json_and_csv_tell_the_published_day_of_effect(line):
    told = [
        told_by_page(line["state"]),
        told_by_row(json_on(TODAY)["results"], line["state"]),
        told_by_row(csv_on(TODAY), line["state"]),
    ]
    is_notice = line["act"] == "withdrawal_notification"
    done, effect = (2, 3) if is_notice else (0, 1)
    assert [(days[done], days[effect]) for days in told] == [(line["date"], line["in_force"])] * 3
    if not is_notice:
        assert (
            next(r for r in json_on(TODAY)["results"] if r["state"] == line["state"])["consent"]
            == line["act"]
        )


@each_act
def test_the_page_shows_how_a_day_of_effect_was_worked_out(line):
    cell = columns_of(page_at(PAGE, as_of=TODAY), line["state"])["In force for it"]
    assert "article 17" in words(cell)


@each_act
def test_the_first_report_falls_due_as_many_days_after_the_effect_as_the_treaty_says(line):
    if line["first_article_7_report_due"]:
        wait = timedelta(days=Treaty.objects.get(slug="ccm").first_report_days)
        due = date.fromisoformat(line["in_force"]) + wait
        assert due == date.fromisoformat(line["first_article_7_report_due"])
