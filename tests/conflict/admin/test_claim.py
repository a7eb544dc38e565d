"""Claims at the desk: corrected in the open, and shown again where verdict and record pull apart."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from conflict.models import Claim, ClaimTest, Statement
from conflict.selectors.check import checks_of
from conflict.selectors.claim import claim_by_key
from editorial.domain.roles import EDITOR, REVIEWER
from editorial.models import Change, Proposal, Source
from editorial.services.decide import accept
from editorial.services.publish import publish
from tests.conflict.admin.entering import CLAIM, SHOIGU
from tests.conflict.selectors.test_check import acceded
from tests.editorial.desk import change_address, filled, logged_in, somebody, words_of
from treaties.selectors.audited import PUBLISHED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LIST = "/admin/conflict/claim/"
KEY = "shoigu-2023-07-11-6"
ROW = f"{CLAIM}-5"


@pytest.fixture
def client():
    return logged_in(REVIEWER)


@pytest.fixture
def claim():
    return claim_by_key(KEY, lens=PUBLISHED)


def shown(client, **choice):
    """The keys of the claims the list shows."""
    return {claim.key for claim in client.get(LIST, choice).context["cl"].result_list}


def send(client, fact, **typed):
    address = change_address(fact)
    return client.post(address, filled(client.get(address), **typed), follow=True)


def source():
    return Source.objects.get(key="icrc-2020")


def decide():
    """What waits is accepted and published by others; where a person is named, two look."""
    for name in ("one reviewer", "another reviewer"):
        for proposal in Proposal.objects.filter(state="open").order_by("pk"):
            accept(proposal, by=somebody(name))
    for test in ClaimTest.objects.filter(stage="in_review").order_by("pk"):
        publish(test, by=somebody("one reviewer"), reason="Compared")


def test_the_list_shows_where_verdict_and_check_disagree(client, claim):
    assert shown(client, against="disagrees") == set()
    Claim.objects.filter(pk=claim.pk).update(verdict="contradicted")
    assert shown(client, against="disagrees") == {KEY}
    assert "consistent; look again" in client.get(LIST, {"against": "disagrees"}).content.decode()
    with pytest.raises(CommandError, match="1 faults in the record"):
        call_command("check_record")


def test_a_draft_that_disagrees_is_shown_too(client, claim):
    draft = {"stage": "draft", "published_at": None, "published_by": None}
    ClaimTest.objects.filter(claim=claim).update(**draft)
    Claim.objects.filter(pk=claim.pk).update(verdict="contradicted", **draft)
    assert shown(client, against="disagrees") == {KEY}


def test_a_corrected_act_marks_each_claim_that_asked_about_it_and_changes_the_outcome(client, claim, capsys):
    """The accession is invented: the United States has done no act under the convention."""
    assert shown(client, against="moved") == set()
    acceded("USA", date(2010, 2, 1), date(2010, 8, 1))
    moved = shown(client, against="moved")
    assert {KEY, "stoltenberg-2023-07-07-1"} <= moved
    assert shown(client, against="disagrees") >= {KEY}
    check = checks_of([claim.pk], lens=PUBLISHED)[claim.pk]
    assert check.outcome == "inconsistent"
    page = client.get(change_address(claim)).content.decode()
    assert "Look at the claim again" in page
    assert "United States, Convention on Cluster Munitions, 11 Jul 2023: State Party" in page
    assert "when the verdict was given: Has not joined" in page
    assert "Verdict and check pull apart" in client.get(change_address(claim.statement)).content.decode()
    with pytest.raises(CommandError):
        call_command("check_record")
    assert f"{KEY}: when the verdict was given, United States stood under" in capsys.readouterr().out


def test_who_looks_again_and_gives_a_verdict_keeps_the_record_of_that_day(client, claim):
    acceded("USA", date(2010, 2, 1), date(2010, 8, 1))
    send(
        client,
        claim.statement,
        reason="An act came to light",
        source_of_change=Source.objects.get(key="icrc-2020").pk,
        **{f"{ROW}-verdict": "contradicted", f"{ROW}-assessed_on": "2026-11-23"},
    )
    assert KEY in shown(client, against="moved")  # proposed, not decided
    decide()
    assert KEY not in shown(client, against="moved")
    assert KEY not in shown(client, against="disagrees")


def test_the_list_is_narrowed_and_costs_one_more_query_for_all_checks(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(11):
        answer = client.get(LIST)
    assert len(answer.context["cl"].result_list) == 50
    assert KEY in shown(client, q="neither the united states")
    assert all(key.startswith("shoigu") for key in shown(client, q="shoigu-2023-07-11"))
    assert client.get(LIST, {"said_on__year": "2023", "said_on__month": "7"}).status_code == 200
    assert shown(client, verdict__exact="mixed") != shown(client)
    assert client.get(LIST, {"against": "nonsense"}).status_code == 200


def test_a_published_claim_is_corrected_by_two_people_from_the_page_of_its_statement(client, claim):
    before, was = Change.objects.latest("pk").pk, claim.text
    typed = {f"{ROW}-text": "None of the three has joined.", "source_of_change": source().pk}
    answer = send(client, claim.statement, reason="Said better", **typed)
    assert any(f"Proposed: “{KEY}”" in word for word in words_of(answer))
    claim.refresh_from_db()
    assert claim.text == was
    decide()
    claim.refresh_from_db()
    assert (claim.text, claim.stage) == ("None of the three has joined.", "published")
    told = Change.objects.filter(pk__gt=before).get()
    assert (told.reason, told.object_id) == ("correction", claim.pk)
    assert told.after["text"] == "None of the three has joined."
    assert claim.history.latest().history_change_reason == "Said better"
    assert Proposal.objects.get().made_by == client.user


def test_states_evidence_and_tests_of_a_published_claim_are_changed_on_the_same_page(client, claim):
    before = Change.objects.latest("pk").pk
    kept = list(claim.citations.values_list("source", flat=True))
    typed = {
        f"{ROW}-states": [claim.states.get(code="USA").pk],
        f"{ROW}-evidence": [*kept, source().pk],
        f"{ROW}-tests": "USA, UKR not_deposited ccm 2023-07-11\r\nGBR party ccm as_of 2023-07-11 context\r\n",
    }
    answer = send(client, claim.statement, reason="Looked at again", **typed)
    assert len(words_of(answer)) == 3, words_of(answer)
    decide()
    told = Change.objects.filter(pk__gt=before).order_by("pk")
    assert sorted(row.reason for row in told) == ["correction", "new-fact", "retraction"]
    corrected = told.get(reason="correction").after
    assert corrected["states"] == ["United States"]
    assert "icrc-2020" in corrected["citations"]
    assert list(claim.states.values_list("code", flat=True)) == ["USA"]
    tests = ClaimTest.objects.filter(claim=claim).order_by("position", "pk").select_related("state")
    assert [(test.state.code, test.stage, test.role) for test in tests] == [
        ("USA", "published", "asserts"),
        ("UKR", "published", "asserts"),
        ("RUS", "retracted", "asserts"),
        ("GBR", "published", "context"),
    ]
    page = client.get(f"/claims/{KEY}/").content.decode()
    assert "On 11 July 2023 neither Ukraine nor the United States had signed or joined" in page


def test_a_page_sent_as_it_stands_proposes_nothing(client, claim):
    answer = send(client, claim.statement, reason="Only looked", **{f"{ROW}-tests": SHOIGU + "\r\n"})
    assert words_of(answer) == ["Nothing was changed, so nothing is proposed."]
    assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({f"{ROW}-evidence": None, "reason": "Emptied"}, "A published claim must keep at least one source."),
        ({f"{ROW}-text": "Typed"}, "Say why you change it"),
        ({f"{ROW}-text": "Typed", "reason": "Said better"}, "Say which source shows the change"),
    ],
)
def test_a_change_of_a_published_claim_has_a_reason_and_a_source(client, claim, typed, said):
    page = send(client, claim.statement, **typed).content.decode()
    assert said in page
    assert typed.get(f"{ROW}-text", "") in page
    assert not Proposal.objects.exists()


def test_a_new_source_of_the_claim_is_source_enough(client, claim):
    kept = list(claim.citations.values_list("source", flat=True))
    typed = {f"{ROW}-text": "Typed", f"{ROW}-evidence": [*kept, source().pk]}
    send(client, claim.statement, reason="Found in print", **typed)
    assert Proposal.objects.get().source == source()


def test_a_published_claim_is_held_against_the_record_and_nobody_is_asked_why(client, claim):
    typed = {f"{ROW}-tests": "GBR not_party ccm 2023-07-11", f"{ROW}-text": "Typed"}
    answer = send(client, claim.statement, _check="1", **typed)
    page = answer.content.decode()
    assert "On 11 July 2023 the United Kingdom was a State Party" in page
    assert "Verdict and check pull apart" in page
    assert words_of(answer) == ["Held against the record; nothing has been saved."]
    assert not Proposal.objects.exists()
    assert claim.tests.filter(stage="published").count() == 3


def test_a_draft_of_a_test_is_corrected_line_by_line_on_the_claims_own_form(client, claim):
    draft = {"stage": "draft", "published_at": None, "published_by": None}
    ClaimTest.objects.filter(claim=claim).update(**draft)
    Claim.objects.filter(pk=claim.pk).update(**draft)
    send(client, claim, **{"tests-0-asked_on": "2010-08-01", "tests-0-expects": "not_signed"})
    test = claim.tests.select_related("state", "treaty").order_by("position").first()
    assert (str(test.question), test.standing_then) == ("USA not_signed ccm 2010-08-01", "none")
    send(client, claim, verdict="contradicted")
    assert shown(client, against="disagrees") == {KEY}


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
