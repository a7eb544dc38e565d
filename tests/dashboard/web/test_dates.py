"""Days are written as far as they are known, in English, never as 1 January."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.web.dates import long_day, machine, short_day, written


def test_a_day_in_a_table_is_short_and_in_a_sentence_long():
    assert short_day(date(2025, 9, 5)) == "5 Sep 2025"
    assert long_day(date(2026, 11, 22)) == "22 November 2026"


@pytest.mark.parametrize(
    ("precision", "words", "value"),
    [("day", "31 Dec 2014", "2014-12-31"), ("month", "December 2014", "2014-12"), ("year", "2014", "2014")],
)
def test_a_day_is_written_no_finer_than_it_is_known(precision, words, value):
    assert written(date(2014, 12, 31), precision) == words
    assert machine(date(2014, 12, 31), precision) == value


def test_an_unknown_precision_is_refused():
    with pytest.raises(ValueError, match="not 'decade'"):
        written(date(2014, 1, 1), "decade")


@given(st.dates(min_value=date(1800, 1, 1)))
def test_the_machines_day_can_be_read_back(day):
    assert date.fromisoformat(machine(day)) == day
