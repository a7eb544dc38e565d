"""Four people in Chromium, from a draft to the public record, to a change of it, and off it again."""

import pytest
from playwright.sync_api import expect

from editorial.models import Citation, Proposal, Source
from editorial.services.propose import propose
from editorial.services.review import send_to_review
from tests.browser import test_desk as desk_tests
from tests.editorial.desk import change_address, changed, somebody
from treaties.models import State, Treaty, TreatyAction

# The same small record, the same people at the same door.
desk = desk_tests.desk
pytestmark = pytest.mark.xdist_group("desk")
ADD = "/admin/treaties/treatyaction/add/"
SOURCE = "untc-xxvi-6"


def says(page, words):
    """What the desk says once the form has been sent."""
    expect(page.locator(".messagelist")).to_contain_text(words)


def standing_of_tonga(page, live_server):
    asked = f"{live_server.url}/api/v1/treaties/ccm/standings/?as_of=2026-11-22&state=TON"
    return page.request.get(asked).json()["results"][0]["standing"]


def propose_note(page, address, note):
    """Types a change into the form of a published act, with its source and reason."""
    page.goto(address)
    page.fill("#id_note", note)
    desk_tests.choose(page, "id_source_of_change", SOURCE)
    page.fill("#id_reason", f"Printed so: {note}")
    page.click("[name=_save]")
    says(page, "until somebody else accepts it")


@desk_tests.writes
def test_a_draft_goes_through_four_hands_to_the_public_record(desk, live_server):
    desk_tests.log_in(desk, "casey")
    desk.goto(live_server.url + ADD)
    desk_tests.choose(desk, "id_treaty", "Convention on Cluster Munitions")
    desk_tests.choose(desk, "id_state", "Tonga")
    desk.select_option("#id_kind", "accession")
    desk.fill("#id_done_on", "2026-09-10")
    desk_tests.choose(desk, "id_editorial-citation-content_type-object_id-0-source", SOURCE)
    expect(desk.locator("[name=_send]")).to_have_count(0)
    desk.click("[name=_continue]")
    expect(desk.locator(".fieldBox.field-stage")).to_contain_text("Draft")

    desk_tests.sit_down(desk, "erin")
    desk.click("[name=_send]")
    says(desk, "is in review")
    desk_tests.sit_down(desk, "rowan")
    desk.fill("#id_word", "Which page of the table?")
    desk.click("button[value=return]")
    says(desk, "is a draft again")
    desk_tests.sit_down(desk, "casey")
    expect(desk.locator(".trail")).to_contain_text("Returned to its author by rowan")
    expect(desk.locator(".trail")).to_contain_text("Which page of the table?")
    desk.fill("#id_editorial-citation-content_type-object_id-0-locator", "page 3")
    desk.click("[name=_continue]")
    says(desk, "was changed successfully")
    desk_tests.sit_down(desk, "erin")
    desk.click("[name=_send]")
    says(desk, "is in review")
    assert standing_of_tonga(desk, live_server) == "none"

    desk_tests.sit_down(desk, "rowan")
    desk.fill("#id_word", "Compared with the table")
    desk.click("button[value=publish]")
    says(desk, "is published")
    assert standing_of_tonga(desk, live_server) == "deposited_not_in_force"
    desk.goto(f"{live_server.url}/treaties/ccm/?as_of=2026-11-22")
    expect(desk.locator("#s-TON")).to_contain_text("10 Sep 2026")
    assert desk.complaints == []


@desk_tests.writes
def test_a_change_is_proposed_seen_side_by_side_and_accepted_by_another(desk, live_server):
    act = TreatyAction.objects.get(kind="ratification")
    address = live_server.url + change_address(act)
    desk_tests.log_in(desk, "erin")
    propose_note(desk, address, "First note")
    desk_tests.sit_down(desk, "rowan")
    expect(desk.locator(".waiting")).to_contain_text("by erin on")
    propose_note(desk, address, "Second note")
    says(desk, "Note is in an open proposal by erin too")
    first, second = Proposal.objects.order_by("pk")

    desk.goto(live_server.url + change_address(second))
    expect(desk.locator("button[value=accept]")).to_have_count(0)
    expect(desk.locator("#content")).to_contain_text("You proposed it, so somebody else decides.")
    desk.goto(live_server.url + change_address(first))
    expect(desk.locator(".beside ins")).to_have_text("First note")
    desk_tests.enter(desk, "button[value=accept]")
    says(desk, "Accepted")
    act.refresh_from_db()
    assert act.note == "First note"

    desk_tests.sit_down(desk, "robin")
    desk.goto(live_server.url + change_address(second))
    expect(desk.locator(".errornote")).to_contain_text("Nothing is overwritten")
    expect(desk.locator(".beside .moved")).to_contain_text("Conflict: changed meanwhile")
    desk_tests.fill(desk, "#id_word", "There is a note by now: is yours still needed?")
    desk_tests.enter(desk, "button[value=return]")
    says(desk, "Returned to its author")
    desk_tests.sit_down(desk, "rowan")
    desk.goto(address)
    desk.click(".trail summary")
    desk.click("text=Take it up again")
    expect(desk.locator("#id_note")).to_have_value("Second note")
    act.refresh_from_db()
    assert (act.note, desk.complaints) == ("First note", [])


@desk_tests.writes
def test_what_is_retracted_leaves_a_notice_and_nothing_else(desk, live_server):
    spare = Source.objects.get(key=SOURCE)
    spare.pk, spare._state.adding, spare.key, spare.title = None, True, "spare", "A page misread"
    spare.save()
    desk_tests.log_in(desk, "erin")
    desk.goto(live_server.url + change_address(spare))
    desk.fill("#id_reason", "The page is of another treaty.")
    desk.click("button[value=retract]")
    says(desk, "proposed to retract")
    assert "A page misread" in desk.request.get(f"{live_server.url}/sources/").text()
    desk_tests.sit_down(desk, "rowan")
    desk.goto(live_server.url + change_address(Proposal.objects.get()))
    desk.click("button[value=accept]")
    says(desk, "Accepted")

    assert desk.goto(f"{live_server.url}/sources/spare/").status == 200
    expect(desk.locator("main")).to_contain_text("The page is of another treaty.")
    assert "A page misread" not in desk.content()
    assert "spare" not in desk.request.get(f"{live_server.url}/sources/").text()
    answer = desk.request.get(f"{live_server.url}/api/v1/sources/spare/")
    assert (answer.status, "another treaty" in answer.json()["detail"]) == (410, True)
    assert desk.complaints == []


@desk_tests.writes
def test_without_a_script_a_reviewer_decides_all_the_same(desk, live_server, browser):
    treaty, source = Treaty.objects.get(), Source.objects.get()
    proposal = propose(
        treaty, by=somebody("writer"), reason="Read", source=source, values={"rule_note": "As printed"}
    )
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/")
    page.fill("#id_username", "rowan")
    page.fill("#id_password", desk_tests.PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("#user-tools")).to_contain_text("rowan")
    page.goto(live_server.url + change_address(proposal))
    page.click("button[value=accept]")
    says(page, "Accepted")
    context.close()
    treaty.refresh_from_db()
    assert treaty.rule_note == "As printed"


@desk_tests.writes
def test_axe_finds_nothing_on_the_way_to_the_record(desk, live_server):
    treaty, source = Treaty.objects.get(), Source.objects.get()
    day = treaty.checked_on.replace(month=9)
    act = TreatyAction(treaty=treaty, state=State.objects.get(code="TON"), kind="accession", done_on=day)
    act.save()
    Citation.objects.create(fact=act, source=source)
    send_to_review(act, by=somebody("sender"))
    shown = {"by": somebody("writer"), "reason": "Read anew", "source": source}
    asked = propose(treaty, values={"rule_note": "Another"}, **shown)
    cite = [Citation(source=source, locator="page 3", quote="As printed")]
    fresh = propose(treaty, values={"prohibits": "Bans use and transfer"}, cite=cite, **shown)
    changed(treaty, source=source, values={"rule_note": "As printed"})
    desk_tests.log_in(desk)
    found = []
    for path in ("/admin/editorial/proposal/", *map(change_address, (asked, fresh, act, treaty))):
        desk.goto(live_server.url + path)
        found += desk_tests.seen(desk)
    assert found == []
