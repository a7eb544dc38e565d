"""Bring rows as CSV: seen first, taken by whoever saw them, and the file gone afterwards."""

import os
import stat
import tempfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conflict.models import Statement, WeaponRecord
from editorial.domain.clock import today
from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import Proposal, Source
from editorial.services.import_storage import folder
from tests.editorial.bringing import as_csv, seed_rows
from tests.editorial.desk import logged_in, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record", "a_folder_of_its_own")]
STATEMENTS = "/admin/conflict/statement/import/"
RECORDS = "/admin/conflict/weaponrecord/import/"
SOURCES = "/admin/editorial/source/import/"


@pytest.fixture
def a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
def client():
    return logged_in(EDITOR)


def show(client, address, rows):
    """What the page answers to a file."""
    content = rows if isinstance(rows, bytes) else as_csv(rows)
    return client.post(address, {"file": SimpleUploadedFile("rows.csv", content)})


def take(client, address, shown, **typed):
    """Presses the button below what was shown."""
    return client.post(address, {"_take": "1", "kept": kept_in(shown), **typed})


def kept_in(shown):
    return shown.context["take"]["kept"].value()


def row(model=Statement, **typed):
    """The first of the seed, with what was typed into it."""
    return seed_rows(model)[0] | typed


def test_there_is_a_file_to_begin_with(client):
    example = client.get(RECORDS, {"example": ""})
    assert show(client, RECORDS, example.content).context["found"].numbers == {"same": 1}


@pytest.mark.parametrize("address", [STATEMENTS, RECORDS, SOURCES])
def test_the_list_leads_there_for_who_may_import(address):
    for role, status in ((EDITOR, 200), (REVIEWER, 200), (CONTRIBUTOR, 403), (ADMINISTRATOR, 403)):
        client = logged_in(role)
        assert client.get(address).status_code == status
        listed = client.get(address.removesuffix("import/"))
        assert (address in listed.content.decode()) == (status == 200)
        assert client.get(address, {"example": ""}).status_code == status


def test_one_bad_row_is_shown_with_line_and_reason_and_the_others_can_be_taken(client):
    rows = [row(slug="one"), row(slug="bad", said="yesterday"), *seed_rows(Statement)[:2]]
    shown = show(client, STATEMENTS, rows)
    page = shown.content.decode()
    for words in (
        "Line 3",
        "<b>said:</b> A date must be like 2014, 2014-12 or 2014-12-02, not &#x27;yesterday&#x27;.",
        "1 row left out",
        "Take 1 row to the desk",
        "2 rows the record has already",
    ):
        assert words in page
    assert Statement.objects.filter(stage="draft").count() == 0
    answer = take(client, STATEMENTS, shown, reason="From the page")
    assert "1 as new drafts, 0 as changed drafts, 0 as proposals" in words_of(answer)[0]
    assert "Line 3" in answer.content.decode()
    draft = Statement.objects.get(stage="draft")
    assert (draft.slug, draft.history.earliest("history_id").history_user) == ("one", client.user)


def test_reason_and_source_are_asked_for_before_anything_is_taken(client, source):
    shown = show(client, STATEMENTS, [row(place="A place misread")])
    page = take(client, STATEMENTS, shown, reason=" ").content.decode()
    assert "Say why: it is kept with each row." in page
    assert "Say which source shows the changes" in page
    assert Proposal.objects.count() == 0
    take(client, STATEMENTS, shown, reason="Misread", source_of_change=source.pk)
    [proposal] = Proposal.objects.all()
    assert (proposal.reason, proposal.made_by, proposal.source) == ("Misread", client.user, source)


def test_a_source_needs_none_of_its_own(client):
    shown = show(client, SOURCES, [row(Source, title="A title misread")])
    assert "source_of_change" not in shown.context["take"].fields
    take(client, SOURCES, shown, reason="Misread")
    assert Proposal.objects.get().values == {"title": "A title misread"}


def test_the_rules_of_the_form_hold_for_a_row(client):
    wordless = show(client, STATEMENTS, [row(slug="one", words="Слова", language="")])
    assert "<b>language:</b> Say in which language" in wordless.content.decode()
    transfer = row(WeaponRecord, key="one", kind="transferred_to", counterpart="", began="2023", ended="2022")
    page = show(client, RECORDS, [transfer]).content.decode()
    assert "<b>counterpart:</b> A transfer needs the state it went to." in page
    assert "<b>ended:</b> It would end before it began." in page
    assert "Nothing can be taken from it as it stands." in page


def test_a_source_brought_cannot_have_been_checked_after_today(client):
    days = [str(today() + timedelta(days=more)) for more in (0, 1)]
    rows = [row(Source, checked_on=day, key=f"of-{day}") for day in days]
    found = show(client, SOURCES, rows).context["found"]
    said = f"The day of a check is not after today, {today()}."
    assert [hand.faults for hand in found.hands] == [[], [("checked_on", said)]]


def test_what_cannot_be_read_is_said_beside_the_file(client):
    many = [row(slug="x")] * 5001
    page = show(client, STATEMENTS, many).content.decode()
    assert "The file has 5,001 rows; 5,000 at most are read." in page
    page = show(client, STATEMENTS, b"<script>,b\n1,2\n").content.decode()
    assert "Nothing was read." in page
    assert "not known here: &lt;script&gt;, b." in page
    assert "_take" not in page


def test_only_who_was_shown_a_file_takes_it_and_only_once(client):
    shown = show(client, STATEMENTS, [row(slug="one")])
    other = logged_in(REVIEWER)
    assert "here no more" in words_of(take(other, STATEMENTS, shown, reason="Read"))[0]
    assert "here no more" in words_of(take(client, RECORDS, shown, reason="Read"))[0]
    assert Statement.objects.filter(slug="one").count() == 0
    take(client, STATEMENTS, shown, reason="Read")
    assert "here no more" in words_of(take(client, STATEMENTS, shown, reason="Read"))[0]
    assert "here no more" in words_of(client.post(STATEMENTS, {"_take": "1", "kept": "../../etc"}))[0]


def test_the_file_lies_closed_to_others_and_is_removed(client):
    shown = show(client, STATEMENTS, [row(slug="one")])
    [file] = folder().iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder().stat().st_mode) == 0o700
    take(client, STATEMENTS, shown, reason="Read")
    assert list(folder().iterdir()) == []
    show(client, STATEMENTS, [row(slug="two")])
    [old] = folder().iterdir()
    os.utime(old, (old.stat().st_mtime - 4000,) * 2)
    show(client, STATEMENTS, [row(slug="three")])
    assert old not in list(folder().iterdir())


def test_what_moved_meanwhile_is_shown_again_and_nothing_is_taken(client):
    rows = [row(slug="one"), row(slug="two")]
    shown = show(client, STATEMENTS, rows)
    take(client, STATEMENTS, show(client, STATEMENTS, rows[1:]), reason="Read")
    answer = take(client, STATEMENTS, shown, reason="Read")
    assert "The record has changed since the rows were shown." in words_of(answer)[0]
    assert Statement.objects.filter(slug="one").count() == 0
    take(client, STATEMENTS, answer, reason="Read")
    assert Statement.objects.filter(slug="one").count() == 1
