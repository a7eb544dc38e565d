"""A statement entered in Chromium: held against the record on the page itself, then saved."""

import re

import pytest
from playwright.sync_api import expect

from conflict.models import Claim, ClaimTest, Office, Speaker, Statement
from editorial.models import Citation, Source, User
from tests.browser import test_desk as desk_tests
from treaties.models import Treaty

# The same small record, the same person at the same door.
desk = desk_tests.desk
pytestmark = pytest.mark.xdist_group("desk")
ADD = "/admin/conflict/statement/add/"
SENTENCE = (
    "On 11 July 2023 neither Poland nor Tonga had signed or joined the Convention on Cluster Munitions."
)


def someone_speaks():
    """An invented minister, on the public record with their office."""
    published = Treaty.objects.values("stage", "published_at").get()
    published["published_by"] = User.objects.get(username="desk")
    speaker = Speaker.objects.create(slug="a-minister", name="A minister", kind="unnamed", **published)
    office = Office.objects.create(speaker=speaker, title="minister of defence", **published)
    for fact in (speaker, office):
        Citation.objects.create(fact=fact, source=Source.objects.get())


def fill_in(page):
    """What an editor types, with keyboard and mouse."""
    page.fill("#id_slug", "minister-2023-07-11")
    choose(page, "id_office", "A minister")
    page.fill("#id_said_on", "2023-07-11")
    page.fill("#id_summary", "Said that neither Poland nor Tonga has joined.")
    choose(page, "id_editorial-citation-content_type-object_id-0-source", "untc-xxvi-6")
    page.fill("#id_claims-0-text", "Neither Poland nor Tonga has joined the convention.")
    page.select_option("#id_claims-0-kind", "legal_status")
    choose(page, "id_claims-0-states", "Poland")
    choose(page, "id_claims-0-evidence", "untc-xxvi-6")
    page.fill("#id_claims-0-tests", "POL, TON not_party ccm as_of 2023-07-11")


def choose(page, field, text):
    """In a field that is found by typing, for one row or for several."""
    page.locator(f"#{field} + .select2 .select2-selection").click()
    page.keyboard.type(text)
    found = page.locator(".select2-results__option--highlighted")
    expect(found).to_contain_text(text, timeout=20_000)
    page.keyboard.press("Enter")


@desk_tests.writes
def test_a_statement_is_held_against_the_record_and_then_saved(desk, live_server):
    someone_speaks()
    desk_tests.log_in(desk)
    desk.goto(live_server.url + ADD)
    fill_in(desk)
    desk.click("[name=_check]")
    expect(desk.locator(".messagelist")).to_contain_text("nothing has been saved")
    expect(desk.locator("#claims-0 .answer")).to_contain_text(SENTENCE)
    expect(desk.locator("#claims-0 .answer")).to_contain_text("Consistent")
    assert Statement.objects.count() == Claim.objects.count() == 0

    desk.fill("#id_claims-0-tests", "IRL not_party ccm 2023-07-11")
    desk.click("[name=_check]")
    expect(desk.locator("#claims-0 .answer")).to_contain_text("Inconsistent")
    desk.fill("#id_claims-0-tests", "POL, TON nonsense ccm 2023-07-11")
    desk.click("[name=_check]")
    expect(desk.locator("#claims-0 .field-tests .errorlist")).to_contain_text("“nonsense” is no word")
    expect(desk.locator("#id_claims-0-tests")).to_have_value("POL, TON nonsense ccm 2023-07-11")

    desk.fill("#id_claims-0-tests", "POL, TON not_party ccm 2023-07-11")
    desk.click("[name=_continue]")
    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    expect(desk.locator("#claims-0 .answer")).to_contain_text(SENTENCE)
    claim = Claim.objects.get()
    assert (claim.key, claim.stage) == ("minister-2023-07-11-1", "draft")
    assert [row.source.key for row in claim.citations.select_related("source")] == ["untc-xxvi-6"]
    tests = ClaimTest.objects.order_by("position").select_related("state", "treaty")
    assert [str(test.question) for test in tests] == [
        "POL not_deposited ccm 2023-07-11",
        "TON not_deposited ccm 2023-07-11",
    ]
    assert desk.complaints == []


@desk_tests.writes
def test_axe_finds_nothing_on_a_statement_entered_or_stored(desk, live_server):
    someone_speaks()
    desk_tests.log_in(desk)
    desk.goto(live_server.url + ADD)
    fill_in(desk)
    desk.locator("#claims-group .add-row a").click()
    desk.fill("#id_claims-1-text", "Poland has joined.")
    desk.select_option("#id_claims-1-kind", "legal_status")
    desk.fill("#id_claims-1-tests", "POL joined ccm 2023-07-11")
    desk.click("[name=_check]")
    expect(desk.locator("#claims-0 .answer")).to_contain_text(SENTENCE)
    found = desk_tests.seen(desk)
    desk.fill("#id_claims-1-tests", "")
    desk.click("[name=_continue]")
    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    found += desk_tests.seen(desk)
    stored = re.sub(r"statement/\d+/change/.*", "", desk.url)
    for path in ("claim/", f"claim/{Claim.objects.order_by('pk').first().pk}/change/", "claimtest/"):
        desk.goto(stored + path)
        found += desk_tests.seen(desk)
    assert found == [], "\n".join(found)
