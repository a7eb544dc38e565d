"""WCAG 2.2 AA as far as a machine can tell: axe finds nothing, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.dashboard.routes import pages

TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
PATHS = [
    *(address.path for address in pages(each_example=False)),
    "/treaties/inf/?as_of=2031-01-01",  # a treaty that ended, on a day to come
    "/no-such-page/",
    "/?as_of=yesterday",
]


def faults_found(page):
    """One line a fault: the rule, where, and why."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:120]} {node['failureSummary']}"
        for fault in found
        for node in fault["nodes"][:3]
    ]


def test_axe_itself_sees_a_fault(page):
    page.set_content("<html><title>x</title><p>No language, and <img src='data:,'></p>")
    assert {fault.partition(":")[0] for fault in faults_found(page)} == {"html-has-lang", "image-alt"}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_fault_in_light_or_dark(page, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path)
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found[scheme] = faults_found(page)
    assert found == {"light": [], "dark": []}
