"""Rows brought as CSV in Chromium: one bad row is shown, mended, and all of them are taken."""

import pytest
from playwright.sync_api import expect

from editorial.models import Proposal, Source
from tests.browser import test_desk as desk_tests

# The same small record, the same people at the same door.
desk = desk_tests.desk
pytestmark = pytest.mark.xdist_group("desk")
HEADER = "key,title,publisher,url,published,language,kind,supports"
ROWS = (
    "untc-xxvi-6,Treaty Collection,UN,,,,un,",  # published, with a longer title
    "a-page,A page,A publisher,https://example.org/,2026-11,en,news,",
    "another-page,Another page,A publisher,,{day},en,news,",
)


def choose_file(page, *, day):
    """The file as it stands on the editor's own disk."""
    text = "\n".join((HEADER, *ROWS)).format(day=day)
    page.set_input_files("#id_file", {"name": "sources.csv", "mimeType": "text/csv", "buffer": text.encode()})
    page.click("[name=_show]")
    expect(page.locator("#found")).to_be_visible()


@desk_tests.writes
def test_a_file_with_one_bad_row_is_seen_mended_and_taken(desk, live_server):
    desk_tests.log_in(desk, "erin")
    desk.goto(f"{live_server.url}/admin/editorial/source/")
    desk.click("text=Bring rows as CSV")
    choose_file(desk, day="yesterday")
    left_out = desk.locator("[aria-label='Rows left out'] tbody tr")
    expect(left_out).to_have_count(1)
    expect(left_out).to_contain_text("Line 4")
    expect(left_out).to_contain_text("published: A date must be like 2014, 2014-12 or 2014-12-02")
    expect(desk.locator("[name=_take]")).to_have_value("Take 2 rows to the desk")
    assert desk_tests.seen(desk) == []
    assert Source.objects.count() == 1

    choose_file(desk, day="2026-11-21")
    expect(left_out).to_have_count(0)
    expect(desk.locator("[aria-label='Rows for the desk'] tbody tr")).to_have_count(3)
    desk.fill("#id_reason", "Read on the page")
    desk.click("[name=_take]")
    expect(desk.locator(".messagelist")).to_contain_text(
        "2 as new drafts, 0 as changed drafts, 1 as proposals"
    )
    assert Source.objects.filter(stage="draft").count() == 2
    assert Proposal.objects.get().values == {"title": "Treaty Collection"}
    assert desk.complaints == []
