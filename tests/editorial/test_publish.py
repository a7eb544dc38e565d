"""From a draft to the public record: with a source, under a name, at a moment, and in the public list."""

from datetime import date

import pytest

from editorial.domain.lens import Lens
from editorial.models import Change, Citation, Revision, Source, User
from editorial.services.publish import CannotPublish, publish
from treaties.models import State, Treaty, TreatyAction
from treaties.selectors.standing import standings_under

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
DAY = date(2026, 11, 22)


@pytest.fixture
def editor():
    return User.objects.create(username="editor")


@pytest.fixture
def draft():
    """Nobody's act: the United States under the Mine Ban Convention."""
    return TreatyAction.objects.create(
        treaty=Treaty.objects.get(slug="mine-ban"),
        state=State.objects.get(code="USA"),
        kind="signature",
        done_on=date(1998, 1, 1),
    )


def standing(lens):
    [row] = standings_under(Treaty.objects.get(slug="mine-ban"), lens=lens, states=["USA"])
    return row.standing


def cite(fact):
    return Citation.objects.create(fact=fact, source=Source.objects.get(key="icrc-2020"))


def test_a_fact_without_a_source_is_not_published(draft, editor):
    with pytest.raises(CannotPublish, match="names no source"):
        publish(draft, by=editor, reason="Read in the table")
    draft.refresh_from_db()
    assert (draft.stage, draft.published_at, draft.published_by) == ("draft", None, None)


def test_publishing_ties_the_moment_and_the_author_to_the_fact(draft, editor):
    cite(draft)
    publish(draft, by=editor, reason="Read in the table")
    draft.refresh_from_db()
    assert (draft.stage, draft.published_by) == ("published", editor)
    assert draft.published_at is not None
    assert draft.history.latest().history_change_reason == "Read in the table"


def test_publishing_writes_one_public_change_and_moves_the_revision_once(draft, editor):
    cite(draft)
    changes, revision = Change.objects.count(), Revision.objects.get().number
    publish(draft, by=editor, reason="Read in the table")
    assert (Change.objects.count(), Revision.objects.get().number) == (changes + 1, revision + 1)
    told = Change.objects.latest("pk")
    assert (told.reason, told.made_by, told.object_id) == ("new-fact", editor, draft.pk)
    assert told.summary == ("Published: United States, Mine Ban Convention: signature. Read in the table")


def test_what_is_published_is_not_published_again(draft, editor):
    cite(draft)
    publish(draft, by=editor, reason="Read in the table")
    with pytest.raises(CannotPublish, match="published already"):
        publish(draft, by=editor, reason="Once more")


def test_a_draft_is_seen_in_a_preview_alone(draft, editor):
    assert standing(Lens(day=DAY)) == "none"
    assert standing(Lens(day=DAY, drafts=True)) == "signed_only"
    cite(draft)
    publish(draft, by=editor, reason="Read in the table")
    assert standing(Lens(day=DAY)) == "signed_only"


def test_a_refused_publication_leaves_no_trace(draft, editor):
    changes, revision = Change.objects.count(), Revision.objects.get().number
    with pytest.raises(CannotPublish):
        publish(draft, by=editor, reason="Read in the table")
    assert (Change.objects.count(), Revision.objects.get().number) == (changes, revision)
