"""The front page of the desk and a preview in Chromium: by keyboard from what waits to its page."""

from datetime import date

import pytest
from playwright.sync_api import expect

from editorial.models import Citation, Source, User
from editorial.services.draft import save_draft
from editorial.services.review import send_to_review
from tests.browser import test_desk as desk_tests
from treaties.models import State, Treaty, TreatyAction

# The same small record, the same people at the same door.
desk = desk_tests.desk
pytestmark = pytest.mark.xdist_group("desk")


def accession_in_review():
    """Casey's accession of Tonga, sent on by Erin."""
    casey, erin = User.objects.get(username="casey"), User.objects.get(username="erin")
    tonga, ccm = State.objects.get(code="TON"), Treaty.objects.get(slug="ccm")
    act = TreatyAction(treaty=ccm, state=tonga, kind="accession", done_on=date(2026, 9, 10))
    save_draft(act, by=casey)
    citation = Citation(fact=act, source=Source.objects.get(key="untc-xxvi-6"))
    citation._history_user = casey
    citation.save()
    send_to_review(act, by=erin)


@desk_tests.writes
def test_from_what_waits_to_the_page_that_readers_would_see_and_back(desk, live_server):
    accession_in_review()
    desk_tests.log_in(desk)
    expect(desk.locator("h1")).to_have_text("Desk")
    found = desk_tests.seen(desk)
    desk_tests.enter(desk, ".desk-home li a:has-text('Tonga')")
    expect(desk.locator("a.preview")).to_be_visible()
    form = desk.url
    desk_tests.enter(desk, "a.preview")
    expect(desk.locator("aside.preview")).to_contain_text("Preview: not published.")
    expect(desk.locator("#t-ccm")).to_contain_text("10 Sep 2026")
    found += desk_tests.seen(desk)
    assert desk.request.get(desk.url).headers["cache-control"].count("no-store") == 1
    desk_tests.enter(desk, "aside.preview a:has-text('Back to the desk')")
    expect(desk).to_have_url(form)
    desk.goto(f"{live_server.url}/admin/")
    found += desk_tests.seen(desk)
    assert found == []
