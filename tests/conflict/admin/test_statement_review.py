"""A statement from the desk to the record, with all that stands below it."""

from datetime import date

import pytest

from conflict.models import ClaimTest, Office
from editorial.domain.roles import EDITOR
from editorial.models import Change, Citation, Source
from editorial.services.publish import CannotPublish, publish
from editorial.services.review import send_to_review
from tests.conflict.admin.entering import (
    CLAIM,
    KEY,
    SENTENCE,
    claim_line,
    enter,
    entered,
    stage_of,
)
from tests.editorial.desk import change_address, filled, logged_in, somebody, words_of
from treaties.models import State, Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.fixture
def client():
    return logged_in(EDITOR)


def test_the_statement_goes_to_review_and_out_with_all_that_stands_below_it(client):
    enter(client)
    statement, (first, second) = entered(), entered().claims.order_by("number")
    address = change_address(statement)
    answer = client.post(address, filled(client.get(address), _send="1"), follow=True)
    assert any(f"“{second}” names no source" in said for said in words_of(answer))
    statement.refresh_from_db()
    assert statement.stage == "draft"  # the second claim rests on nothing: all of it or nothing
    sent = filled(client.get(address), _send="1", **{f"{CLAIM}-1-evidence": [Source.objects.get(key=KEY).pk]})
    client.post(address, sent)
    rows = [statement, first, second, *ClaimTest.objects.filter(claim=first).order_by("position")]
    assert {stage_of(row) for row in rows} == {"in_review"}
    assert "To be read" in client.get(address).content.decode()  # what is in review stands still
    before = Change.objects.latest("pk").pk
    for name in ("publisher", "second publisher"):  # Mr Shoigu is a person: two reviewers look
        publish(entered(), by=somebody(name), reason="Compared")
    assert {stage_of(row) for row in rows} == {"published"}
    assert Change.objects.filter(pk__gt=before, reason="new-fact").count() == len(rows) == 6
    assert SENTENCE in client.get("/claims/invented-2023-07-11-1/").content.decode()


def test_no_claim_goes_out_before_its_statement(client):
    enter(client)
    claim = entered().claims.get(number=1)
    send_to_review(claim, by=client.user)
    publish(claim, by=somebody("publisher"), reason="Me first")
    with pytest.raises(CannotPublish, match="is not published"):
        publish(claim, by=somebody("second publisher"), reason="Me first")
    assert stage_of(claim) == "in_review"


def test_a_test_that_went_ahead_to_review_holds_its_claim_back_in_words(client):
    enter(client)
    test = ClaimTest.objects.filter(claim__statement=entered()).order_by("position").first()
    send_to_review(test, by=client.user)
    address = change_address(entered())
    answer = client.post(address, filled(client.get(address), **{f"{CLAIM}-0-tests": ""}), follow=True)
    assert any("Not all claims are saved." in said and "in review" in said for said in words_of(answer))
    assert ClaimTest.objects.filter(claim__statement=entered()).count() == 3


def test_who_speaks_out_of_office_is_doubted_and_not_refused(client):
    Office.objects.filter(speaker__slug="sergei-shoigu").update(ended_on=date(2023, 7, 10))
    answer = enter(client, follow=True)
    assert any("had left the office" in said for said in words_of(answer))
    assert entered().stage == "draft"


def test_a_state_or_treaty_that_is_itself_a_draft_is_not_asked_about(client):
    State.objects.filter(code="USA").update(stage="draft", published_at=None, published_by=None)
    Treaty.objects.filter(slug="npt").update(stage="draft", published_at=None, published_by=None)
    page = enter(client, **claim_line(0, tests="USA signed npt 2023-07-11")).content.decode()
    assert "no state of the record has the code USA" in page
    assert "no treaty of the record is called npt" in page


def test_places_and_quotes_of_evidence_outlive_a_change_of_the_sources(client):
    enter(client)
    claim = entered().claims.get(number=1)
    claim.citations.update(locator="page 3", quote="As printed")
    other, address = Source.objects.get(key="untc-mtdsg"), change_address(entered())
    shown = client.get(address)
    kept = [Source.objects.get(key=KEY).pk, other.pk]
    client.post(address, filled(shown, **{f"{CLAIM}-0-evidence": kept}))
    cited = Citation.objects.filter(object_id=claim.pk, content_type__model="claim").order_by("pk")
    assert [(row.source.key, row.locator, row.quote) for row in cited.select_related("source")] == [
        ("icrc-2020", "page 3", "As printed"),
        ("untc-mtdsg", "", ""),
    ]
