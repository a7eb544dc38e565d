"""What a test of a claim finds, and the sentence made from it."""

from datetime import date

import pytest

from conflict.domain.check import Check, Found, disagrees
from treaties.domain.standing import Standing

DAY = date(2023, 7, 11)
NAMES = {"RUS": "Russia", "UKR": "Ukraine", "USA": "United States", "LTU": "Lithuania"}


def found(state="RUS", standing=Standing.NONE, expects="not_deposited", role="asserts", **more):
    """One test of the record of the Convention on Cluster Munitions."""
    told = {"has_signed": False, "asked_on": DAY, **more}
    return Found(
        state=state,
        name=NAMES[state],
        treaty="ccm",
        short_name="CCM",
        title="Convention on Cluster Munitions",
        expects=expects,
        role=role,
        standing=standing,
        **told,
    )


def check(*tests):
    return Check(tests=tests)


@pytest.mark.parametrize(
    ("standing", "expects", "holds"),
    [
        (Standing.NONE, "not_deposited", True),
        (Standing.SIGNED_ONLY, "not_deposited", True),
        (Standing.DEPOSITED_NOT_IN_FORCE, "not_deposited", False),
        (Standing.DEPOSITED_NOT_IN_FORCE, "deposited", True),
        (Standing.DEPOSITED_NOT_IN_FORCE, "in_force", False),
        (Standing.WITHDRAWAL_NOTIFIED, "in_force", True),
        (Standing.CONTESTED, "in_force", True),
        (Standing.LEFT, "in_force", False),
        (Standing.LEFT, "not_in_force", True),
        (Standing.ENDED, "deposited", False),
        (Standing.NOT_ELIGIBLE, "in_force", False),
        (Standing.NOT_ELIGIBLE, "not_deposited", True),
        (Standing.OUTSIDE, "not_deposited", None),
    ],
)
def test_a_test_holds_by_the_three_answers_of_the_standing(standing, expects, holds):
    assert found(standing=standing, expects=expects).holds is holds


def test_signed_asks_for_a_signature_and_not_for_a_standing():
    """A state that acceded is bound and never signed."""
    acceded = {"standing": Standing.IN_FORCE, "has_signed": False}
    assert found(expects="signed", **acceded).holds is False
    assert found(expects="not_signed", **acceded).holds is True
    assert found(expects="signed", standing=Standing.SIGNED_ONLY, has_signed=True).holds is True


def test_one_test_that_does_not_hold_makes_the_claim_inconsistent():
    assert check(found(), found("USA")).outcome == "consistent"
    assert check(found(), found("USA", Standing.IN_FORCE)).outcome == "inconsistent"


def test_context_alone_has_no_outcome():
    assert check(found(role="context")).outcome is None
    assert check(found(role="context", standing=Standing.IN_FORCE), found("USA")).outcome == "consistent"


def test_what_is_outside_the_depositarys_practice_leaves_the_outcome_open():
    assert check(found(), found("USA", Standing.OUTSIDE)).outcome is None


@pytest.mark.parametrize(
    ("tests", "sentence"),
    [
        (
            (found("USA"), found("UKR"), found("RUS")),
            "On 11 July 2023 neither Russia, nor Ukraine, nor the United States had signed or joined the "
            "Convention on Cluster Munitions.",
        ),
        (
            (found("USA"), found("UKR")),
            "On 11 July 2023 neither Ukraine nor the United States had signed or joined the Convention on "
            "Cluster Munitions.",
        ),
        (
            (found("UKR", Standing.IN_FORCE), found("RUS", Standing.IN_FORCE)),
            "On 11 July 2023 Russia and Ukraine were States Parties to the Convention on Cluster Munitions.",
        ),
        (
            (found("UKR", Standing.SIGNED_ONLY), found("RUS")),
            "On 11 July 2023 Ukraine had signed the Convention on Cluster Munitions and was not bound by it. "
            "On 11 July 2023 Russia had neither signed nor joined the Convention on Cluster Munitions.",
        ),
    ],
)
def test_the_sentence_is_made_from_what_was_found(tests, sentence):
    assert check(*tests).sentence == sentence


def test_a_standing_that_reads_otherwise_than_at_the_verdict_asks_for_another_look():
    assert not check(found(standing_then="none")).has_moved
    assert check(found(standing=Standing.IN_FORCE, standing_then="none")).has_moved
    assert not check(found(standing=Standing.IN_FORCE)).has_moved


@pytest.mark.parametrize(
    ("verdict", "outcome", "apart"),
    [
        ("supported", "inconsistent", True),
        ("contradicted", "consistent", True),
        ("supported", "consistent", False),
        ("mixed", "inconsistent", False),
        ("supported", None, False),
    ],
)
def test_a_verdict_and_a_check_pull_apart_only_where_they_say_opposite_things(verdict, outcome, apart):
    assert disagrees(verdict, outcome) is apart
