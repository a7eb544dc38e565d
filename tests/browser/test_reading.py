"""Every page in a real browser: no complaint, no sideways scrolling, a keyboard, print, strong contrast."""

import pytest

from tests.dashboard.routes import pages

# Marked where it is collected: tests that empty the database at their end are put behind these.
pytestmark = pytest.mark.django_db
CCM = "/treaties/ccm/?as_of=2023-07-11"
PATHS = [address.path for address in pages(each_example=False)]


@pytest.mark.parametrize("path", PATHS)
def test_no_page_makes_the_browser_complain_or_scroll_sideways(page, faults, path):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(path)
    assert faults == []
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        whole, shown = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert whole <= shown, width


def test_the_policy_would_be_heard_if_it_refused_something(page, faults):
    page.goto("/method/")
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('style'), {textContent: 'p{}'}))"
    )
    page.wait_for_timeout(50)
    assert any("Content Security Policy" in fault for fault in faults)


def test_the_first_tab_stop_leads_past_the_head_of_the_page(page):
    page.goto(CCM)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to content"
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


RING = """() => {
  const style = getComputedStyle(document.activeElement), seen = style.outlineStyle !== "none";
  return [document.activeElement.outerHTML.slice(0, 80), seen && parseFloat(style.outlineWidth) >= 2];
}"""


@pytest.mark.parametrize("path", ["/", CCM, "/states/UKR/", "/compare/"])
def test_what_has_the_focus_is_seen_to_have_it(page, path):
    """A field of a day is several stops: at its calendar the browser draws a ring of its own, inside."""
    page.goto(path)
    stops = []
    for _ in range(25):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(RING))
    assert len({element for element, _ in stops}) > 10
    assert {element for element, _ in stops} - {element for element, seen in stops if seen} == set()


def test_the_wide_table_scrolls_by_keyboard(page):
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(CCM)
    region = page.locator("#table .scroll")
    region.focus()
    assert region.evaluate("box => box.scrollWidth > box.clientWidth")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert region.evaluate("box => box.scrollLeft") > 0


def test_standings_are_told_by_words_where_the_reader_chooses_the_colours(page):
    page.emulate_media(forced_colors="active")
    page.goto(CCM)
    said = set(page.locator("#rows .st").all_inner_texts())
    assert {"State Party", "Signed only", "Has not joined"} <= said
    assert "State Party: deposited, in force from 1 Aug 2023" in said
    legend = page.locator("#legend li")
    assert all(legend.nth(index).is_visible() for index in range(legend.count()))
    assert "In force 110" in [" ".join(text.split()) for text in legend.all_inner_texts()]


def test_the_table_is_printed_whole(page):
    page.goto(CCM)
    page.emulate_media(media="print")
    assert page.locator("#rows tr:visible").count() == 199
    box = page.locator("#table .scroll")
    assert box.evaluate("box => getComputedStyle(box).overflowX") == "visible"
    for control in ("nav", "#slider", ".filter", ".asofbar .pick"):
        assert not page.locator(control).first.is_visible(), control
