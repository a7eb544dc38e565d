"""The adherence curve climbs on the days of change, stays in its box, and names its days."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.curve import Note, Point, curve_of, point_on

FIRST, LAST = date(2008, 12, 3), date(2026, 11, 22)
DAYS = st.dates(FIRST - timedelta(days=400), LAST + timedelta(days=400))


def point(day, in_force, deposited=None, signed_only=0):
    deposited = in_force if deposited is None else deposited
    return Point(day=day, deposited=deposited, in_force=in_force, signed_only=signed_only)


def curve(points, *, cursor=LAST, notes=(), top=197, first=FIRST):
    return curve_of(points, first_day=first, last_day=LAST, top=top, cursor=cursor, notes=notes)


def numbers(path):
    return [(letter, float(n)) for letter, n in re.findall(r"([HV])([\d.]+)", path)]


POINTS = st.lists(
    st.builds(point, DAYS, st.integers(0, 197), st.integers(0, 197), st.integers(0, 197)), max_size=40
)


@given(POINTS, DAYS)
def test_every_path_and_label_stays_within_the_box(points, cursor):
    drawn = curve(points, cursor=cursor, notes=[Note(day=cursor, title="Here", text="")])
    for path in (drawn.in_force, drawn.deposited, drawn.signed_only, drawn.area):
        assert all(0 <= n <= 1000 for _, n in numbers(path))
    places = [(drawn.cursor_x, drawn.cursor_y), *((label.x, label.y) for label in drawn.labels)]
    assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in places)


@given(POINTS)
def test_a_line_runs_forward_through_the_days_to_the_right_edge(points):
    across = [n for letter, n in numbers(curve(points).in_force) if letter == "H"]
    assert across == sorted(across)
    assert across[-1] == 1000


@given(POINTS)
def test_the_order_in_which_points_are_given_does_not_matter(points):
    apart = list({p.day: p for p in points}.values())
    assert curve(apart) == curve(apart[::-1])


def test_the_line_steps_on_the_day_itself():
    """The Convention on Cluster Munitions entered into force on 1 August 2010 for 30 states."""
    drawn = curve([point(date(2010, 8, 1), 30)])
    share = (date(2010, 8, 1) - FIRST).days / (LAST - FIRST).days
    height = 1000 - 30 / (197 * 16 / 15) * 1000
    (_, x), (_, y), (_, end) = numbers(drawn.in_force)
    assert (x, y, end) == (pytest.approx(share * 1000, abs=0.1), pytest.approx(height, abs=0.1), 1000)


def test_what_held_before_the_first_day_is_where_the_line_begins():
    assert curve([point(date(2000, 1, 1), 197)]).in_force.startswith("M0 62.5H")


def test_a_point_that_changes_nothing_adds_no_step():
    once = curve([point(date(2010, 8, 1), 30)])
    twice = curve([point(date(2010, 8, 1), 30), point(date(2012, 1, 1), 30)])
    assert once.in_force == twice.in_force


def test_the_cursor_stands_on_the_line_of_states_in_force():
    """On 11 July 2023 the Convention on Cluster Munitions had 111 consents and was in force for 110."""
    drawn = curve([point(date(2022, 8, 1), 110, 111)], cursor=date(2023, 7, 11))
    assert drawn.at_cursor.in_force == 110
    assert drawn.cursor_y == pytest.approx((1 - 110 / drawn.ceiling) * 100, abs=0.01)


def test_a_cursor_outside_the_days_stands_at_the_edge():
    assert curve([], cursor=date(2040, 1, 1)).cursor_x == 100
    assert curve([], cursor=date(1990, 1, 1)).cursor_x == 0


def test_before_the_first_point_every_count_is_nought():
    before = point_on([point(date(2010, 8, 1), 30)], date(2009, 1, 1))
    assert (before.deposited, before.in_force, before.signed_only) == (0, 0, 0)


def test_the_axis_counts_in_round_steps_up_to_all_states():
    assert [tick.label for tick in curve([]).counts] == ["0", "50", "100", "150", "197"]
    assert [tick.label for tick in curve([], top=30).counts] == ["0", "10", "20", "30"]


def test_the_years_stay_few_on_a_century_too():
    """The Geneva Protocol was signed on 17 June 1925."""
    years = [int(tick.label) for tick in curve([], first=date(1925, 6, 17)).years]
    assert years == [1940, 1960, 1980, 2000, 2020]


def test_a_label_near_the_ground_stands_beside_its_point_and_a_high_one_hangs():
    notes = [
        Note(day=date(2010, 8, 1), title="Enters into force", text="1 August 2010"),
        Note(day=date(2025, 3, 6), title="First state leaves", text="6 March 2025"),
    ]
    low, high = curve([point(date(2010, 8, 1), 30), point(date(2020, 1, 1), 110)], notes=notes).labels
    assert (low.css, high.css) == ("r u", "l")


def test_labels_on_one_side_keep_clear_of_each_other():
    notes = [Note(day=date(2020 + n, 1, 1), title=str(n), text="") for n in range(4)]
    drops = [label.drop for label in curve([point(date(2010, 1, 1), 150)], notes=notes).labels]
    assert len(drops) == 3
    assert drops == sorted(set(drops))


def test_days_that_do_not_run_forward_are_refused():
    with pytest.raises(ValueError, match="first day before its last"):
        curve([], first=LAST)
