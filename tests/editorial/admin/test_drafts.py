"""Drafts at the desk: who edits and deletes them, and that an author's name stays with them."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from editorial.domain.clock import today
from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import Citation, Source
from editorial.services.draft import NotADraft, delete_draft, save_draft
from tests.editorial.desk import change_address, filled, logged_in, person

pytestmark = pytest.mark.django_db


def draft_of(user):
    source = Source(key="a-draft", title="A page somebody read", kind="ngo")
    save_draft(source, by=user, reason="Read today")
    return source


def test_a_contributor_adds_a_draft_under_their_name_with_their_reason():
    client = logged_in(CONTRIBUTOR)
    shown = client.get("/admin/editorial/source/add/")
    sent = filled(shown, title="A page", key="a-page", kind="ngo", reason="Found in a list")
    assert client.post("/admin/editorial/source/add/", sent).status_code == 302
    source = Source.objects.get(key="a-page")
    first = source.history.get()
    assert (source.stage, first.history_user, first.history_change_reason) == (
        "draft",
        client.user,
        "Found in a list",
    )


def test_a_contributor_edits_their_own_draft():
    client = logged_in(CONTRIBUTOR)
    source = draft_of(client.user)
    address = change_address(source)
    client.post(address, filled(client.get(address), title="A better title"))
    source.refresh_from_db()
    assert source.title == "A better title"


@pytest.mark.parametrize(("role", "may"), [(CONTRIBUTOR, False), (EDITOR, True), (REVIEWER, True)])
def test_anothers_draft_is_edited_by_editors(role, may):
    source, client = draft_of(person(CONTRIBUTOR, name="somebody")), logged_in(role)
    address = change_address(source)
    assert client.get(address).status_code == 200
    sent = {"title": "Changed", "key": "a-draft", "kind": "ngo", "date_precision": "day", "reason": ""}
    assert client.post(address, sent).status_code == (302 if may else 403)
    source.refresh_from_db()
    assert (source.title == "Changed") == may


def test_the_administrator_sees_no_draft():
    source = draft_of(person(CONTRIBUTOR))
    assert logged_in(ADMINISTRATOR).get(change_address(source)).status_code == 403


@pytest.mark.parametrize(("role", "may"), [(CONTRIBUTOR, False), (EDITOR, True), (REVIEWER, True)])
def test_a_draft_is_deleted_by_editors_and_its_history_stays(role, may):
    client = logged_in(role)
    source = draft_of(client.user)
    answer = client.post(f"/admin/editorial/source/{source.pk}/delete/", {"post": "yes"})
    assert answer.status_code == (302 if may else 403)
    assert Source.objects.filter(pk=source.pk).exists() != may
    last = Source.history.filter(id=source.pk).latest("history_date")
    assert (last.history_type, last.history_user) == ("-" if may else "+", client.user)


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("role", [CONTRIBUTOR, EDITOR, REVIEWER])
def test_what_is_published_is_never_deleted(role):
    source, client = Source.objects.get(key="icrc-2020"), logged_in(role)
    assert client.post(f"{change_address(source)[:-7]}delete/", {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": [source.pk], "post": "yes"}
    client.post("/admin/editorial/source/", chosen)
    assert Source.objects.filter(pk=source.pk).exists()
    with pytest.raises(NotADraft, match="on the public record"):
        delete_draft(source, by=client.user, reason="")


@pytest.mark.usefixtures("record")
def test_a_published_row_is_not_saved_as_a_draft_by_the_service_either():
    source = Source.objects.get(key="icrc-2020")
    source.title = "Something else"
    with pytest.raises(NotADraft, match="is proposed, not saved"):
        save_draft(source, by=person(REVIEWER))


def test_an_earlier_version_is_read_and_never_saved_back():
    client = logged_in(EDITOR)
    source = draft_of(client.user)
    address = f"/admin/editorial/source/{source.pk}/history/{source.history.get().pk}/"
    shown = client.get(address)
    assert shown.status_code == 200
    assert "A page somebody read" in shown.content.decode()
    assert client.post(address, {"title": "Old", "key": "a-draft", "kind": "ngo"}).status_code == 403


def test_the_history_names_each_difference_with_its_reason():
    client = logged_in(EDITOR)
    source = draft_of(client.user)
    address = change_address(source)
    sent = filled(client.get(address), title="Another title", reason="Misread the title")
    client.post(address, sent)
    page = client.get(f"/admin/editorial/source/{source.pk}/history/").content.decode()
    assert "A page somebody read" in page
    assert "Another title" in page
    assert "Misread the title" in page


def test_what_cannot_be_printed_is_refused_beside_its_field_and_line_breaks_are_not():
    client = logged_in(CONTRIBUTOR)
    address = change_address(draft_of(client.user))
    shown = client.get(address)
    errors = client.post(
        address, filled(shown, supports="Page\x0b 4", title="\ufffeA", reason="Re\x00\x1fad")
    ).context["errors"]
    assert any("(U+000B), after “Page”. Take it out." in str(error) for error in errors)
    form = client.post(address, filled(shown, supports="Page\x0b", title="\ufffeA", reason="R\x1fd"))
    assert form.context["adminform"].form.errors.keys() == {"title", "reason"}  # at an end it is stripped
    assert client.post(address, filled(shown, supports="Page\t4\r\nand 5")).status_code == 302
    assert Source.objects.get(key="a-draft").supports == "Page\t4\r\nand 5"


def test_a_draft_quotes_nothing_that_cannot_be_printed():
    with pytest.raises(ValidationError, match=r"U\+000B"):
        Citation(quote="As\x0b printed").clean_fields(exclude=["content_type", "object_id", "source"])


def test_a_source_cannot_have_been_checked_after_today():
    client = logged_in(CONTRIBUTOR)
    source = draft_of(client.user)
    shown = client.get(change_address(source))
    tomorrow = today() + timedelta(days=1)
    refused = client.post(change_address(source), filled(shown, checked_on=str(tomorrow)))
    [[said]] = refused.context["adminform"].form.errors.values()
    assert said == f"The day of a check is not after today, {today()}."
    assert client.post(change_address(source), filled(shown, checked_on=str(today()))).status_code == 302
    source.refresh_from_db()
    assert source.checked_on == today()
