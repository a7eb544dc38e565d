"""What the audit says of statements, claims and tests that cannot stand as they are."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from conflict.models import Claim, ClaimTest, Office, Statement
from conflict.selectors.audit import faults
from conflict.selectors.claim import claim_by_key
from treaties.models import State, Treaty, TreatyAction
from treaties.selectors.audited import PUBLISHED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
KEY = "shoigu-2023-07-11-6"


@pytest.fixture
def claim():
    return claim_by_key(KEY, lens=PUBLISHED)


def update(fact, **values):
    type(fact).objects.filter(pk=fact.pk).update(**values)


def test_the_compiled_record_is_clean(capsys):
    assert faults() == []
    call_command("check_record")
    assert capsys.readouterr().out == "The record is clean.\n"


def test_a_verdict_that_pulls_apart_from_the_record_is_told(claim, capsys):
    update(claim, verdict="contradicted")
    (fault,) = faults()
    assert fault.startswith(
        f"{KEY}: the verdict is “Contradicted by the record or evidence”, and the check says consistent. "
    )
    with pytest.raises(CommandError, match="1 faults"):
        call_command("check_record")
    assert fault in capsys.readouterr().out


def test_a_standing_that_moved_since_the_verdict_is_told(claim):
    ClaimTest.objects.filter(claim=claim, state__code="USA").update(standing_then="signed_only")
    assert faults() == [
        f"{KEY}: when the verdict was given, United States stood under Convention on Cluster Munitions on "
        "11 Jul 2023 as “Signed only”; the record now says “Has not joined”. Look at it again."
    ]


def test_a_claim_on_another_day_than_its_statement_is_told(claim):
    update(claim, said_on=date(2023, 7, 12))
    (fault,) = faults()
    assert fault == f"{KEY}: listed under 2023-07-12, though its statement is of 2023-07-11."


def test_nothing_is_asked_of_signatures_where_none_is_on_record(claim):
    TreatyAction.objects.filter(treaty__slug="npt", kind__contains="signature").update(
        stage="draft", published_at=None, published_by=None
    )
    test = ClaimTest.objects.filter(claim=claim, state__code="RUS")
    test.update(treaty=Treaty.objects.get(slug="npt"), expects="not_signed", standing_then="")
    assert f"{KEY}: asks whether Russia had signed {Treaty.objects.get(slug='npt')}" in "".join(faults())


def test_a_published_claim_of_a_statement_that_is_not_is_told(claim):
    update(claim.statement, stage="draft", published_at=None, published_by=None)
    numbers = Claim.objects.filter(statement=claim.statement).count()
    assert [fault for fault in faults() if fault.endswith("published, though its statement is not.")] == [
        f"shoigu-2023-07-11-{number}: published, though its statement is not."
        for number in range(1, numbers + 1)
    ]


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ({"ended_on": date(2023, 7, 10)}, "said after its speaker had left the office (10 Jul 2023)."),
        ({"began_on": date(2023, 7, 12)}, "said before its speaker came into the office (12 Jul 2023)."),
        ({"ended_on": date(2023, 7, 11), "began_on": date(2023, 7, 11)}, None),
        ({"began_on": date(2023, 7, 31), "began_precision": "month"}, None),
    ],
)
def test_words_said_out_of_office_are_told_as_far_as_its_days_are_known(claim, ends, said):
    office = claim.statement.office
    Statement.objects.filter(office=office).exclude(pk=claim.statement_id).update(
        office=Office.objects.exclude(pk=office.pk).order_by("pk").first()
    )
    update(office, **ends)
    assert faults() == ([f"shoigu-2023-07-11: {said}"] if said else [])


def test_a_month_counts_from_its_first_day_for_who_left_in_it(claim):
    update(claim.statement, said_on=date(2023, 7, 31), date_precision="month")
    Claim.objects.filter(statement=claim.statement).update(said_on=date(2023, 7, 31))
    Office.objects.filter(pk=claim.statement.office_id).update(ended_on=date(2023, 7, 5))
    assert [fault for fault in faults() if fault.startswith("shoigu-2023-07-11:")] == []


def test_drafts_are_nobodys_fault(claim):
    update(claim, verdict="contradicted", stage="draft", published_at=None, published_by=None)
    assert faults() == []


def test_the_state_of_a_test_bears_its_name_of_that_day():
    assert State.objects.get(code="USA").name == "United States"
