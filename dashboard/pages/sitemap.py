"""`/robots.txt` and `/sitemap.xml`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from conflict.selectors.claim import claim_keys
from conflict.selectors.speaker import every_speaker
from conflict.selectors.statement import statement_slugs
from conflict.selectors.weapon import weapons
from dashboard.web.lens import lens_from
from dashboard.web.render import render
from dashboard.web.site import absolute, site_of
from editorial.selectors.source import every_source
from treaties.selectors.state import every_state
from treaties.selectors.treaty import treaties

PAGES = (
    "home",
    "treaties",
    "states",
    "weapons",
    "bound",
    "statements",
    "claims",
    "events",
    "speakers",
    "compare",
    "disagreements",
    "sources",
    "changes",
    "corrections",
    "method",
)


def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read by machines; the desk, and the form for readers, are not for them."""
    closed = [f"Disallow: {path}" for path in ("/admin/", reverse("correction-new"))]
    lines = ("User-agent: *", *closed, f"Sitemap: {absolute(request, 'sitemap')}", "")
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    """The address of every public page, without a day."""
    lens, site = lens_from(request), site_of(request)
    paths = [reverse(name) for name in PAGES]
    paths += [reverse("treaty", kwargs={"slug": treaty.slug}) for treaty in treaties(lens=lens)]
    paths += [reverse("state", kwargs={"code": state.code}) for state in every_state(lens=lens)]
    paths += [reverse("weapon", kwargs={"slug": weapon.slug}) for weapon in weapons(lens=lens)]
    paths += [reverse("speaker", kwargs={"slug": speaker.slug}) for speaker in every_speaker(lens=lens)]
    paths += [reverse("statement", kwargs={"slug": slug}) for slug in statement_slugs(lens=lens)]
    paths += [reverse("claim", kwargs={"key": key}) for key in claim_keys(lens=lens)]
    paths += [reverse("source", kwargs={"key": source.key}) for source in every_source(lens=lens)]
    text = render("dashboard/sitemap.xml", {"addresses": [site + path for path in paths]})
    return HttpResponse(text, content_type="application/xml; charset=utf-8")
