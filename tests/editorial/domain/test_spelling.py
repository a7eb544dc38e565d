"""A slip of the pen is forgiven, another word is not taken for it."""

import pytest

from editorial.domain.spelling import distance, near

NAMES = [
    "ukraine",
    "uganda",
    "lithuania",
    "latvia",
    "shoigu",
    "iran",
    "iraq",
    "niger",
    "nigeria",
    "kazakhstan",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ukrane", "ukraine"), ("lithuana", "lithuania"), ("shoygu", "shoigu"), ("kazahkstan", "kazakhstan")],
)
def test_the_nearest_name_is_found(typed, meant):
    assert near(typed, NAMES)[0] == meant


@pytest.mark.parametrize("typed", ["ukr", "2015", "xylophone", "ira", ""])
def test_what_is_short_a_number_or_far_off_is_left_as_it_is(typed):
    assert near(typed, NAMES) == []


def test_two_letters_swapped_are_one_slip():
    assert distance("ukriane", "ukraine", most=2) == 1


def test_a_long_word_costs_no_more_than_its_length_allows():
    assert distance("x" * 40, "y" * 40, most=2) == 3
    assert distance("short", "much longer", most=2) == 3
