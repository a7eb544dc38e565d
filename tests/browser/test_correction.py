"""In Chromium: a correction from an anonymous reader to its public log entry."""

import pytest
from playwright.sync_api import expect

from editorial.models import Correction
from tests.browser import test_desk as desk_tests
from tests.editorial.desk import change_address

desk = desk_tests.desk
pytestmark = pytest.mark.xdist_group("desk")
AS_A_PERSON = 3_200  # milliseconds: a form sent sooner is held to be a program's


def sent_by_a_reader(page, live_server):
    """From a page of a day to the receipt, with a fault on the way; what axe finds on the form."""
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/treaties/ccm/?as_of=2015-01-01")
    page.click("text=Tell us this is wrong")
    expect(page.locator("main")).to_contain_text("About the page /treaties/ccm/?as_of=2015-01-01")
    page.fill("#said", "Ireland ratified a day later.")
    page.fill("#concerned", "Nobody in particular")
    page.wait_for_timeout(AS_A_PERSON)
    page.click("text=Send")
    expect(page.locator("[role=alert]")).to_contain_text("It has not been sent")
    expect(page.locator("#said")).to_have_value("Ireland ratified a day later.")
    page.complaints.clear()  # the browser tells its console of the status 422
    found = desk_tests.seen(page)
    page.fill("#concerned", "")
    page.click("text=Send")
    expect(page.locator("h1")).to_contain_text("Thank you: number")
    assert page.context.cookies() == []
    return found


@desk_tests.writes
def test_a_correction_from_an_anonymous_reader_to_its_public_log_entry(desk, live_server):
    found = sent_by_a_reader(desk, live_server)
    kept = Correction.objects.get()
    desk.click("main >> text=public log >> nth=0")
    entry = desk.locator(f"#correction-{kept.pk}")
    expect(entry).to_contain_text("Received, being looked at")
    expect(entry).not_to_contain_text("Ireland")

    desk.goto(f"{live_server.url}/admin/")
    desk_tests.log_in(desk)
    desk.goto(f"{live_server.url}/admin/editorial/correction/")
    found += desk_tests.seen(desk)
    desk.goto(live_server.url + change_address(kept))
    found += desk_tests.seen(desk)
    desk.check("[name=outcome][value=stands]")
    desk.fill("#id_summary", "Whether one ratification was recorded a day early.")
    desk.fill("#id_answer", "It was not: the depositary's table gives 3 December 2008.")
    desk.click("button[value=answer]")
    expect(desk.locator(".messagelist")).to_contain_text("the public log says so")

    desk.context.clear_cookies()
    desk.goto(f"{live_server.url}/corrections/")
    expect(entry).to_contain_text("The record stands")
    expect(entry).to_contain_text("It was not: the depositary's table gives 3 December 2008.")
    expect(entry).to_contain_text("after less than a minute")
    assert (found + desk_tests.seen(desk), desk.complaints) == ([], [])
