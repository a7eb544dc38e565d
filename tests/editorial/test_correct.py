"""A correction writes only what it names, in one transaction, and says so in public."""

import pytest

from editorial.models import Change, Citation, Revision, Source, User
from editorial.services.correct import CannotCorrect, correct
from treaties.models import State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.fixture
def reviewer():
    return User.objects.create(username="reviewer")


@pytest.fixture
def treaty():
    return Treaty.objects.get(slug="ccm")


def test_two_who_correct_different_fields_both_stand(treaty, reviewer):
    other = Treaty.objects.get(pk=treaty.pk)
    correct(treaty, by=reviewer, reason="Place", values={"adopted_at_place": "Dublin"})
    correct(other, by=reviewer, reason="Note", values={"rule_note": "As printed"})
    stored = Treaty.objects.get(pk=treaty.pk)
    assert (stored.adopted_at_place, stored.rule_note) == ("Dublin", "As printed")


def test_dates_links_and_many_are_told_in_readable_json(treaty, reviewer):
    tonga = State.objects.get(code="TON")
    values = {"checked_on": treaty.checked_on.replace(year=2025), "open_to": [tonga]}
    told = correct(treaty, by=reviewer, reason="Compared", values=values)
    assert told.after == {"checked_on": "2025-01-23", "open_to": ["Tonga"]}
    assert told.before == {"checked_on": "2026-01-23", "open_to": []}
    act = TreatyAction.objects.filter(treaty=treaty).order_by("pk").first()
    told = correct(act, by=reviewer, reason="Misread", values={"state": tonga})
    assert told.after == {"state": "Tonga"}


def test_a_value_the_record_holds_already_changes_nothing(treaty, reviewer):
    before = Change.objects.count(), Revision.objects.get().number, treaty.history.count()
    assert correct(treaty, by=reviewer, reason="Same", values={"slug": "ccm"}) is None
    assert (Change.objects.count(), Revision.objects.get().number, treaty.history.count()) == before


def test_a_correction_without_a_reason_is_refused(treaty, reviewer):
    with pytest.raises(CannotCorrect, match="Say why"):
        correct(treaty, by=reviewer, reason="  ", values={"rule_note": "x"})


def test_a_draft_is_not_corrected_but_edited(reviewer):
    with pytest.raises(CannotCorrect, match="edit it as a draft"):
        correct(Source.objects.get(key="unsourced-memory"), by=reviewer, reason="x", values={"title": "x"})


def test_what_the_database_refuses_leaves_no_trace(treaty, reviewer):
    from django.db import IntegrityError, transaction

    before = Change.objects.count(), Revision.objects.get().number, treaty.history.count()
    with pytest.raises(IntegrityError), transaction.atomic():
        correct(treaty, by=reviewer, reason="Taken", values={"slug": "mine-ban"})
    assert (Change.objects.count(), Revision.objects.get().number, treaty.history.count()) == before


def test_a_published_fact_keeps_a_source(treaty, reviewer):
    act = TreatyAction.objects.filter(treaty=treaty, stage="published").order_by("pk").first()
    before = act.citations.count()
    with pytest.raises(CannotCorrect, match="at least one source"):
        correct(act, by=reviewer, reason="None", gone=list(act.citations.all()))
    assert act.citations.count() == before > 0


def test_a_citation_written_again_unchanged_is_no_correction(treaty, reviewer):
    citation = Citation.objects.filter(object_id=treaty.pk, content_type__model="treaty").first()
    assert correct(treaty, by=reviewer, reason="Same", saved=[citation]) is None
