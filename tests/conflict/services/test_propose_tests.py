"""What a published claim asks is changed by two people: one proposes, another decides."""

import pytest

from conflict.domain.test_lines import read_lines
from conflict.models import ClaimTest
from conflict.selectors.check import checks_of
from conflict.selectors.claim import claim_by_key
from conflict.services.propose_tests import propose_tests
from editorial.models import Change, Proposal
from editorial.services.decide import accept
from editorial.services.publish import publish
from tests.editorial.desk import somebody
from treaties.selectors.audited import PUBLISHED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
KEY = "shoigu-2023-07-11-6"
THREE = "USA, UKR, RUS not_deposited ccm 2023-07-11"
TWO = "USA, RUS not_deposited ccm 2023-07-11"


@pytest.fixture
def claim():
    return claim_by_key(KEY, lens=PUBLISHED)


def ask(claim, tests, *, role="asserts"):
    return propose_tests(
        claim,
        questions=read_lines(tests, role=role),
        by=somebody("editor"),
        reason="Read again",
        source=None,
    )


def decide_all():
    """Another person says yes to all that waits; of persons, a third looks too."""
    for proposal in Proposal.objects.filter(state="open").order_by("pk"):
        for name in ("reviewer", "second reviewer"):
            if Proposal.objects.get(pk=proposal.pk).state == "open":
                accept(proposal, by=somebody(name))
    for test in ClaimTest.objects.filter(stage="in_review").order_by("pk"):
        publish(test, by=somebody("reviewer"), reason="Compared")


def public(claim):
    return [test.state for test in checks_of([claim.pk], lens=PUBLISHED)[claim.pk].tests]


def test_as_it_stands_nothing_is_proposed(claim):
    assert ask(claim, THREE) == []
    assert not Proposal.objects.exists()


def test_a_test_that_is_left_out_stands_until_somebody_else_agrees_that_it_goes(claim):
    assert ask(claim, TWO) == [
        "It is proposed to retract “UKR not_deposited ccm 2023-07-11”. Somebody else decides; until then it "
        "stands."
    ]
    assert public(claim) == ["USA", "UKR", "RUS"]
    assert ask(claim, TWO) == ["“UKR not_deposited ccm 2023-07-11” waits in an open proposal already."]
    before = Change.objects.latest("pk").pk
    decide_all()
    assert public(claim) == ["USA", "RUS"]
    told = Change.objects.get(pk__gt=before)
    test = ClaimTest.objects.get(claim=claim, state__code="UKR")
    assert (told.reason, told.object_id, test.stage) == ("retraction", test.pk, "retracted")
    assert test.published_at is not None


def test_a_test_asked_again_is_brought_back_and_never_written_twice(claim):
    ask(claim, TWO)
    decide_all()
    assert ask(claim, THREE) == [
        "“UKR not_deposited ccm 2023-07-11” was asked before and retracted: it is proposed to bring it back."
    ]
    assert public(claim) == ["USA", "RUS"]
    decide_all()
    assert public(claim) == ["USA", "UKR", "RUS"]
    assert claim.tests.count() == 3


def test_a_new_test_waits_in_review_and_keeps_its_standing(claim):
    ask(claim, f"{THREE}\nGBR in_force ccm 2023-07-11 context")
    test = ClaimTest.objects.get(claim=claim, state__code="GBR")
    assert (test.stage, test.position, test.role, test.standing_then) == (
        "in_review",
        4,
        "context",
        "in_force",
    )
    assert public(claim) == ["USA", "UKR", "RUS"]
    decide_all()
    assert public(claim) == ["USA", "UKR", "RUS", "GBR"]


def test_a_test_still_in_review_is_taken_back_or_changed_at_once(claim):
    ask(claim, f"{THREE}\nGBR in_force ccm 2023-07-11 context")
    ask(claim, f"{THREE}\nGBR in_force ccm 2023-07-11 asserts")
    test = ClaimTest.objects.get(claim=claim, state__code="GBR")
    assert (test.stage, test.role) == ("in_review", "asserts")
    assert ask(claim, THREE) == ["“GBR in_force ccm 2023-07-11” was not published yet, and is deleted."]
    assert not ClaimTest.objects.filter(pk=test.pk).exists()


def test_another_role_is_proposed(claim):
    assert len(ask(claim, THREE, role="context")) == 3
    assert set(claim.tests.values_list("role", flat=True)) == {"asserts"}
    decide_all()
    assert set(claim.tests.values_list("role", flat=True)) == {"context"}
