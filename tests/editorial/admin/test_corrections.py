"""The queue of what readers say is wrong, and the form that answers it."""

from datetime import timedelta

import pytest
from django.db.models import F

from editorial.domain.change_reason import ChangeReason
from editorial.domain.roles import EDITOR, REVIEWER
from editorial.models import Change, Correction, Reply, Source
from editorial.services.change import record_change
from editorial.services.correction import receive
from tests.editorial.desk import change_address, filled, logged_in, somebody, words_of

pytestmark = pytest.mark.django_db
QUEUE = "/admin/editorial/correction/"


@pytest.fixture
def sent():
    source = Source.objects.create(key="a-page", title="A page", kind="un", stage="draft")
    return receive(
        page="/sources/a-page/",
        said="We never said so.",
        fact=source,
        contact="reader@example.org",
        concerned="Ministry of Defence",
    )


def press(client, correction, decision, **typed):
    given = {"decision": decision, "outcome": "stands", "summary": "Who said so.", "answer": "It was they."}
    return client.post(change_address(correction), given | typed, follow=True)


def shown(client, correction):
    return client.get(change_address(correction)).content.decode()


def test_the_queue_says_in_words_what_is_due_and_what_is_overdue_the_next_first(sent):
    late = receive(page="/late/", said="Late")
    Correction.objects.filter(pk=late.pk).update(due_at=F("due_at") - timedelta(days=12))
    client = logged_in(EDITOR)
    text = client.get(QUEUE).content.decode()
    assert "Overdue by" in text
    assert "Due in" in text
    assert text.index("/late/") < text.index("/sources/a-page/")
    overdue = client.get(QUEUE, {"due": "overdue"}).content.decode()
    assert ("/late/" in overdue, "/sources/a-page/" in overdue) == (True, False)


def test_a_reviewer_answers_and_an_editor_reads_without_the_contact(sent):
    reviewer, editor = logged_in(REVIEWER), logged_in(EDITOR)
    assert "reader@example.org" in shown(reviewer, sent)
    seen = shown(editor, sent)
    assert ("We never said so." in seen, "reader@example.org" in seen) == (True, False)
    assert "A reviewer answers it." in seen
    assert press(editor, sent, "answer").status_code == 403
    assert "the public log says so" in words_of(press(reviewer, sent, "answer"))[0]
    sent.refresh_from_db()
    assert (sent.state, sent.contact, sent.answered_by) == ("answered", "", reviewer.user)
    assert "Publish the answer" not in shown(reviewer, sent)
    assert press(reviewer, sent, "answer").status_code == 403


def test_what_is_lacking_is_said_and_nothing_typed_is_lost(sent):
    client = logged_in(REVIEWER)
    answer = press(client, sent, "answer", summary="", answer="A long answer")
    assert "This field is required." in answer.content.decode()
    assert "A long answer" in answer.content.decode()
    refused = press(client, sent, "answer", outcome="corrected", answer="A long answer")
    assert words_of(refused) == ["Choose the change it led to: publish that first, then answer."]
    assert "A long answer" in refused.content.decode()
    assert words_of(press(client, sent, "set_aside", word=" ")) == [
        "Say why it is set aside: the reason stays with it at the desk."
    ]
    sent.refresh_from_db()
    assert sent.state == "open"


def test_the_change_it_led_to_is_chosen_among_those_made_since(sent):
    before = record_change("Before", reason=ChangeReason.CORRECTION, by=somebody("writer"))
    Change.objects.filter(pk=before.pk).update(made_at=sent.received_at - timedelta(days=1))
    since = record_change("Since", reason=ChangeReason.CORRECTION, by=somebody("writer"))
    client = logged_in(REVIEWER)
    form = client.get(change_address(sent)).context["form"]
    assert list(form.fields["change"].queryset) == [since]
    press(client, sent, "answer", outcome="corrected", change=since.pk)
    sent.refresh_from_db()
    assert (sent.change, sent.outcome) == (since, "corrected")


def test_a_reply_is_started_from_what_was_sent(sent):
    client = logged_in(EDITOR)
    Source.objects.filter(key="a-page").update(stage="draft")
    assert f"/admin/editorial/reply/add/?correction={sent.pk}" in shown(client, sent)
    address = f"/admin/editorial/reply/add/?correction={sent.pk}"
    given = filled(client.get(address), capacity="through its press office")
    assert (given["said_by"], given["words"]) == ("Ministry of Defence", "We never said so.")
    client.post("/admin/editorial/reply/add/", given)
    reply = Reply.objects.get()
    assert (reply.fact, reply.stage, reply.said_by) == (sent.fact, "draft", "Ministry of Defence")


def test_words_in_another_language_are_given_in_english_too_and_the_row_is_there(sent):
    client = logged_in(EDITOR)
    given = filled(
        client.get(f"/admin/editorial/reply/add/?correction={sent.pk}"), capacity="x", language="ru"
    )
    for typed, said in (
        ({}, "The words are not in English"),
        ({"object_id": "999999", "language": ""}, "There is no such row."),
    ):
        answer = client.post("/admin/editorial/reply/add/", given | typed)
        assert said in answer.content.decode()
    assert not Reply.objects.exists()
