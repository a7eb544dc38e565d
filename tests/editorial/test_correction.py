"""What a reader says is wrong: taken in, answered in our own words or set aside, and never deleted."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from editorial.domain.change_reason import ChangeReason
from editorial.domain.correction_words import CorrectionState, Outcome
from editorial.models import Change, Correction, Revision, Source
from editorial.services import correction as service
from editorial.services.change import record_change
from editorial.services.correction import CannotAnswer, answer, receive, set_aside
from tests.editorial.desk import somebody

pytestmark = pytest.mark.django_db
STANDS = {"outcome": Outcome.STANDS, "summary": "Whether the day is right.", "answer": "It is as printed."}


@pytest.fixture
def sent():
    return receive(page="/treaties/ccm/", said="The day is wrong.", contact="reader@example.org")


def revision():
    return Revision.objects.get().number


def test_what_comes_in_is_kept_with_a_moment_until_which_it_is_due(sent):
    assert (sent.state, sent.outcome, sent.answered_at) == (CorrectionState.OPEN, "", None)
    assert timedelta(days=5) < sent.due_at - sent.received_at <= timedelta(days=8)
    urgent = receive(page="/", said="A victim is named.", is_urgent=True)
    assert urgent.due_at - urgent.received_at == timedelta(hours=24)
    assert sent.history.get().history_user is None


def test_the_same_message_sent_twice_is_kept_once(sent):
    same = {"page": "/treaties/ccm/", "said": "The day is wrong.", "contact": "reader@example.org"}
    assert receive(**same) == sent
    assert receive(**{**same, "page": "/treaties/npt/"}) != sent
    service.answer(sent, by=somebody("reviewer"), **STANDS)
    assert receive(**same) != sent


@pytest.mark.parametrize(
    "added",
    [
        {"is_urgent": True},
        {"contact": "other@example.org"},
        {"evidence": "The notice."},
        {"concerned": "A minister"},
    ],
)
def test_the_same_words_with_something_added_lose_nothing_of_it(sent, added):
    more = receive(page=sent.page, said=sent.said, **{"contact": sent.contact, **added})
    assert more.pk != sent.pk
    (name,) = added
    assert getattr(Correction.objects.get(pk=more.pk), name) == added[name]


def test_an_answer_is_published_and_the_contact_deleted_everywhere(sent):
    before = revision()
    answer(sent, by=somebody("reviewer"), **STANDS)
    sent.refresh_from_db()
    assert (sent.state, sent.contact, sent.answered_by) == ("answered", "", somebody("reviewer"))
    assert revision() == before + 1
    last = sent.history.latest()
    assert (last.history_user, last.history_change_reason) == (
        somebody("reviewer"),
        "Answered: The record stands",
    )
    assert "contact" not in {field.name for field in Correction.history.model._meta.fields}
    with pytest.raises(CannotAnswer, match="answered already"):
        answer(sent, by=somebody("other"), **STANDS)


@pytest.mark.parametrize("lacking", ["summary", "answer"])
def test_an_answer_says_both_what_was_asked_and_what_is_answered(sent, lacking):
    with pytest.raises(CannotAnswer, match="in our own words"):
        answer(sent, by=somebody("reviewer"), **{**STANDS, lacking: " "})


def test_what_was_corrected_names_its_change_made_since(sent):
    earlier = record_change("Earlier", reason=ChangeReason.CORRECTION, by=somebody("writer"))
    Change.objects.filter(pk=earlier.pk).update(made_at=sent.received_at - timedelta(hours=1))
    earlier.refresh_from_db()
    corrected = {**STANDS, "outcome": Outcome.CORRECTED}
    with pytest.raises(CannotAnswer, match="Choose the change"):
        answer(sent, by=somebody("reviewer"), **corrected)
    with pytest.raises(CannotAnswer, match="before this was received"):
        answer(sent, by=somebody("reviewer"), **corrected, change=earlier)
    change = record_change("Corrected", reason=ChangeReason.CORRECTION, by=somebody("writer"))
    answer(sent, by=somebody("reviewer"), **corrected, change=change)
    assert Correction.objects.get().change == change


def test_what_is_set_aside_is_kept_with_the_reason(sent):
    with pytest.raises(CannotAnswer, match="Say why"):
        set_aside(sent, by=somebody("reviewer"), reason="  ")
    set_aside(sent, by=somebody("reviewer"), reason="Advertising")
    sent.refresh_from_db()
    assert (sent.state, sent.contact, sent.said) == ("set_aside", "", "The day is wrong.")
    assert sent.history.latest().history_change_reason == "Advertising"


def test_the_database_itself_holds_to_what_an_answer_needs(sent):
    rows = Correction.objects.filter(pk=sent.pk)
    for half in ({"state": "answered"}, {"outcome": "stands"}, {"said": ""}, {"object_id": 7}):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**half)


@pytest.mark.parametrize(
    "do",
    [
        lambda sent: receive(page="/", said="Another"),
        lambda sent: answer(sent, by=somebody("reviewer"), **STANDS),
    ],
    ids=["receive", "answer"],
)
def test_what_breaks_off_leaves_no_trace(sent, monkeypatch, do):
    def broken():
        raise RuntimeError

    monkeypatch.setattr(service, "move_revision", broken)
    rows, trail, number = Correction.objects.count(), Correction.history.count(), revision()
    with pytest.raises(RuntimeError):
        do(sent)
    assert (Correction.objects.count(), Correction.history.count(), revision()) == (rows, trail, number)
    assert Correction.objects.get().contact == "reader@example.org"


def test_it_may_be_about_a_fact():
    source = Source.objects.create(key="a-page", title="A page", kind="un")
    kept = receive(page="/sources/a-page/", said="Misspelt", fact=source)
    assert Correction.objects.get(pk=kept.pk).fact == source
