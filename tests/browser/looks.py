"""What axe finds on a page in Chromium, in both its looks."""

from axe_playwright_python.base import AXE_SCRIPT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WHOLE = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
FAULTS = """async (options) => (await axe.run(options)).violations.flatMap((fault) =>
  fault.nodes.slice(0, 3).map((node) => `${fault.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`))"""
SETTLE = "document.getAnimations().forEach((fading) => fading.finish())"  # from the look before
LOOKS = ((390, "dark"), (1280, "light"))


def faults_in(page):
    """For each look, worn while it is told: (look, one line an element). The page is left wide, in light."""
    page.evaluate(AXE_SCRIPT)
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.evaluate(SETTLE)
        yield f"{width} {scheme}", page.evaluate(FAULTS, WHOLE)
