"""The published record at the desk: what is typed into it is proposed, with a reason and a source."""

import pytest

from editorial.domain.roles import CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import Change, Citation, Proposal, Revision, Source
from tests.editorial.desk import change_address, citing, decide, filled, logged_in, press, words_of
from treaties.models import Disagreement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
PREFIX = "editorial-citation-content_type-object_id"


@pytest.fixture
def published():
    return Disagreement.objects.filter(stage="published").order_by("pk").first()


@pytest.fixture
def icrc():
    return Source.objects.get(key="icrc-2020")


@pytest.fixture
def editor():
    return logged_in(EDITOR)


def trail():
    return Change.objects.count(), Revision.objects.get().number


def send(client, fact, **typed):
    """What comes back from the form of a fact after these words were typed into it."""
    address = change_address(fact)
    return client.post(address, filled(client.get(address), **typed), follow=True)


def test_a_contributor_reads_a_published_row_and_cannot_propose(published):
    client, address, before = logged_in(CONTRIBUTOR), change_address(published), trail()
    page = client.get(address).content.decode()
    assert "id_reason" not in page
    assert "To be read" in page
    assert client.post(address, {"why": "Because", "reason": "Because"}).status_code == 403
    assert press(client, published, "retract", word="Because").status_code == 403
    assert (trail(), Proposal.objects.count()) == (before, 0)


@pytest.mark.parametrize("role", [EDITOR, REVIEWER])
def test_whoever_saves_a_published_row_proposes_what_they_changed(role, published, icrc):
    """A reviewer too: nobody changes the record alone."""
    client, before = logged_in(role), trail()
    answer = send(client, published, why="Said better", reason="Misread", source_of_change=icrc.pk)
    published.refresh_from_db()
    [proposal] = Proposal.objects.all()
    assert (published.why != "Said better", trail()) == (True, before)
    assert (proposal.values, proposal.reason, proposal.source) == ({"why": "Said better"}, "Misread", icrc)
    assert (proposal.fact, proposal.made_by) == (published, client.user)
    assert any("until somebody else accepts it" in word for word in words_of(answer))
    assert not any("changed successfully" in word for word in words_of(answer))
    page = answer.content.decode()
    assert "Proposed, not decided yet" in page
    assert "Misread" in page


@pytest.mark.parametrize(
    ("missing", "said"), [("reason", "Say why you change it"), ("source_of_change", "Say which source shows")]
)
def test_without_reason_or_source_it_is_refused_and_what_was_typed_stays(
    editor, published, icrc, missing, said
):
    typed = {"why": "Typed with care", "reason": "Misread", "source_of_change": icrc.pk} | {missing: None}
    page = send(editor, published, **typed).content.decode()
    assert said in page
    assert "Typed with care" in page
    assert not Proposal.objects.exists()


def test_a_published_row_saved_unchanged_proposes_nothing(editor, published):
    answer = send(editor, published, reason="Only looked")
    assert words_of(answer) == ["Nothing was changed, so nothing is proposed."]
    assert not Proposal.objects.exists()


def test_another_source_is_proposed_too_and_shows_the_change_itself(editor, published, icrc):
    shown = editor.get(change_address(published))
    row = len(shown.context["inline_admin_formsets"][0].formset.initial_forms)
    send(editor, published, why="Said better", reason="Found", **citing(icrc, locator="page 3", row=row))
    [proposal] = Proposal.objects.all()
    assert (proposal.cite, proposal.source) == ([[icrc.pk, "page 3", ""]], icrc)
    assert not Citation.objects.filter(source=icrc, locator="page 3").exists()
    decide(logged_in(REVIEWER), proposal, "accept")
    assert Citation.objects.filter(source=icrc, locator="page 3").count() == 1
    told = Change.objects.latest("pk")
    assert "icrc-2020 page 3" in told.after["citations"]
    assert "icrc-2020 page 3" not in told.before["citations"]


def test_to_drop_a_source_asks_which_source_shows_that(editor, published, icrc):
    first, *kept = published.citations.order_by("pk")
    gone = {f"{PREFIX}-0-DELETE": "on"}
    assert "Say which source" in send(editor, published, reason="Wrong", **gone).content.decode()
    send(editor, published, reason="Wrong", source_of_change=icrc.pk, **gone)
    [proposal] = Proposal.objects.all()
    assert (len(proposal.uncite), proposal.cite) == (1, [])
    decide(logged_in(REVIEWER), proposal, "accept")
    assert {row.source for row in published.citations.all()} == {icrc, *(row.source for row in kept)}
    assert not Citation.objects.filter(pk=first.pk).exists()


def test_the_last_source_of_a_published_row_stays(editor, published):
    rows = published.citations.count()
    gone = {f"{PREFIX}-{row}-DELETE": "on" for row in range(rows)}
    assert "must keep at least one source" in send(editor, published, reason="No", **gone).content.decode()


def test_who_comes_second_sees_the_first_and_is_warned_of_the_same_field(published, icrc):
    first, second = logged_in(EDITOR, name="first"), logged_in(EDITOR, name="second")
    typed = {"reason": "Read anew", "source_of_change": icrc.pk}
    send(first, published, why="First", **typed)
    page = second.get(change_address(published)).content.decode()
    assert "Proposed, not decided yet" in page
    assert "by first on" in page
    answer = send(second, published, why="Second", **typed)
    assert any("Why is in an open proposal by first too" in word for word in words_of(answer))
    answer = send(second, published, recorded_here="111", **typed)
    assert not any("open proposal by first" in word for word in words_of(answer))


def test_a_returned_proposal_is_taken_up_again_with_all_it_said(editor, published, icrc):
    typed = {"reason": "Read anew", "source_of_change": icrc.pk}
    send(editor, published, why="Half right", **typed)
    proposal = Proposal.objects.get()
    decide(logged_in(REVIEWER), proposal, "return", word="Which page?")
    page = editor.get(change_address(published)).content.decode()
    assert "Which page?" in page
    assert f"?take_up={proposal.pk}" in page
    shown = editor.get(f"{change_address(published)}?take_up={proposal.pk}")
    form = shown.context["adminform"].form
    assert (form["why"].value(), form["reason"].value()) == ("Half right", "Read anew")
    assert form["source_of_change"].value() == icrc.pk
    other = logged_in(EDITOR, name="other").get(f"{change_address(published)}?take_up={proposal.pk}")
    assert other.context["adminform"].form["why"].value() == published.why


def test_a_retraction_is_proposed_and_accepted_by_another(editor, published):
    before = trail()
    press(editor, published, "retract", word="It was never so")
    [proposal] = Proposal.objects.all()
    assert (proposal.kind, trail()) == ("retract", before)
    decide(logged_in(REVIEWER), proposal, "accept")
    published.refresh_from_db()
    assert published.stage == "retracted"
    page = editor.get(change_address(published)).content.decode()
    assert "Propose to bring it back" in page
    assert "It was never so" in page
    press(editor, published, "bring_back", word="It was so")
    decide(logged_in(REVIEWER, name="again"), Proposal.objects.get(kind="bring_back"), "accept")
    published.refresh_from_db()
    assert published.stage == "published"


def test_nothing_is_retracted_without_a_reason(editor, published):
    answer = press(editor, published, "retract")
    assert any("Say why" in word for word in words_of(answer))
    assert not Proposal.objects.exists()


def test_a_source_is_changed_without_resting_on_another(editor, icrc):
    shown = editor.get(change_address(icrc))
    assert "id_source_of_change" not in shown.content.decode()
    send(editor, icrc, title="A better title", reason="Misspelt")
    assert Proposal.objects.get().values == {"title": "A better title"}
