"""Which rules reach a weapon: those on its own class, the general ones, and few others with a reason."""

import pytest

from treaties.domain.weapon_class import WeaponClass, classes_of, reason_for

AMMUNITION = "as ammunition, Arms Trade Treaty article 3"


def reason(weapon_class, ruled, treaty="att", article="6"):
    return reason_for(weapon_class, ruled=ruled, treaty=treaty, article=article)


def test_cluster_munitions_are_ammunition_under_the_arms_trade_treaty():
    """Article 3 puts ammunition under articles 6 and 7, and under no other rule on conventional arms."""
    assert reason("cluster-munitions", "conventional-arms") == AMMUNITION
    assert reason("cluster-munitions", "conventional-arms", article="7") == AMMUNITION
    assert reason("cluster-munitions", "conventional-arms", article="11") is None
    assert reason("cluster-munitions", "conventional-arms", treaty="cfe") is None


@pytest.mark.parametrize("weapon_class", [c for c in WeaponClass if c not in ("any", "cluster-munitions")])
def test_other_classes_have_their_own_rules_and_the_general_ones_alone(weapon_class):
    assert classes_of(weapon_class) == {weapon_class, "any"}
    assert reason(weapon_class, weapon_class) == ""
    assert reason(weapon_class, "any") == ""
    assert reason(weapon_class, "cluster-munitions", treaty="ccm") is None


def test_a_type_without_a_class_has_the_general_rules():
    assert classes_of("") == {"any"}
    assert reason("", "any") == ""
    assert reason("", "conventional-arms") is None
