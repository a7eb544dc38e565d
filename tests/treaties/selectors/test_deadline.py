"""What comes next, if nothing changes."""

from datetime import date

import pytest

from editorial.domain.lens import Lens
from treaties.selectors.deadline import deadlines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def told(day, *, most=100):
    found = deadlines(lens=Lens(day=day), most=most)
    return [(one.day, one.act.state.code, one.act.treaty.slug, one.is_report) for one in found]


def test_withdrawals_take_effect_when_they_were_notified_to():
    """Chad notified the depositary of the Rome Statute; it leaves a year after."""
    assert (date(2027, 7, 27), "TCD", "rome-statute", False) in told(date(2026, 11, 22))


def test_a_first_report_falls_due_so_many_days_after_the_effect():
    """Vanuatu: the Convention on Cluster Munitions in force on 1 March 2026, and 180 days on."""
    due = (date(2026, 8, 28), "VUT", "ccm", True)
    assert due in told(date(2026, 8, 27))
    assert due not in told(date(2026, 8, 28))
    assert due not in told(date(2025, 8, 1))  # not deposited yet


def test_the_nearest_come_first_and_no_more_than_asked_for():
    every = told(date(2026, 3, 1))
    assert [day for day, *_ in every] == sorted(day for day, *_ in every)
    assert told(date(2026, 3, 1), most=2) == every[:2]
