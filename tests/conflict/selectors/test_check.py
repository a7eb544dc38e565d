"""Claims held against the record: one query, each test with its own day, never the verdict."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conflict.models import Claim, ClaimTest, Statement
from conflict.selectors.check import checks_of
from conflict.selectors.claim import claim_by_key
from editorial.domain.clock import now
from editorial.domain.lens import Lens
from editorial.domain.stage import Stage
from editorial.services.desk import desk
from treaties.models import State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TODAY = Lens(day=date(2026, 11, 22))


def checked(key, lens=TODAY):
    """The check of one claim."""
    claim = claim_by_key(key, lens=lens)
    return checks_of([claim.pk], lens=lens)[claim.pk]


def acceded(code, day, effect):
    """An accession to the Convention on Cluster Munitions, on the public record."""
    return TreatyAction.objects.create(
        treaty=Treaty.objects.get(slug="ccm"),
        state=State.objects.get(code=code),
        kind="accession",
        done_on=day,
        effective_stated_on=effect,
        stage=Stage.PUBLISHED,
        published_at=now(),
        published_by=desk(),
    )


def test_a_whole_list_of_claims_costs_one_query():
    pks = list(Claim.objects.values_list("pk", flat=True))
    with CaptureQueriesContext(connection) as asked:
        assert len(checks_of(pks, lens=TODAY)) == 23
    assert len(asked) == 1


def test_each_test_is_asked_on_its_own_day():
    """Lithuania's notice took effect on 6 March 2025."""
    check = checked("sorreta-2025-03-06-1")
    assert [(test.asked_on.isoformat(), test.standing) for test in check.tests] == [
        ("2025-03-05", "withdrawal_notified"),
        ("2025-03-06", "left"),
    ]
    assert check.outcome == "consistent"


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2030, 1, 1)])
def test_the_day_of_the_reader_moves_nothing(day):
    claims = list(Claim.objects.values_list("pk", flat=True))
    assert checks_of(claims, lens=Lens(day=day)) == checks_of(claims, lens=TODAY)


def test_a_claim_that_the_record_does_not_bear_out_is_inconsistent():
    """On 14 July 2023 a member of Congress said the United States was a part of the convention."""
    check = checked("greene-2023-07-14-1")
    assert check.outcome == "inconsistent"
    assert check.sentence == (
        "On 14 July 2023 the United States had neither signed nor joined the Convention on Cluster Munitions."
    )


def test_a_state_is_called_as_it_was_called_on_the_day():
    test = ClaimTest.objects.filter(claim__statement__slug="stoltenberg-2023-07-07", state__code="TUR").get()
    assert "Türkiye" in checked("stoltenberg-2023-07-07-1").sentence
    ClaimTest.objects.filter(pk=test.pk).update(asked_on=date(2015, 1, 1))
    assert "Turkey" in checked("stoltenberg-2023-07-07-1").sentence


def test_a_corrected_act_changes_the_outcome_and_marks_the_claim_and_leaves_the_verdict():
    acceded("USA", date(2010, 2, 1), date(2010, 8, 1))
    check = checked("shoigu-2023-07-11-6")
    assert check.outcome == "inconsistent"
    assert check.has_moved
    assert [test.standing_then for test in check.tests if test.has_moved] == ["none"]
    assert claim_by_key("shoigu-2023-07-11-6", lens=TODAY).verdict == "supported"


def test_a_draft_act_changes_no_check():
    act = acceded("USA", date(2010, 2, 1), date(2010, 8, 1))
    TreatyAction.objects.filter(pk=act.pk).update(stage=Stage.DRAFT, published_at=None, published_by=None)
    assert checked("shoigu-2023-07-11-6").outcome == "consistent"


def test_a_claim_of_a_statement_that_is_no_more_on_the_record_is_not_found():
    Statement.objects.filter(slug="shoigu-2023-07-11").update(stage=Stage.RETRACTED)
    with pytest.raises(Claim.DoesNotExist):
        claim_by_key("shoigu-2023-07-11-6", lens=TODAY)


@pytest.mark.parametrize(
    "key", ["", "6", "shoigu-2023-07-11-06", "shoigu-2023-07-11-٦", "shoigu-2023-07-11-0", "-6"]
)
def test_what_is_not_an_id_finds_nothing(key):
    with pytest.raises(Claim.DoesNotExist):
        claim_by_key(key, lens=TODAY)


def test_an_id_is_read_in_either_case():
    assert claim_by_key("SHOIGU-2023-07-11-6", lens=TODAY).key == "shoigu-2023-07-11-6"
