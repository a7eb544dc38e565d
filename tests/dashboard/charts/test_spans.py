"""The slider replays what the server found, day by day, and colours no territory."""

import json
from datetime import date

from dashboard.charts.curve import Point
from dashboard.charts.spans import Span, replay_of

WORDS = {"n": "not a party", "s": "signed only", "p": "in force"}


def test_changes_are_written_as_days_in_order():
    """Lithuania signed the cluster munitions convention on 3 December 2008, bound from 1 September 2011."""
    changes = ((date(2011, 9, 1), "p"), (date(2008, 12, 3), "s"))
    replay = replay_of([Span(code="LTU", name="Lithuania", changes=changes)], words=WORDS)
    assert replay["states"] == {"LTU": ["Lithuania", [["2008-12-03", "s"], ["2011-09-01", "p"]]]}


def test_points_carry_the_three_numbers_of_each_day():
    points = [
        Point(day=date(2011, 1, 1), deposited=49, in_force=46, signed_only=59),
        Point(day=date(2010, 8, 1), deposited=38, in_force=30, signed_only=70),
    ]
    assert replay_of([], words=WORDS, points=points)["points"] == [
        ["2010-08-01", 38, 30, 70],
        ["2011-01-01", 49, 46, 59],
    ]


def test_a_territory_is_never_replayed():
    taiwan = Span(code="TWN", name="Taiwan", changes=((date(1949, 1, 1), "n"),))
    assert replay_of([taiwan], words=WORDS)["states"] == {}


def test_the_whole_can_be_written_as_json():
    assert json.loads(json.dumps(replay_of([], words=WORDS))) == {"words": WORDS, "states": {}, "points": []}
