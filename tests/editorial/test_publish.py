"""From review to the public record: with a source, under another's name, at a moment, in the public list."""

from datetime import date

import pytest

from editorial.domain.lens import Lens
from editorial.models import Change, Citation, Source
from editorial.services.draft import NotADraft, save_draft
from editorial.services.publish import CannotPublish, publish
from editorial.services.review import CannotMove, return_to_draft, send_to_review
from tests.editorial.desk import put_out, somebody, trail
from treaties.models import State, Treaty, TreatyAction
from treaties.selectors.standing import standings_under

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
DAY = date(2026, 11, 22)


@pytest.fixture
def draft():
    """Nobody's act: the United States under the Mine Ban Convention."""
    act = TreatyAction(
        treaty=Treaty.objects.get(slug="mine-ban"),
        state=State.objects.get(code="USA"),
        kind="signature",
        done_on=date(1998, 1, 1),
    )
    save_draft(act, by=somebody("writer"))
    return act


def standing(lens):
    [row] = standings_under(Treaty.objects.get(slug="mine-ban"), lens=lens, states=["USA"])
    return row.standing


def cite(fact, *, key="icrc-2020"):
    return Citation.objects.create(fact=fact, source=Source.objects.get(key=key))


def test_a_fact_without_a_source_is_not_sent_to_review(draft, editor):
    with pytest.raises(CannotMove, match="names no source"):
        send_to_review(draft, by=editor)
    draft.refresh_from_db()
    assert draft.stage == "draft"


def test_a_fact_that_rests_on_drafts_alone_is_not_published(draft, editor, reviewer):
    cite(draft, key="unsourced-memory")
    send_to_review(draft, by=editor)
    before = trail(draft)
    with pytest.raises(CannotPublish, match="rests on drafts alone"):
        publish(draft, by=reviewer, reason="Read")
    assert trail(draft) == before


def test_a_fact_that_names_a_draft_is_not_published(editor, reviewer):
    sealand = State.objects.create(
        code="SEA", name="Sealand", official_name="Sealand", region="Europe", subregion="Northern Europe"
    )
    treaty = Treaty.objects.get(slug="ccm")
    act = TreatyAction.objects.create(
        treaty=treaty, state=sealand, kind="signature", done_on=date(2009, 1, 1)
    )
    cite(act)
    send_to_review(act, by=editor)
    with pytest.raises(CannotPublish, match="names “Sealand”, which is not published"):
        publish(act, by=reviewer, reason="Read")


@pytest.mark.parametrize("hand", ["writer", "editor", "citer"])
def test_who_wrote_or_edited_it_or_its_sources_does_not_publish_it(draft, hand):
    """Any of them; and the two who only moved it between the stages may."""
    citation = cite(draft)
    citation._history_user = somebody("citer")
    citation.save()
    draft.note = "As printed"
    save_draft(draft, by=somebody("editor"))
    send_to_review(draft, by=somebody("sender"))
    with pytest.raises(CannotPublish, match="written or edited by you"):
        publish(draft, by=somebody(hand), reason="Mine")
    return_to_draft(draft, by=somebody("returner"), reason="Which page?")
    send_to_review(draft, by=somebody("sender"))
    assert publish(draft, by=somebody("returner"), reason="Read in the table")


def test_what_is_in_review_stands_still(draft, editor):
    cite(draft)
    send_to_review(draft, by=editor)
    with pytest.raises(NotADraft, match="in review, where it stands still"):
        save_draft(draft, by=editor)


def test_what_is_returned_carries_a_word(draft, editor, reviewer):
    cite(draft)
    send_to_review(draft, by=editor)
    with pytest.raises(CannotMove, match="Say a word"):
        return_to_draft(draft, by=reviewer, reason=" ")
    return_to_draft(draft, by=reviewer, reason="Which page?")
    draft.refresh_from_db()
    last = draft.history.latest()
    assert (draft.stage, last.history_user, last.history_change_reason) == ("draft", reviewer, "Which page?")


def test_a_draft_is_not_published_past_review(draft, reviewer):
    cite(draft)
    with pytest.raises(CannotPublish, match="is a draft: what is in review is published"):
        publish(draft, by=reviewer, reason="Read")


def test_publishing_ties_the_moment_and_the_author_to_the_fact(draft, reviewer):
    cite(draft)
    put_out(draft, by=reviewer, reason="Read in the table")
    draft.refresh_from_db()
    assert (draft.stage, draft.published_by) == ("published", reviewer)
    assert draft.published_at is not None
    assert draft.history.latest().history_change_reason == "Read in the table"


def test_publishing_writes_one_public_change_and_moves_the_revision_once(draft, reviewer):
    cite(draft)
    changes, revision, *_ = trail(draft)
    put_out(draft, by=reviewer, reason="Read in the table")
    assert trail(draft)[:2] == (changes + 1, revision + 1)
    told = Change.objects.latest("pk")
    assert (told.reason, told.made_by, told.object_id) == ("new-fact", reviewer, draft.pk)
    assert told.summary == "Published: United States, Mine Ban Convention: signature. Read in the table"


def test_what_is_published_is_not_published_again(draft, reviewer):
    cite(draft)
    put_out(draft)
    for step in (send_to_review, publish):
        with pytest.raises(ValueError, match="is published"):
            step(draft, by=reviewer, reason="Once more")


def test_a_draft_is_seen_in_a_preview_alone(draft):
    cite(draft)
    send_to_review(draft, by=somebody("editor"))
    assert standing(Lens(day=DAY)) == "none"
    assert standing(Lens(day=DAY, drafts=True)) == "signed_only"
    publish(draft, by=somebody("reviewer"), reason="Read in the table")
    assert standing(Lens(day=DAY)) == "signed_only"
