"""A state's timeline: acts in order of day, stretches as long as the standing lasted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.timeline import Act, Row, Stretch, timeline_of

FIRST, LAST = date(1990, 1, 1), date(2030, 1, 1)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def drawn(*acts, stretches=()):
    row = Row(name="Mine Ban Convention", href="/treaties/mine-ban/", acts=acts, stretches=stretches)
    return timeline_of([row], first_day=FIRST, last_day=LAST, cursor=date(2026, 11, 22)).lines[0]


def act(day, css="p"):
    return Act(day=day, css=css, title="Ratification")


def stretch(since, until=None):
    return Stretch(since=since, until=until, css="p", title="in force")


@given(st.lists(st.builds(act, DAYS)))
def test_every_dot_lies_on_the_row_and_later_acts_stand_further_right(acts):
    places = [dot.at for dot in drawn(*acts).dots]
    assert len(places) == len(acts)
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)


@given(DAYS, st.timedeltas(timedelta(0), timedelta(days=20000)))
def test_no_band_runs_over_the_edge(since, length):
    for band in drawn(stretches=(stretch(since, since + length),)).bands:
        assert 0 <= band.at <= band.at + band.width <= 100.01


def test_a_standing_that_still_holds_runs_to_the_edge():
    """Lithuania acceded to the Non-Proliferation Treaty on 23 September 1991."""
    (band,) = drawn(stretches=(stretch(date(1991, 9, 23)),)).bands
    assert band.at + band.width == pytest.approx(100, abs=0.01)


def test_a_standing_over_before_the_first_day_is_not_drawn():
    assert drawn(stretches=(stretch(date(1950, 1, 1), date(1960, 1, 1)),)).bands == ()


def test_years_are_marked_in_round_steps():
    years = timeline_of([], first_day=FIRST, last_day=LAST, cursor=FIRST).years
    assert [tick.label for tick in years] == ["1990", "2000", "2010", "2020", "2030"]
