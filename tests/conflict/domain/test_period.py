"""Periods with the precision of each end."""

from datetime import date

import pytest

from conflict.domain.period import Period, say_period

LAST_OF_2014, LAST_OF_FEBRUARY = date(2014, 12, 31), date(2015, 2, 28)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (Period(began_on=date(2022, 2, 28), began_precision="month"), "since February 2022"),
        (
            Period(
                began_on=LAST_OF_2014,
                began_precision="year",
                ended_on=LAST_OF_FEBRUARY,
                ended_precision="month",
            ),
            "2014 to February 2015",
        ),
        (Period(began_on=date(2022, 2, 24), ended_on=date(2022, 2, 24)), "24 Feb 2022"),
        (Period(began_on=None, ended_on=date(2016, 6, 30), ended_precision="month"), "until June 2016"),
        (Period(began_on=date(2011, 9, 30), began_precision="by"), "by 30 Sep 2011"),
        (Period(began_on=None), "day not known"),
    ],
)
def test_a_period_is_said_as_it_is_known(period, said):
    assert say_period(period) == said


def test_a_year_may_hold_the_day_on_which_it_ended():
    """Ukraine's written denial: in 2023, by 6 July 2023."""
    period = Period(began_on=date(2023, 12, 31), began_precision="year", ended_on=date(2023, 7, 6))
    assert not period.is_turned_round


def test_an_end_before_the_first_possible_day_is_turned_round():
    assert Period(
        began_on=date(2023, 12, 31), began_precision="year", ended_on=date(2022, 12, 31)
    ).is_turned_round
    assert Period(began_on=date(2023, 7, 7), ended_on=date(2023, 7, 6)).is_turned_round
    assert not Period(
        began_on=date(2023, 7, 7), began_precision="by", ended_on=date(2000, 1, 1)
    ).is_turned_round
