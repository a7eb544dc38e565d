"""WCAG 2.2 AA as far as a machine can tell: axe finds nothing, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.looks import FAULTS, WHOLE, faults_in
from tests.dashboard.routes import pages

pytestmark = pytest.mark.django_db
# Rows that differ in words alone are alike to every rule of axe: one of each shape stands for two hundred.
THIN_OUT = """() => {
  const shape = (el) => `${el.tagName}.${el.getAttribute("class") ?? ""}(${[...el.children].map(shape)})`;
  for (const parent of document.querySelectorAll("tbody, ul, ol, dl, svg g, select")) {
    const seen = {};
    for (const child of [...parent.children]) {
      const key = shape(child);
      seen[key] = (seen[key] ?? 0) + 1;
      if (seen[key] > 1 && parent.children.length > 6) child.remove();
    }
  }
}"""
PATHS = [
    *(address.path for address in pages(each_example=False)),
    "/treaties/inf/?as_of=2031-01-01",  # a treaty that ended, on a day to come
    "/no-such-page/",
    "/?as_of=yesterday",
]


def test_axe_itself_sees_a_fault(page):
    page.set_content("<html><title>x</title><p>No language, and <img src='data:,'></p>")
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(FAULTS, WHOLE)
    assert {fault.partition(":")[0] for fault in found} == {"html-has-lang", "image-alt"}


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_fault_in_light_or_dark_wide_or_narrow(page, path):
    page.goto(path)
    page.evaluate(THIN_OUT)
    assert {look: faults for look, faults in faults_in(page) if faults} == {}
