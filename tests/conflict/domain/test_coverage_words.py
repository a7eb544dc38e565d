"""Article 2(2)(c) in sentences: all five together, one is enough, and nothing from what is not recorded."""

from types import SimpleNamespace

import pytest

from conflict.domain.coverage import CONDITIONS, Coverage, count_says_otherwise
from conflict.domain.coverage_words import MEANINGS, SHORT, answers_of, conclusion


def said(coverage, *met, weapon_class="cluster-munitions"):
    weapon = SimpleNamespace(**{c.field: m for c, m in zip(CONDITIONS, met or [None] * 5, strict=True)})
    return conclusion(coverage, answers_of(weapon), weapon_class=weapon_class)


def test_one_condition_that_is_not_met_is_enough():
    assert said("covered", False, None, None, None, None) == (
        "Covered: condition (i) is not met. All five must be met together for a munition to fall outside; "
        "one that is not met is enough."
    )
    assert said("covered", False, False, None, None, None).startswith(
        "Covered: conditions (i) and (ii) are not met."
    )
    assert "conditions (i), (ii) and (v) are not met" in said("covered", False, False, True, None, False)


def test_meeting_one_of_five_does_not_take_a_munition_out():
    assert said("covered", True, None, None, None, None) == (
        "Covered, as its sources treat it. Of the five conditions one is met and four are not recorded. All "
        "five must be met together for a munition to fall outside; nothing is concluded from those not "
        "recorded."
    )


def test_nothing_is_concluded_where_nothing_is_recorded():
    assert said("covered") == (
        "Covered, as its sources treat it. None of the five conditions is recorded for it, and nothing is "
        "concluded from them."
    )


def test_all_five_together_take_a_munition_out():
    assert said("not_covered", *[True] * 5) == (
        "Not covered: it meets all five conditions together, and so is not a cluster munition in the sense "
        "of article 2(2)."
    )


def test_outside_with_conditions_not_recorded_rests_on_how_states_treat_it():
    told = said("not_covered", True, None, None, None, None)
    assert told.startswith("Not covered, as states treat it according to the sources named here.")
    assert "nothing is concluded from those not recorded" in told


def test_what_contradicts_itself_is_told_as_it_is_recorded():
    assert "two are met, one is not met and two are not recorded" in said(
        "not_covered", True, True, False, None, None
    )
    assert said("covered", *[True] * 5) == (
        "Covered, as its sources treat it. Of the five conditions five are met. All five must be met "
        "together for a munition to fall outside."
    )


def test_a_mine_and_what_releases_nothing_are_not_its_subject():
    assert "leaves mines aside (article 1(3))" in said("not_applicable", weapon_class="antipersonnel-mines")
    assert said("not_applicable", weapon_class="conventional-arms").startswith("The question does not arise")


def test_a_type_with_two_loads_depends_on_the_version():
    assert said("depends").startswith("It depends on the version:")


@pytest.mark.parametrize(("met", "word"), [(True, "Met"), (False, "Not met"), (None, "Not recorded")])
def test_each_condition_has_one_of_three_answers(met, word):
    weapon = SimpleNamespace(**dict.fromkeys([c.field for c in CONDITIONS], met))
    assert {answer.word for answer in answers_of(weapon)} == {word}


def test_every_answer_has_its_words():
    assert set(SHORT) == set(MEANINGS) == set(Coverage.values)


def test_a_number_of_submunitions_may_contradict_the_first_condition():
    assert count_says_otherwise(True, 10, 10)
    assert count_says_otherwise(False, 2, 9)
    assert not count_says_otherwise(True, 8, 8)
    assert not count_says_otherwise(None, 2, 2)
    assert not count_says_otherwise(True, None, None)
