"""Figures of a weapon, said no more exactly than they are recorded."""

from decimal import Decimal

import pytest

from conflict.domain.weapon_words import is_submunition, say_count, say_rate, say_submunitions


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        ("0", "2.35", "up to 2.35 %"),
        ("6.00", "6.00", "6 %"),
        ("14", "100", "14 % or more"),
        ("10.00", "30.00", "10 to 30 %"),
        ("0", "0", "0 %"),
        ("100", "100", "100 %"),
        ("0", "100", "0 to 100 %"),
    ],
)
def test_a_rate_is_a_figure_a_ceiling_a_floor_or_a_range(least, most, said):
    assert " ".join(say_rate(Decimal(least), Decimal(most)).split()) == said


def test_the_sign_stays_with_its_number():
    assert say_rate(Decimal("6"), Decimal("6")) == "6\u00a0%"


def test_a_count_is_one_number_or_a_range():
    assert (say_count(72, 72), say_count(60, 126), say_count(None, None)) == ("72", "60 to 126", "")


def test_what_is_released_is_said_as_far_as_it_is_recorded():
    assert say_submunitions("M42/M46 grenade", 72, 72) == "72 × M42/M46 grenade"
    assert say_submunitions("9N24", None, None) == "9N24; number not recorded"
    assert say_submunitions("", 8, 8) == "8; model not recorded"
    assert say_submunitions("", None, None) == ""


def test_a_submunition_is_known_by_the_end_of_its_category():
    assert is_submunition("cluster munition > submunition")
    assert not is_submunition("cluster munition > rocket-delivered")
