"""Days are written as far as they are known, in English, never as 1 January."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.domain.precision import (
    first_possible,
    read_partial,
    say_day,
    say_long,
    say_partial,
    write_partial,
)


def test_a_day_in_a_table_is_short_and_in_a_sentence_long():
    assert say_day(date(2025, 9, 5)) == "5 Sep 2025"
    assert say_long(date(2026, 11, 22)) == "22 November 2026"


@pytest.mark.parametrize(
    ("precision", "words", "value"),
    [
        ("day", "31 Dec 2014", "2014-12-31"),
        ("month", "December 2014", "2014-12"),
        ("year", "2014", "2014"),
        ("by", "by 31 Dec 2014", "2014-12-31"),
    ],
)
def test_a_day_is_written_no_finer_than_it_is_known(precision, words, value):
    assert say_partial(date(2014, 12, 31), precision) == words
    assert write_partial(date(2014, 12, 31), precision) == value


def test_a_month_and_a_year_count_from_their_last_day():
    assert read_partial("2012-02") == (date(2012, 2, 29), "month")
    assert read_partial("2025") == (date(2025, 12, 31), "year")


@pytest.mark.parametrize("text", ["2014-13", "05/09/2025", "2014-1", "soon", ""])
def test_another_form_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match="2014-12-02"):
        read_partial(text)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["day", "month", "year"]))
def test_what_is_written_can_be_read_back_no_earlier_than_it_was(day, precision):
    read, known = read_partial(write_partial(day, precision))
    assert known == precision
    assert read >= day


@pytest.mark.parametrize(
    ("day", "precision", "first"),
    [
        (date(2014, 12, 2), "day", date(2014, 12, 2)),
        (date(2014, 12, 31), "month", date(2014, 12, 1)),
        (date(2014, 12, 31), "year", date(2014, 1, 1)),
        (date(2014, 12, 2), "by", date.min),
    ],
)
def test_a_date_may_mean_any_day_from_the_first_of_its_period(day, precision, first):
    assert first_possible(day, precision) == first
