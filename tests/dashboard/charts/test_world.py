"""The map shows every state once, leaves no hole, and colours no territory."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.world import Mark, map_of, outline

DRAWN = (*outline().shapes, *outline().dots)


def mark(code, css="p"):
    return Mark(code=code, name=code, css=css, title=f"{code}: in force", href=f"/states/{code}/")


def by_code(world):
    return {place.code: place for place in world.places}


def test_the_197_states_of_the_record_each_have_a_shape_or_a_circle():
    assert len(DRAWN) == len(set(DRAWN)) == 197
    assert len(outline().dots) == 32


def test_every_shape_named_is_in_the_geometry():
    geometry = Path("dashboard/static/dashboard/world.svg").read_text("utf-8")
    drawn = set(re.findall(r'<path id="([A-Z]{3})"', geometry))
    assert {*outline().shapes, *outline().territories} - drawn == set()


def test_a_small_state_is_a_circle_and_a_large_one_a_shape():
    """Malta is 2 square units on the map, Norway some thousands."""
    places = by_code(map_of([mark("MLT"), mark("NOR")]))
    assert (places["MLT"].x, places["MLT"].y) == (508.7, 111.7)
    assert places["NOR"].x is None


def test_a_state_not_yet_listed_is_drawn_in_the_neutral_tint_without_a_link():
    """South Sudan exists since 9 July 2011; before that day no mark is given for it."""
    place = by_code(map_of([mark("SDN")]))["SSD"]
    assert (place.css, place.href, place.title) == ("o", "", "")


def test_a_predecessor_state_is_left_out_of_the_picture():
    assert "YUG" not in by_code(map_of([mark("YUG"), mark("SRB")]))


def test_taiwan_and_kosovo_stay_neutral_whatever_their_mark_says():
    """Both are outside the depositary's practice: never coloured, still linked to their record."""
    places = by_code(map_of([mark("TWN", "n"), mark("XKX", "w")]))
    assert (places["TWN"].css, places["XKX"].css) == ("o", "o")
    assert places["TWN"].href == "/states/TWN/"


def test_territories_without_a_mark_are_ground():
    assert {"GRL", "ESH", "TWN"} <= set(map_of([]).territories)


@given(st.dictionaries(st.sampled_from([*DRAWN, "TWN", "SUN", "DDR"]), st.sampled_from("pqcdswneo")))
def test_whatever_is_marked_the_whole_world_is_drawn_once(marks):
    world = map_of(mark(code, css) for code, css in marks.items())
    codes = [place.code for place in world.places]
    assert len(codes) == len(set(codes))
    assert set(DRAWN) <= set(codes)
    assert not set(codes) & set(world.territories)


def test_every_circle_lies_on_the_map():
    assert all(0 < x < outline().width and 0 < y < outline().height for x, y in outline().dots.values())
