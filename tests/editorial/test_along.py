"""Rows that go out together with what stands below them, and rows that name a person."""

from datetime import date

import pytest

from conflict.models import Claim, Office, Speaker, Statement
from editorial.models import Change, Citation, Source
from editorial.services.publish import publish
from editorial.services.review import CannotMove, return_to_draft, send_to_review
from tests.editorial.desk import put_out, somebody, trail
from treaties.models import TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def said_by(kind):
    """A statement with one claim, both invented, of a speaker of this kind."""
    speaker = Speaker.objects.create(slug="q", name="Q", kind=kind)
    office = Office.objects.create(speaker=speaker, title="Minister")
    statement = Statement.objects.create(
        slug="q-2023-07-11", said_on=date(2023, 7, 11), office=office, summary="Said"
    )
    claim = Claim.objects.create(statement=statement, number=1, text="A thing", kind="legal_status")
    for fact in (speaker, office, statement, claim):
        Citation.objects.create(fact=fact, source=Source.objects.get(key="icrc-2020"))
    return speaker, office, statement, claim


def test_a_row_goes_out_with_what_stands_below_it():
    speaker, office, statement, claim = said_by("body")
    put_out(speaker)
    put_out(statement)
    for fact in (speaker, office, statement, claim):
        fact.refresh_from_db()
        assert fact.stage == "published"
        assert Change.objects.filter(summary__startswith=f"Published: {fact}.").exists()


def test_a_row_below_without_a_source_holds_back_the_whole(editor):
    speaker, office, _, _ = said_by("body")
    office.citations.all().delete()
    with pytest.raises(CannotMove, match="“Q, Minister” names no source"):
        send_to_review(speaker, by=editor)
    speaker.refresh_from_db()
    assert speaker.stage == "draft"


def test_what_names_a_person_needs_two_reviewers(editor, reviewer):
    speaker, office, _, _ = said_by("person")
    send_to_review(speaker, by=editor)
    before = trail(speaker)
    assert publish(speaker, by=reviewer, reason="Checked") is None
    assert publish(speaker, by=reviewer, reason="Checked again") is None, "the same person, twice"
    speaker.refresh_from_db()
    assert (speaker.stage, trail(speaker)) == ("in_review", before)
    assert publish(speaker, by=somebody("second"), reason="Checked too")
    office.refresh_from_db()
    assert office.stage == "published"


def test_an_approval_is_forgotten_when_the_row_goes_back(editor, reviewer):
    speaker, *_ = said_by("person")
    send_to_review(speaker, by=editor)
    publish(speaker, by=reviewer, reason="Checked")
    return_to_draft(speaker, by=editor, reason="Another spelling")
    send_to_review(speaker, by=editor)
    assert publish(speaker, by=somebody("second"), reason="Checked") is None


def test_every_kind_that_can_name_a_person_says_so():
    named = said_by("person")
    assert all(fact.names_a_person() for fact in named)
    assert not TreatyAction().names_a_person()
