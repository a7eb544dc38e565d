"""The map's slider replays what the server answers, day by day; without a script a form asks for the day."""

import re
from datetime import date

import pytest

from tests.dashboard.reading import elements

# Marked where it is collected: tests that empty the database at their end are put behind these.
pytestmark = pytest.mark.django_db
CCM = "/treaties/ccm/"
NUMBERS = re.compile(r"(\d+) in force, (\d+) deposited, (\d+) signed only")
MAP = """() => Object.fromEntries(
  [...document.querySelectorAll("#map .c > [id]")].map((el) => [el.id, el.getAttribute("class")]))"""
LEGEND = """() => Object.fromEntries([...document.querySelectorAll("#legend [data-k]")].map(
  (item) => [item.dataset.k, Number(item.querySelector("b").textContent)]))"""
SLIDE = """(value) => {
  const range = document.querySelector("#range");
  range.value = value;
  range.dispatchEvent(new Event("input"));
}"""


def answered(page, day, slug="ccm"):
    """(numbers, map, legend) of the server on a day: the API's counts and the classes of the page."""
    counts = page.request.get(f"/api/v1/treaties/{slug}/standings/?as_of={day}").json()["counts"]
    root = elements(page.request.get(f"/treaties/{slug}/?as_of={day}").text())
    drawn = {e.get("id"): e.get("class") for e in root.iter() if e.get("id", "").startswith("m-")}
    legend = {e.get("data-k"): int(e.find("b").text) for e in root.iter("li") if e.get("data-k")}
    return [counts[name]["value"] for name in ("in_force", "deposited", "signed_only")], drawn, legend


def shown(page):
    """(day, numbers, map, legend) as the slider shows them."""
    day = page.input_value("#when")
    numbers = [int(n) for n in NUMBERS.search(page.get_attribute("#range", "aria-valuetext")).groups()]
    return day, numbers, page.evaluate(MAP), page.evaluate(LEGEND)


def holds(page, slug="ccm"):
    """The day shown, after holding every number and colour to the server's."""
    day, numbers, drawn, legend = shown(page)
    wanted = answered(page, day, slug)
    assert numbers == wanted[0]
    assert {k: (drawn.get(k), css) for k, css in wanted[1].items() if drawn.get(k) != css} == {}
    assert {k: n for k, n in legend.items() if n} == {k: n for k, n in wanted[2].items() if n}
    assert page.inner_text("#asof") == f"{date.fromisoformat(day):%-d %B %Y}"
    return day


def slide(page, day):
    """The reader drags the slider to a day."""
    page.evaluate(SLIDE, date.fromisoformat(day).toordinal())


@pytest.mark.parametrize(
    "day", ["2010-07-31", "2010-08-01", "2014-12-31", "2023-07-11", "2025-03-05", "2025-03-06"]
)
def test_the_slider_shows_what_the_server_answers_for_the_day(page, faults, day):
    page.goto(CCM)
    slide(page, day)
    assert holds(page) == day
    assert faults == []


@pytest.mark.parametrize(
    ("slug", "day"),
    [
        ("npt", "1995-03-01"),  # Switzerland, long a party, was no member of the United Nations
        ("geneva-protocol", "1985-01-01"),
        ("mine-ban", "2025-07-20"),
        ("inf", "1990-01-01"),  # the Soviet Union stood where Russia stands
    ],
)
def test_the_slider_tells_the_past_of_every_treaty(page, slug, day):
    page.goto(f"/treaties/{slug}/")
    slide(page, day)
    assert holds(page, slug) == day


def test_a_page_of_the_past_replays_up_to_today(page):
    page.goto(f"{CCM}?as_of=2010-08-01")
    slide(page, "2023-07-11")  # South Sudan is there, which was no state in 2010
    assert holds(page) == "2023-07-11"


def test_the_arrow_keys_move_the_slider_by_a_day(page):
    page.goto(f"{CCM}?as_of=2025-03-06")
    page.focus("#range")
    page.keyboard.press("ArrowLeft")
    assert holds(page) == "2025-03-05"
    assert page.get_attribute("#m-LTU", "aria-label").startswith("Lithuania: in force")
    page.keyboard.press("ArrowRight")
    assert holds(page) == "2025-03-06"
    assert page.get_attribute("#m-LTU", "aria-label") == "Lithuania: left"


def test_the_arrow_keys_on_the_curve_go_from_change_to_change(page):
    page.goto(f"{CCM}?as_of=2025-03-06")
    page.focus("#curve")
    page.keyboard.press("ArrowRight")
    assert holds(page) == "2025-09-05"  # Vanuatu acceded
    page.keyboard.press("ArrowRight")
    assert holds(page) == "2026-03-01"
    page.keyboard.press("Home")
    assert holds(page) == "2008-12-03"  # opened for signature in Oslo
    assert "tip" in page.locator("#tip").get_attribute("class")
    assert page.locator("#tip").is_visible()


def test_play_runs_from_the_first_day_and_stops_where_the_reader_says(page, faults):
    page.goto(CCM)
    start = page.input_value("#when")
    page.get_by_role("button", name="Play").click()
    while not "2010-08-01" < page.input_value("#when") < "2026":  # from wherever it starts to the rise
        page.wait_for_timeout(10)
    page.get_by_role("button", name="Pause").click()
    assert holds(page) < start
    assert faults == []


def test_a_day_written_beside_the_slider_moves_the_map(page):
    page.goto(CCM)
    page.fill("#when", "2013-07-01")
    assert holds(page) == "2013-07-01"


@pytest.fixture
def plain(browser, base_url):
    """A browser that runs no script."""
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    yield context.new_page()
    context.close()


def test_without_a_script_a_form_asks_for_the_day_and_everything_is_there(plain):
    plain.goto(CCM)
    assert not plain.locator("#range").is_visible()
    assert not plain.locator("#play").is_visible()
    plain.fill("#when", "2015-01-01")
    plain.get_by_role("button", name="Show this day").click()
    plain.wait_for_url(f"**{CCM}?as_of=2015-01-01")
    assert plain.locator("#asof").inner_text() == "1 January 2015"
    assert plain.locator("#rows tr").count() == 199
    assert "Swaziland" in plain.locator("#rows").inner_text()
    colours = [
        plain.evaluate("id => getComputedStyle(document.getElementById(id)).fill", f"m-{code}")
        for code in ("AFG", "AGO", "USA")  # in force, signed only, not joined
    ]
    assert len(set(colours)) == 3


@pytest.mark.parametrize("path", ["/", "/states/UKR/", "/compare/", "/states/"])
def test_without_a_script_the_day_can_be_chosen_on_every_kind_of_page(plain, path):
    plain.goto(path)
    plain.fill("#as-of", "2015-01-01")
    plain.locator(".asofbar button").click()
    assert "as_of=2015-01-01" in plain.url
    assert "1 January 2015" in plain.locator(".asofbar").inner_text()
