"""Claims at the desk: corrected in the open, and shown again where verdict and record pull apart."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from conflict.models import Claim, ClaimTest, Statement
from conflict.selectors.check import checks_of
from editorial.domain.roles import EDITOR
from editorial.models import Source
from tests.conflict.admin.entering import (
    CLAIM,
    LEGAL,
    decide,
    send,
)
from tests.conflict.selectors.test_check import acceded
from tests.editorial.desk import change_address, logged_in
from treaties.selectors.audited import PUBLISHED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LIST = "/admin/conflict/claim/"
ROW = f"{CLAIM}-5"


def shown(client, **choice):
    """The keys of the claims the list shows."""
    return {claim.key for claim in client.get(LIST, choice).context["cl"].result_list}


def test_the_list_shows_where_verdict_and_check_disagree(client, claim):
    assert shown(client, against="disagrees") == set()
    Claim.objects.filter(pk=claim.pk).update(verdict="contradicted")
    assert shown(client, against="disagrees") == {LEGAL}
    assert "consistent; look again" in client.get(LIST, {"against": "disagrees"}).content.decode()
    with pytest.raises(CommandError, match="1 faults in the record"):
        call_command("check_record")


def test_a_draft_that_disagrees_is_shown_too(client, claim):
    draft = {"stage": "draft", "published_at": None, "published_by": None}
    ClaimTest.objects.filter(claim=claim).update(**draft)
    Claim.objects.filter(pk=claim.pk).update(verdict="contradicted", **draft)
    assert shown(client, against="disagrees") == {LEGAL}


def test_a_corrected_act_marks_each_claim_that_asked_about_it_and_changes_the_outcome(client, claim, capsys):
    """The accession is invented: the United States has done no act under the convention."""
    assert shown(client, against="moved") == set()
    acceded("USA", date(2010, 2, 1), date(2010, 8, 1))
    moved = shown(client, against="moved")
    assert {LEGAL, "stoltenberg-2023-07-07-1"} <= moved
    assert shown(client, against="disagrees") >= {LEGAL}
    check = checks_of([claim.pk], lens=PUBLISHED)[claim.pk]
    assert check.outcome == "inconsistent"
    page = client.get(change_address(claim)).content.decode()
    assert "Look at the claim again" in page
    assert "United States, Convention on Cluster Munitions, 11 Jul 2023: State Party" in page
    assert "when the verdict was given: Has not joined" in page
    assert "Verdict and check pull apart" in client.get(change_address(claim.statement)).content.decode()
    with pytest.raises(CommandError):
        call_command("check_record")
    assert f"{LEGAL}: when the verdict was given, United States stood under" in capsys.readouterr().out


def test_who_looks_again_and_gives_a_verdict_keeps_the_record_of_that_day(client, claim):
    acceded("USA", date(2010, 2, 1), date(2010, 8, 1))
    send(
        client,
        claim.statement,
        reason="An act came to light",
        source_of_change=Source.objects.get(key="icrc-2020").pk,
        **{f"{ROW}-verdict": "contradicted", f"{ROW}-assessed_on": "2026-11-23"},
    )
    assert LEGAL in shown(client, against="moved")  # proposed, not decided
    decide()
    assert LEGAL not in shown(client, against="moved")
    assert LEGAL not in shown(client, against="disagrees")


def test_the_list_is_narrowed_and_costs_one_more_query_for_all_checks(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(11):
        answer = client.get(LIST)
    assert len(answer.context["cl"].result_list) == 50
    assert LEGAL in shown(client, q="neither the united states")
    assert all(key.startswith("shoigu") for key in shown(client, q="shoigu-2023-07-11"))
    assert client.get(LIST, {"said_on__year": "2023", "said_on__month": "7"}).status_code == 200
    assert shown(client, verdict__exact="mixed") != shown(client)
    assert client.get(LIST, {"against": "nonsense"}).status_code == 200


def test_a_draft_of_a_test_is_corrected_line_by_line_on_the_claims_own_form(client, claim):
    draft = {"stage": "draft", "published_at": None, "published_by": None}
    ClaimTest.objects.filter(claim=claim).update(**draft)
    Claim.objects.filter(pk=claim.pk).update(**draft)
    send(client, claim, **{"tests-0-asked_on": "2010-08-01", "tests-0-expects": "not_signed"})
    test = claim.tests.select_related("state", "treaty").order_by("position").first()
    assert (str(test.question), test.standing_then) == ("USA not_signed ccm 2010-08-01", "none")
    send(client, claim, verdict="contradicted")
    assert shown(client, against="disagrees") == {LEGAL}


def test_a_draft_claim_is_deleted_with_its_tests_on_its_own_form():
    client = logged_in(EDITOR)
    statement = Statement.objects.get(slug="shoigu-2023-07-11")
    draft = Claim.objects.create(statement=statement, number=99, text="Invented", kind="factual")
    test = ClaimTest.objects.select_related("state", "treaty").order_by("pk").first()
    ClaimTest.objects.create(
        claim=draft,
        position=1,
        state=test.state,
        treaty=test.treaty,
        expects="signed",
        asked_on=date(2020, 1, 1),
        role="asserts",
    )
    answer = client.post(f"/admin/conflict/claim/{draft.pk}/delete/", {"post": "yes"})
    assert answer.status_code == 302
    assert not Claim.objects.filter(pk=draft.pk).exists()
    assert not ClaimTest.objects.filter(claim_id=draft.pk).exists()


@pytest.mark.parametrize("noun", ["statement", "statementlink", "claim", "claimtest"])
def test_lists_and_forms_open_and_are_searched(client, noun):
    address = f"/admin/conflict/{noun}/"
    answer = client.get(address, {"q": "shoigu"})
    assert answer.status_code == 200
    assert answer.context["cl"].result_count
    assert answer.context["cl"].queryset.ordered
    assert client.get(f"{address}add/").status_code == 200
    fact = answer.context["cl"].result_list[0]
    for page in (change_address(fact), change_address(fact).replace("change", "history")):
        assert client.get(page).status_code == 200
