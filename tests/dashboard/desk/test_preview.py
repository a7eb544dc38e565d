"""Any draft and any proposal as the public page that would show it: by permission, never kept by anybody."""

from datetime import date

import pytest
from django.test import Client

from conflict.models import Claim, Office, Speaker, Statement
from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER
from editorial.domain.stage import Stage
from editorial.models import Source
from tests.dashboard.reading import elements
from tests.dashboard.routes import get, text_of
from tests.editorial.desk import change_address, logged_in
from tests.house.test_drafts_never_leak import WORD, facts, planted
from treaties.models import State, StateName, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
NOT_PUBLISHED = "Preview: not published."
# A test of a claim, a relation and a header fact without a line of its own print none of their own words.
WORDLESS = {"ClaimTest", "StatementLink", "TreatyFact"}


def address(row):
    return f"/admin/preview/{row._meta.label_lower}/{row.pk}/"


@pytest.fixture
def editor_at_desk():
    return logged_in(EDITOR)


@pytest.mark.parametrize("model", facts(), ids=lambda model: model.__name__)
def test_a_draft_of_each_kind_is_read_on_its_page_and_nowhere_in_public(editor_at_desk, model):
    row = planted(model, Stage.DRAFT)
    answer = editor_at_desk.get(address(row))
    text = text_of(answer)
    assert answer.status_code == 200
    assert NOT_PUBLISHED in text
    assert "Only you who are logged in see this." in text
    assert WORD in text.lower() or model.__name__ in WORDLESS
    elements(text)
    assert f'href="{address(row)}"' in text_of(editor_at_desk.get(change_address(row)))


def test_a_preview_is_kept_by_nobody(editor_at_desk):
    answer = editor_at_desk.get(address(planted(Source, Stage.IN_REVIEW)))
    kept = {word.strip() for word in answer["Cache-Control"].split(",")}
    assert {"private", "no-store"} <= kept
    assert "public" not in kept
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.has_header("ETag")


def test_a_preview_leads_to_the_public_pages_and_back_to_the_form(editor_at_desk):
    row = planted(Source, Stage.DRAFT)
    links = {link.get("href") for link in elements(text_of(editor_at_desk.get(address(row)))).iter("a")}
    assert change_address(row) in links
    assert "/treaties/" in links
    assert [link for link in links if "preview" in link] == []


def test_a_claim_whose_statement_and_speaker_are_drafts_too_has_its_preview(editor_at_desk):
    claim = Claim.objects.get(statement__slug="shoigu-2023-07-11", number=1)
    office = claim.statement.office
    drafts = [(Claim, claim), (Statement, claim.statement), (Office, office), (Speaker, office.speaker)]
    for model, row in drafts:
        unpublished = {"stage": Stage.DRAFT, "published_at": None, "published_by": None}
        model.objects.filter(pk=row.pk).update(**unpublished)
    for _, row in drafts:
        assert "Sergei Shoigu" in text_of(editor_at_desk.get(address(row)))
    assert get("/claims/shoigu-2023-07-11-1/").status_code == 404


def test_an_act_to_come_is_previewed_on_its_own_day_and_a_day_can_be_asked_for(editor_at_desk):
    """Tonga has not joined; as_of shows the page before the act."""
    act = TreatyAction.objects.create(
        treaty=Treaty.objects.get(slug="ccm"),
        state=State.objects.get(code="TON"),
        kind="accession",
        done_on=date(2098, 3, 1),
    )
    text = text_of(editor_at_desk.get(address(act)))
    assert 'href="#t-ccm"' in text
    assert "1 Mar 2098" in text
    assert "1 Mar 2098" not in text_of(editor_at_desk.get(address(act), {"as_of": "2026-11-22"}))
    assert editor_at_desk.get(address(act), {"as_of": "never"}).status_code == 400


def test_a_former_name_is_previewed_while_it_was_borne(editor_at_desk):
    state = State.objects.get(code="TON")
    row = StateName.objects.create(state=state, name="Zyx Islands", ended_on=date(1990, 1, 1))
    assert "<h1>Zyx Islands</h1>" in text_of(editor_at_desk.get(address(row)))


def test_who_may_see_the_row_at_the_desk_sees_its_preview_and_nobody_else():
    path = address(planted(Source, Stage.DRAFT))
    roles = (CONTRIBUTOR, EDITOR, REVIEWER, ADMINISTRATOR)
    assert [logged_in(role).get(path).status_code for role in roles] == [200, 200, 200, 403]
    assert Client().get(path)["Location"] == f"/admin/login/?next={path}"


def test_the_public_address_of_a_draft_stays_closed_whoever_asks_and_however(editor_at_desk):
    row = planted(Source, Stage.DRAFT)
    assert editor_at_desk.get(address(row)).status_code == 200
    for browser in (editor_at_desk, Client()):
        for asked in ({}, {"drafts": "1"}, {"preview": "1"}):
            assert browser.get(f"/sources/{row.key}/", asked).status_code == 404
    assert WORD not in text_of(editor_at_desk.get("/sources/", {"drafts": "1"}))


@pytest.mark.parametrize(
    "path",
    ["editorial.source/0", "editorial.source/x", "editorial.change/1", "none.such/1", "sessions.session/1"],
)
def test_what_is_no_draft_has_no_preview(editor_at_desk, path):
    assert editor_at_desk.get(f"/admin/preview/{path}/").status_code in (403, 404)


def test_a_preview_is_only_read(editor_at_desk):
    row = planted(Source, Stage.DRAFT)
    assert editor_at_desk.post(address(row)).status_code == 405
    published = Source.objects.filter(stage=Stage.PUBLISHED).order_by("pk").first()
    assert editor_at_desk.get(address(published)).status_code == 404
    assert f'href="{address(published)}"' not in text_of(editor_at_desk.get(change_address(published)))
