"""What a claim would find, asked before it is saved: the same as after."""

from datetime import date

import pytest

from conflict.domain.test_lines import Question, read_lines
from conflict.models import Claim, ClaimTest
from conflict.selectors.check import checks_at_desk, checks_of, preview
from conflict.selectors.question import DESK, asked_by, unknown
from editorial.domain.clock import now
from editorial.services.desk import desk
from treaties.models import State, Treaty
from treaties.selectors.audited import PUBLISHED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
MANY = """
USA, UKR, RUS not_deposited ccm 2023-07-11
MKD, SWZ, CZE, CPV in_force ccm 2015-06-01
LTU in_force ccm 2025-03-05
LTU not_deposited ccm 2025-03-06 context
XKX, TWN, PSE, VAT signed ccm 2020-01-01
RUS, USA signed inf 2010-01-01
DEU party inf 2000-01-01
RUS signed ctbt 2023-12-01
UKR not_signed mine-ban 2025-12-31
IRL deposited ccm 2008-12-03
SUN not_signed npt 1968-07-01
"""


def plain(check):
    """Everything a test found but for what was kept at an assessment."""
    return [(t.name, t.state, t.treaty, t.standing, t.has_signed, t.holds, t.role) for t in check.tests]


def test_every_stored_claim_would_find_what_it_finds():
    claims = [claim.pk for claim in Claim.objects.order_by("pk")]
    stored, asked = checks_of(claims, lens=PUBLISHED), asked_by(claims, lens=DESK)
    assert stored.keys() == asked.keys()
    assert len(stored) > 20
    for claim, check in stored.items():
        would = preview(asked[claim], lens=PUBLISHED)
        assert plain(would) == plain(check)
        assert (would.sentence, would.outcome) == (check.sentence, check.outcome)


def test_lines_of_every_shape_find_the_same_before_and_after_they_are_saved():
    """Former names, a notice of withdrawal, outsiders, closed and ended treaties, a predecessor."""
    questions = read_lines(MANY, role="asserts")
    assert unknown(questions, lens=PUBLISHED) == []
    before = preview(questions, lens=PUBLISHED)
    claim = Claim.objects.filter(tests__isnull=True).order_by("pk").first()
    for position, question in enumerate(questions, start=1):
        ClaimTest.objects.create(
            claim=claim,
            position=position,
            state=State.objects.get(code=question.state),
            treaty=Treaty.objects.get(slug=question.treaty),
            expects=question.expects,
            asked_on=question.asked_on,
            role=question.role,
            stage="published",
            published_at=now(),
            published_by=desk(),
        )
    after = checks_of([claim.pk], lens=PUBLISHED)[claim.pk]
    assert plain(before) == plain(after)
    assert (before.sentence, before.outcome) == (after.sentence, after.outcome)
    assert {test.standing for test in before.tests} >= {"none", "in_force", "outside", "left", "signed_only"}


def test_no_lines_find_nothing():
    assert preview([], lens=PUBLISHED).tests == ()


def test_the_desk_asks_drafts_of_tests_and_the_public_does_not():
    test = ClaimTest.objects.order_by("pk").first()
    ClaimTest.objects.filter(claim=test.claim).update(stage="draft", published_at=None, published_by=None)
    assert checks_of([test.claim_id], lens=PUBLISHED) == {}
    assert checks_at_desk([test.claim_id], lens=PUBLISHED)[test.claim_id].tests
    ClaimTest.objects.filter(claim=test.claim).update(stage="in_review")
    assert checks_at_desk([test.claim_id], lens=PUBLISHED)[test.claim_id].tests


def test_what_is_not_on_the_record_is_named_with_its_line():
    question = Question(
        state="QQQ", treaty="none-such", expects="signed", asked_on=date(2020, 1, 1), role="asserts", line=7
    )
    assert unknown([question], lens=PUBLISHED) == [
        "Line 7: no state of the record has the code QQQ.",
        "Line 7: no treaty of the record is called none-such.",
    ]
