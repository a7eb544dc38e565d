"""What is said above the rules on a weapon type."""

from conflict.domain.bound_notes import BY_VERSION, LEFT_OUT, UNCLASSED, notes_of


def notes(coverage="covered", weapon_class="cluster-munitions", reasons=("",)):
    return notes_of(coverage=coverage, weapon_class=weapon_class, reasons=reasons)


def test_a_type_that_the_convention_covers_needs_no_word():
    assert notes() == []


def test_what_article_2_leaves_out_is_told_so_with_the_article():
    assert notes("not_covered", "conventional-arms") == [LEFT_OUT]
    assert "2(2)(c)" in LEFT_OUT


def test_a_type_covered_in_some_versions_is_told_so():
    assert notes("depends") == [BY_VERSION]


def test_a_type_without_a_class_has_the_general_rules_alone():
    assert notes("not_applicable", "") == [UNCLASSED]


def test_a_reason_is_told_once():
    assert notes(reasons=["", "as ammunition, article 3", "as ammunition, article 3"]) == [
        "Rules made for another class of weapon reach it as ammunition, article 3."
    ]
