"""A claim on the record, corrected by two people from the page of its statement."""

import pytest

from conflict.models import ClaimTest
from editorial.models import Change, Proposal
from tests.conflict.admin.entering import (
    CLAIM,
    LEGAL,
    SHOIGU,
    decide,
    send,
    source,
)
from tests.editorial.desk import words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
ROW = f"{CLAIM}-5"


def test_a_published_claim_is_corrected_by_two_people_from_the_page_of_its_statement(client, claim):
    before, was = Change.objects.latest("pk").pk, claim.text
    typed = {f"{ROW}-text": "None of the three has joined.", "source_of_change": source().pk}
    answer = send(client, claim.statement, reason="Said better", **typed)
    assert any(f"Proposed: “{LEGAL}”" in word for word in words_of(answer))
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
    page = client.get(f"/claims/{LEGAL}/").content.decode()
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
