"""By when a correction is answered, and how a length of time is said."""

from datetime import UTC, datetime, timedelta

import pytest

from editorial.domain.correction_words import due, say_due, say_span

FRIDAY = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("received_on", "due_on"),
    [(16, 24), (20, 28), (21, 28), (22, 28), (23, 1)],  # Monday; Friday; Saturday; Sunday; Monday
)
def test_five_working_days_end_with_the_fifth_and_leave_out_the_weekend(received_on, due_on):
    found = due(datetime(2026, 11, received_on, 9, tzinfo=UTC), is_urgent=False)
    assert (found.day, found.hour, found.tzinfo) == (due_on, 0, UTC)


def test_where_somebody_may_be_harmed_it_is_a_day_also_on_a_weekend():
    assert due(FRIDAY, is_urgent=True) == datetime(2026, 11, 21, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (timedelta(seconds=59), "less than a minute"),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(hours=23, minutes=59), "23 hours"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=6, hours=23), "6 days"),
    ],
)
def test_a_length_of_time_is_rounded_down(span, said):
    assert say_span(span) == said


def test_what_is_overdue_is_said_so():
    assert say_due(FRIDAY, at=FRIDAY - timedelta(hours=2)) == "Due in 2 hours"
    assert say_due(FRIDAY, at=FRIDAY + timedelta(days=2)) == "Overdue by 2 days"
