"""Drafts on their way: buttons, the list, who may press what, and what the author reads afterwards."""

import pytest

from editorial.domain.roles import CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import Citation, Source
from editorial.services.draft import save_draft
from editorial.services.review import send_to_review
from tests.editorial.desk import change_address, citing, filled, logged_in, press, somebody, words_of
from treaties.models import Disagreement, Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LIST, ADD = "/admin/treaties/disagreement/", "/admin/treaties/disagreement/add/"


@pytest.fixture
def icrc():
    return Source.objects.get(key="icrc-2020")


@pytest.fixture
def ready(icrc):
    """A draft by somebody, with a source."""
    return draft(somebody("writer"), source=icrc)


def draft(user, *, source=None, why="One list is older"):
    fact = Disagreement(
        treaty=Treaty.objects.get(slug="ccm"),
        fact=f"number of parties, {why}",
        recorded_here="112",
        printed_elsewhere="111",
        why=why,
    )
    save_draft(fact, by=user)
    if source:
        Citation.objects.create(fact=fact, source=source)
    return fact


def in_review(fact):
    send_to_review(fact, by=somebody("sender"))
    return fact


def send(client, fact, **typed):
    address = change_address(fact)
    return client.post(address, filled(client.get(address), **typed), follow=True)


def stage_of(fact):
    return type(fact).objects.get(pk=fact.pk).stage


def chosen(client, action, *facts, reason=""):
    sent = {"action": action, "_selected_action": [fact.pk for fact in facts], "reason": reason}
    return client.post(LIST, sent, follow=True)


def test_the_button_saves_and_sends_to_review(ready):
    client = logged_in(EDITOR)
    answer = send(client, ready, why="Said better", reason="Compared today", _send="1")
    ready.refresh_from_db()
    last = ready.history.latest()
    assert (ready.stage, ready.why, last.history_user) == ("in_review", "Said better", client.user)
    assert any("is in review" in word for word in words_of(answer))


def test_a_new_row_is_saved_and_sent_at_once(icrc):
    client = logged_in(EDITOR)
    typed = {"treaty": Treaty.objects.get(slug="ccm").pk, "fact": "x", "recorded_here": "1", "_send": "1"}
    typed |= {"printed_elsewhere": "2", "why": "Both printed"}
    client.post(ADD, filled(client.get(ADD), **typed) | citing(icrc))
    assert stage_of(Disagreement.objects.get(why="Both printed")) == "in_review"


def test_without_a_source_the_draft_is_saved_and_not_sent():
    fact = draft(somebody("writer"))
    answer = send(logged_in(EDITOR), fact, why="Kept", _send="1")
    fact.refresh_from_db()
    assert (fact.stage, fact.why) == ("draft", "Kept")
    assert any("names no source" in word for word in words_of(answer))


def test_a_contributor_has_neither_button_nor_way_round(icrc):
    client = logged_in(CONTRIBUTOR)
    fact = draft(client.user, source=icrc)
    shown = client.get(change_address(fact))
    assert "_send" not in shown.content.decode()
    assert client.post(change_address(fact), filled(shown, _send="1")).status_code == 403
    chosen(client, "send_chosen", fact)
    assert stage_of(fact) == "draft"


def test_what_is_in_review_is_read_and_not_edited(ready):
    client, fact = logged_in(EDITOR), in_review(ready)
    page = client.get(change_address(fact)).content.decode()
    assert "stands still" in page
    assert "Return with a word" in page
    assert client.post(change_address(fact), {"why": "x"}).status_code == 403


def test_a_reviewer_publishes_with_a_reason(ready):
    client, fact = logged_in(REVIEWER), in_review(ready)
    assert any("Say why you publish" in word for word in words_of(press(client, fact, "publish")))
    answer = press(client, fact, "publish", word="Compared today")
    fact.refresh_from_db()
    assert (fact.stage, fact.published_by) == ("published", client.user)
    assert fact.history.latest().history_change_reason == "Compared today"
    assert any("is published" in word for word in words_of(answer))


def test_nobody_publishes_what_they_had_a_hand_in(icrc):
    client = logged_in(REVIEWER)
    fact = in_review(draft(client.user, source=icrc))
    page = client.get(change_address(fact)).content.decode()
    assert 'value="publish"' not in page
    assert "another reviewer publishes it" in page
    assert press(client, fact, "publish", word="Mine").status_code == 403
    answer = chosen(client, "publish_chosen", fact, reason="Mine")
    assert any("written or edited by you" in word for word in words_of(answer))
    assert stage_of(fact) == "in_review"


@pytest.mark.parametrize("role", [CONTRIBUTOR, EDITOR])
def test_who_may_not_publish_has_neither_button_nor_way_round(role, ready):
    client, fact = logged_in(role), in_review(ready)
    assert 'value="publish"' not in client.get(change_address(fact)).content.decode()
    assert press(client, fact, "publish", word="Me").status_code == 403
    chosen(client, "publish_chosen", fact, reason="Me")
    assert stage_of(fact) == "in_review"


def test_the_author_reads_who_returned_it_and_why(icrc):
    author = logged_in(CONTRIBUTOR)
    fact = in_review(draft(author.user, source=icrc))
    assert any("Say a word" in word for word in words_of(press(logged_in(REVIEWER), fact, "return")))
    press(logged_in(REVIEWER, name="rowan"), fact, "return", word="Which page is it on?")
    page = author.get(change_address(fact)).content.decode()
    assert "Returned to its author by rowan" in page
    assert "Which page is it on?" in page
    send(author, fact, why="Page 3")
    assert Disagreement.objects.get(pk=fact.pk).why == "Page 3"


def test_an_author_takes_back_what_is_in_review(icrc):
    author = logged_in(CONTRIBUTOR)
    fact = in_review(draft(author.user, source=icrc))
    press(author, fact, "return", word="I found a better source")
    assert stage_of(fact) == "draft"
    other = in_review(draft(somebody("writer"), source=icrc, why="Another"))
    assert press(author, other, "return", word="Not mine").status_code == 403


def test_the_list_moves_what_may_go_and_says_what_may_not_and_why(ready, icrc):
    client, bare = logged_in(REVIEWER), draft(somebody("writer"), why="No source")
    public = Disagreement.objects.filter(stage="published").order_by("pk").first()
    said = words_of(chosen(client, "send_chosen", ready, bare, public))
    assert (stage_of(ready), stage_of(bare)) == ("in_review", "draft")
    assert any("names no source" in word for word in said)
    assert any("is published: only a draft is sent" in word for word in said)
    assert any("Say why" in word for word in words_of(chosen(client, "publish_chosen", ready)))
    said = words_of(chosen(client, "publish_chosen", ready, bare, public, reason="All compared"))
    assert (stage_of(ready), stage_of(bare)) == ("published", "draft")
    assert any("is a draft: what is in review is published" in word for word in said)


def test_a_button_is_pressed_and_never_a_link(ready):
    address = change_address(ready).replace("/change/", "/move/")
    client = logged_in(REVIEWER)
    assert client.get(address).status_code == 405
    assert client.post(address, {"move": "delete"}).status_code == 403
    assert client.post(address.replace(str(ready.pk), "999999"), {"move": "publish"}).status_code == 404


def test_one_source_is_not_cited_twice_at_one_place(ready, icrc):
    answer = send(logged_in(EDITOR), ready, **citing(icrc, row=1))
    assert "cited at this place already" in answer.content.decode()


def test_two_reviewers_look_where_a_person_is_named(icrc):
    from conflict.models import Speaker

    speaker = Speaker(slug="q", name="Q", kind="person")
    save_draft(speaker, by=somebody("writer"))
    Citation.objects.create(fact=speaker, source=icrc)
    in_review(speaker)
    first, second = logged_in(REVIEWER, name="first"), logged_in(REVIEWER, name="second")
    answer = press(first, speaker, "publish", word="Checked")
    assert any("two reviewers look" in word for word in words_of(answer))
    assert 'value="publish"' not in first.get(change_address(speaker)).content.decode()
    assert "first approved it on" in second.get(change_address(speaker)).content.decode()
    press(second, speaker, "publish", word="Checked too")
    assert stage_of(speaker) == "published"
