"""The record's side of a comparison: days known as a month, acts to come, drafts, predecessors."""

from datetime import UTC, date, datetime

import pytest

from editorial.models import User
from tests.treaties.depositary import compared, held, rows, told
from treaties.domain.depositary_compared import Verdict
from treaties.models import State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def enter(code, kind, day, *, treaty="ccm", published=True, **more):
    """An act that is not in the compiled record."""
    desk = User.objects.get(username="desk")
    at = {"stage": "published", "published_at": datetime(2026, 11, 22, tzinfo=UTC), "published_by": desk}
    return TreatyAction.objects.create(
        treaty=Treaty.objects.get(slug=treaty),
        state=State.objects.get(code=code),
        kind=kind,
        done_on=date.fromisoformat(day),
        **(at if published else {}),
        **more,
    )


def test_a_day_the_record_knows_as_a_month_is_refined_by_the_table():
    benin = TreatyAction.objects.filter(treaty__slug="ccm", state__code="BEN", kind="ratification")
    benin.update(done_on=date(2017, 7, 31), date_precision="month")
    row = rows(compared("ccm-equal.html"))["Benin"]
    assert told(row) == [("Day of ratification", "July 2017", "10 Jul 2017")]
    assert row.remarks == ("The table knows the day more exactly than the record.",)
    [change] = row.proposed
    assert change.values == {"done_on": date(2017, 7, 10), "date_precision": "day"}


def test_an_act_of_a_month_that_is_not_over_may_be_missing():
    enter("TON", "accession", "2026-11-30", date_precision="month")
    assert "Tonga" not in rows(compared("ccm-equal.html"))
    enter("TUV", "accession", "2026-10-31", date_precision="month")
    assert rows(compared("ccm-equal.html"))["Tuvalu"].verdict == Verdict.GONE


def test_an_act_done_after_the_tables_day_is_not_missed():
    enter("TON", "accession", "2026-11-23")
    assert compared("ccm-equal.html").is_clean


def test_what_waits_at_the_desk_is_not_proposed_a_second_time():
    enter("TON", "accession", "2026-09-10", published=False)
    tonga = rows(compared("ccm-five-differences.html"))["Tonga"]
    assert (tonga.verdict, tonga.proposed) == (Verdict.NEW, ())
    assert tonga.remarks == ("This act stands at the desk already: draft.",)


def test_a_predecessor_that_is_no_more_is_not_missed():
    enter("SUN", "signature", "2008-12-03")
    assert compared("ccm-equal.html").is_clean


def test_acts_that_no_table_prints_make_no_difference():
    """The United States and the Arms Trade Treaty: the notice of 2019 stands in a footnote."""
    line = ("United States of America", "25 Sep 2013")
    assert held(line, treaty="att")["United States of America"].verdict == Verdict.SAME
