"""The desk in Chromium: an accession entered and published by keyboard alone, and pages everyone can use."""

import re

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from editorial.domain.roles import CONTRIBUTOR, EDITOR, REVIEWER
from tests.browser import desk_world
from tests.browser.looks import faults_in
from tests.editorial.desk import person
from treaties.models import State, TreatyAction

# On each function, not on the module: the folder's own mark, for tests that only read, would stand nearer.
writes = pytest.mark.django_db(transaction=True)
PASSWORD = "a long sentence of no meaning"
PEOPLE = {"rowan": REVIEWER, "robin": REVIEWER, "erin": EDITOR, "casey": CONTRIBUTOR}
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FAR = 120  # presses of Tab until a test gives up


pytestmark = pytest.mark.xdist_group("desk")  # one worker, one after the other: each empties the database


@pytest.fixture
def desk(page, live_server):
    """A browser before the login page, and four who may pass; whatever the console refuses fails the test."""
    if State.objects.exists():  # the whole record stands in this database
        call_command("flush", verbosity=0, interactive=False)
    desk_world.build()
    for name, role in PEOPLE.items():
        user = person(role, name=name)
        user.set_password(PASSWORD)
        user.save()
    complaints = []
    page.on("console", lambda said: said.type in ("error", "warning") and complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{live_server.url}/admin/")
    page.complaints = complaints
    return page


def tab_to(page, selector):
    """Presses Tab until the element has the focus."""
    wanted = page.locator(selector)
    for _ in range(FAR):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by Tab")


def fill(page, selector, text):
    tab_to(page, selector)
    page.keyboard.type(text)


def choose(page, field, text):
    """In a field that is found by typing: opened, narrowed, taken."""
    tab_to(page, f"#{field} + .select2 .select2-selection")
    page.keyboard.press("Enter")
    expect(page.locator(".select2-container--open .select2-search__field")).to_be_focused()
    page.keyboard.type(text)
    found = page.locator(".select2-results__option--highlighted")
    expect(found).to_contain_text(text, timeout=20_000)
    page.keyboard.press("Enter")


def enter(page, selector):
    tab_to(page, selector)
    page.keyboard.press("Enter")


def log_in(page, name="rowan"):
    fill(page, "#id_username", name)
    fill(page, "#id_password", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("#user-tools")).to_contain_text(name)


def sit_down(page, name):
    """Somebody else comes to the same desk."""
    here = page.url
    page.context.clear_cookies()
    page.goto(re.sub(r"/admin/.*", "/admin/", here))
    log_in(page, name)
    page.goto(here)


def it_is_told_to_the_public(desk, live_server):
    """Tonga is bound from the first day of the sixth month after its deposit, on page and API alike."""
    desk.goto(f"{live_server.url}/treaties/ccm/?as_of=2026-11-22")
    expect(desk.locator("#s-TON")).to_contain_text("10 Sep 2026")
    expect(desk.locator("#s-TON")).to_contain_text("1 Mar 2027")
    expect(desk.locator("#m-TON")).to_have_attribute(
        "aria-label", "Tonga: State Party: deposited, in force from 1 Mar 2027"
    )
    desk.goto(f"{live_server.url}/treaties/ccm/?as_of=2027-03-01")
    expect(desk.locator("#m-TON")).to_have_attribute("aria-label", "Tonga: State Party")

    asked = f"{live_server.url}/api/v1/treaties/ccm/standings/?as_of=2026-11-22"
    rows = {row["state"]: row for row in desk.request.get(asked).json()["results"]}
    assert rows["TON"]["standing"] == "deposited_not_in_force"
    assert rows["TON"]["in_force_on"] == "2027-03-01"
    assert rows["POL"]["standing"] == "none"


@writes
def test_an_accession_is_entered_and_published_by_keyboard_alone(desk, live_server):
    log_in(desk)
    enter(desk, "#content-main .model-treatyaction a.addlink")
    choose(desk, "id_treaty", "Convention on Cluster Munitions")
    choose(desk, "id_state", "Tonga")
    fill(desk, "#id_kind", "Accession")
    fill(desk, "#id_done_on", "2026-09-10")
    choose(desk, "id_editorial-citation-content_type-object_id-0-source", "untc-xxvi-6")
    enter(desk, "[name=_continue]")

    expect(desk.locator(".field-working")).to_contain_text(
        "Deposit 10 Sep 2026; article 17(2): first day of the sixth month after; so 1 Mar 2027."
    )
    expect(desk.locator(".fieldBox.field-stage")).to_contain_text("Draft")
    assert "Tonga" not in [row.state.name for row in TreatyAction.objects.filter(stage="published")]

    fill(desk, "#id_reason", "Read in the depositary's table")
    enter(desk, "[name=_send]")
    expect(desk.locator(".messagelist")).to_contain_text("is in review")
    expect(desk.locator("#content")).to_contain_text("another reviewer publishes it")
    expect(desk.locator("button[value=publish]")).to_have_count(0)
    sit_down(desk, "robin")
    fill(desk, "#id_word", "Compared with the depositary's table")
    enter(desk, "button[value=publish]")
    expect(desk.locator(".messagelist")).to_contain_text("is published")
    expect(desk.locator(".fieldBox.field-stage")).to_contain_text("Published")

    it_is_told_to_the_public(desk, live_server)
    assert desk.complaints == []


PAGES = (
    "/admin/login/",
    "/admin/",
    "/admin/treaties/treatyaction/",
    "/admin/treaties/treatyaction/add/",
    "/admin/treaties/treatyaction/{act}/change/",
    "/admin/treaties/treatyaction/{act}/history/",
    "/admin/treaties/treaty/{treaty}/change/",
    "/admin/treaties/treaty/depositary/",
    "/admin/editorial/change/",
)


@writes
def test_axe_finds_nothing_at_the_desk(desk, live_server):
    act = TreatyAction.objects.select_related("treaty").get(kind="ratification")
    act.note = "With a word changed"
    act.save()
    found = seen(desk)
    log_in(desk)
    for path in PAGES[1:]:
        desk.goto(live_server.url + path.format(act=act.pk, treaty=act.treaty.pk))
        found += seen(desk)
    assert found == []


def seen(page):
    """What axe holds against the page in both its looks, what is too wide, what the console complained of."""
    found = [f"{page.url} {complaint}" for complaint in page.complaints]
    for look, faults in faults_in(page):
        found += [f"{page.url} {look} {fault}" for fault in faults]
        if (wide := page.evaluate(TOO_WIDE)) > 0:
            found.append(f"{page.url} {look} {wide} px too wide")
    page.complaints.clear()  # axe measures with a style sheet of its own, which the policy refuses
    return found
