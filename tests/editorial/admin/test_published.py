"""The published record at the desk: out with a source, changed with a reason, never in silence."""

import pytest

from editorial.domain.roles import CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import Change, Citation, Revision, Source
from editorial.services.draft import save_draft
from tests.editorial.desk import change_address, citing, filled, logged_in, words_of
from treaties.models import Disagreement, Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
PREFIX = "editorial-citation-content_type-object_id"


@pytest.fixture
def published():
    return Disagreement.objects.filter(stage="published").order_by("pk").first()


@pytest.fixture
def icrc():
    return Source.objects.get(key="icrc-2020")


def draft(user, *, source=None):
    fact = Disagreement(
        treaty=Treaty.objects.get(slug="ccm"),
        fact="number of parties",
        recorded_here="112",
        printed_elsewhere="111",
        why="One list is older",
    )
    save_draft(fact, by=user)
    if source:
        Citation.objects.create(fact=fact, source=source)
    return fact


def trail():
    return Change.objects.count(), Revision.objects.get().number


@pytest.mark.parametrize("role", [CONTRIBUTOR, EDITOR])
def test_who_may_not_publish_reads_a_published_row_and_cannot_change_it(role, published):
    client, address, before = logged_in(role), change_address(published), trail()
    shown = client.get(address)
    assert "id_reason" not in shown.content.decode()
    assert "To be read" in shown.content.decode()
    assert client.post(address, {"why": "Because", "reason": "Because", "_publish": "1"}).status_code == 403
    published.refresh_from_db()
    assert published.why != "Because"
    assert trail() == before


def test_a_correction_without_a_reason_is_refused_and_keeps_what_was_typed(published):
    client, address = logged_in(REVIEWER), change_address(published)
    answer = client.post(address, filled(client.get(address), why="Typed with care"))
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "Say why you change it" in page
    assert "Typed with care" in page


def test_a_correction_is_told_in_public_with_before_and_after(published):
    client, address, (changes, revision) = logged_in(REVIEWER), change_address(published), trail()
    was = published.why
    client.post(address, filled(client.get(address), why="A better account", reason="The list was misread"))
    published.refresh_from_db()
    assert (published.why, published.stage) == ("A better account", "published")
    told = Change.objects.latest("pk")
    assert (told.reason, told.made_by, told.object_id) == ("correction", client.user, published.pk)
    assert (told.before, told.after) == ({"why": was}, {"why": "A better account"})
    assert "The list was misread" in told.summary
    assert trail() == (changes + 1, revision + 1)
    last = published.history.latest()
    assert (last.history_user, last.history_change_reason) == (client.user, "The list was misread")


def test_a_published_row_saved_unchanged_is_no_correction(published):
    client, address, before = logged_in(REVIEWER), change_address(published), trail()
    client.post(address, filled(client.get(address), reason="Only looked"))
    assert trail() == before


def test_another_source_is_a_correction_too(published, icrc):
    client, address = logged_in(REVIEWER), change_address(published)
    shown = client.get(address)
    row = len(shown.context["inline_admin_formsets"][0].formset.initial_forms)
    client.post(address, filled(shown, reason="Found in print", **citing(icrc, locator="page 3", row=row)))
    assert Citation.objects.filter(source=icrc, locator="page 3").count() == 1
    told = Change.objects.latest("pk")
    assert "icrc-2020 page 3" in told.after["citations"]
    assert "icrc-2020 page 3" not in told.before["citations"]


def test_the_last_source_of_a_published_row_stays(published):
    client, address = logged_in(REVIEWER), change_address(published)
    shown = client.get(address)
    rows = len(shown.context["inline_admin_formsets"][0].formset.initial_forms)
    gone = {f"{PREFIX}-{row}-DELETE": "on" for row in range(rows)}
    answer = client.post(address, filled(shown, reason="No longer", **gone))
    assert "must keep at least one source" in answer.content.decode()
    assert published.citations.count() == rows


def test_one_source_is_not_cited_twice_at_one_place(icrc):
    client = logged_in(REVIEWER)
    fact = draft(client.user, source=icrc)
    address = change_address(fact)
    answer = client.post(address, filled(client.get(address), **citing(icrc, row=1)))
    assert "cited at this place already" in answer.content.decode()


def test_the_button_saves_and_publishes(icrc):
    client = logged_in(REVIEWER)
    fact = draft(client.user, source=icrc)
    address = change_address(fact)
    sent = filled(client.get(address), why="Said better", reason="Compared today", _publish="1")
    answer = client.post(address, sent, follow=True)
    fact.refresh_from_db()
    assert (fact.stage, fact.published_by, fact.why) == ("published", client.user, "Said better")
    assert any("is published" in word for word in words_of(answer))
    assert fact.history.latest().history_change_reason == "Compared today"


def test_without_a_source_the_draft_is_saved_and_not_published():
    client = logged_in(REVIEWER)
    fact = draft(client.user)
    address = change_address(fact)
    sent = filled(client.get(address), why="Kept", reason="Compared today", _publish="1")
    answer = client.post(address, sent, follow=True)
    fact.refresh_from_db()
    assert (fact.stage, fact.why) == ("draft", "Kept")
    assert any("names no source" in word for word in words_of(answer))


def test_a_draft_of_a_source_carries_nothing_out(icrc):
    client = logged_in(REVIEWER)
    fact = draft(client.user, source=Source.objects.get(key="unsourced-memory"))
    address = change_address(fact)
    sent = filled(client.get(address), reason="Compared today", _publish="1")
    assert any("rests on drafts alone" in word for word in words_of(client.post(address, sent, follow=True)))


def test_to_publish_asks_for_a_reason(icrc):
    client = logged_in(REVIEWER)
    fact = draft(client.user, source=icrc)
    address = change_address(fact)
    answer = client.post(address, filled(client.get(address), _publish="1"))
    assert "Say why you publish" in answer.content.decode()


@pytest.mark.parametrize("role", [CONTRIBUTOR, EDITOR])
def test_who_may_not_publish_has_neither_button_nor_way_round(role, icrc):
    client = logged_in(role)
    fact = draft(client.user, source=icrc)
    address = change_address(fact)
    shown = client.get(address)
    assert "_publish" not in shown.content.decode()
    assert client.post(address, filled(shown, reason="Me", _publish="1")).status_code == 403
    chosen = {"action": "publish_chosen", "_selected_action": [fact.pk], "reason": "Me"}
    client.post("/admin/treaties/disagreement/", chosen)
    fact.refresh_from_db()
    assert fact.stage == "draft"


def test_the_list_publishes_what_may_go_out_and_says_what_may_not(icrc, published):
    client = logged_in(REVIEWER)
    ready = draft(client.user, source=icrc)
    chosen = {
        "action": "publish_chosen",
        "_selected_action": [ready.pk, published.pk],
        "reason": "All compared",
    }
    answer = client.post("/admin/treaties/disagreement/", chosen, follow=True)
    ready.refresh_from_db()
    assert ready.stage == "published"
    assert any("cannot be published here" in word for word in words_of(answer))
    chosen |= {"reason": ""}
    answer = client.post("/admin/treaties/disagreement/", chosen, follow=True)
    assert any("Nothing is published: say why" in word for word in words_of(answer))


def test_a_source_is_published_without_resting_on_another():
    client = logged_in(REVIEWER)
    source = Source(key="new-page", title="A new page", kind="un")
    save_draft(source, by=client.user)
    address = change_address(source)
    client.post(address, filled(client.get(address), reason="In the register", _publish="1"))
    source.refresh_from_db()
    assert source.stage == "published"
