"""The numbers the Convention on Cluster Munitions must give, to the last figure."""

import csv
from datetime import date
from pathlib import Path

import pytest

from tests.treaties.asking import counts, row
from treaties.models import TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
GOLDEN = Path(__file__).parents[2] / "data"


def golden(name):
    with (GOLDEN / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("line", golden("ccm_counts.csv"), ids=lambda line: line["date"])
def test_the_published_counts_of_the_flagship_hold_on_each_date(line):
    found = counts("ccm", line["date"])
    figures = ("deposited", "in_force", "signed_only", "joined")
    assert {name: getattr(found, name) for name in figures} == {name: int(line[name]) for name in figures}


@pytest.mark.parametrize("line", golden("ccm_counts.csv"), ids=lambda line: line["date"])
def test_as_many_states_had_signed_the_flagship_as_the_depositary_says(line):
    signed = TreatyAction.objects.filter(treaty__slug="ccm", kind="signature", done_on__lte=line["date"])
    assert signed.values("state").distinct().count() == int(line["signed_ever"])


@pytest.mark.parametrize(
    "line", golden("ccm_effective_dates.csv"), ids=lambda line: f"{line['state']}-{line['act']}"
)
def test_the_day_of_effect_of_each_golden_act_is_the_published_one(line):
    act = TreatyAction.objects.get(
        treaty__slug="ccm", state__code=line["state"], kind=line["act"], done_on=line["date"]
    )
    assert act.effective_on == date.fromisoformat(line["in_force"])
    if act.kind != "withdrawal_notification":
        assert act.effective_computed_on == act.effective_on
        assert row("ccm", line["state"], line["in_force"]).standing == "in_force"
        assert row("ccm", line["state"], line["date"]).standing == "deposited_not_in_force"


def test_lithuania_was_bound_on_5_march_2025_and_had_left_on_6_march():
    assert row("ccm", "LTU", "2025-03-05").standing == "withdrawal_notified"
    left = row("ccm", "LTU", "2025-03-06")
    assert (left.standing, left.since, left.label) == ("left", date(2025, 3, 6), "Left")
    assert left.dates.notice.done_on == date(2024, 9, 6)
    assert (counts("ccm", "2025-03-05").in_force, counts("ccm", "2025-03-06").in_force) == (112, 111)


def test_south_sudan_acceded_in_august_2023_and_is_bound_from_february_2024():
    acceded = row("ccm", "SSD", "2023-08-03")
    assert acceded.standing == "deposited_not_in_force"
    assert acceded.label == "State Party: deposited, in force from 1 Feb 2024"
    assert acceded.dates.consent.kind == "accession"
    assert row("ccm", "SSD", "2023-08-02").standing == "none"
    assert row("ccm", "SSD", "2024-02-01").standing == "in_force"


def test_vanuatu_deposited_in_september_2025_and_is_bound_from_march_2026():
    assert row("ccm", "VUT", "2026-02-28").standing == "deposited_not_in_force"
    assert row("ccm", "VUT", "2026-03-01").since == date(2026, 3, 1)


def test_provisional_application_is_a_mark_that_ends_when_the_treaty_is_in_force_for_the_state():
    belize = row("ccm", "BLZ", "2014-09-02")
    assert (belize.standing, belize.dates.provisional.kind) == (
        "deposited_not_in_force",
        "provisional_application",
    )
    bound = row("ccm", "BLZ", "2015-03-01")
    assert (bound.standing, bound.dates.provisional) == ("in_force", None)


def test_the_public_count_of_the_day_of_the_news_is_111_deposited_and_110_in_force():
    """11 July 2023: Nigeria had deposited and was not yet bound."""
    assert row("ccm", "NGA", "2023-07-11").standing == "deposited_not_in_force"
    assert [row("ccm", code, "2023-07-11").standing for code in ("RUS", "UKR", "USA")] == ["none"] * 3
