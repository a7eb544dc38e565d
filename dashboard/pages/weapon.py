"""`/weapons/` and `/weapons/<slug>/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from conflict.domain.coverage_words import CARRIED, MEANINGS, SHORT
from conflict.domain.record_words import NOT_BREACH, NOT_EVIDENCE
from conflict.selectors.weapon import weapon_by_slug
from dashboard.web.event import strip_of
from dashboard.web.found import found
from dashboard.web.lens import lens_from
from dashboard.web.linked_pages import of_weapon
from dashboard.web.render import page
from dashboard.web.reply import on_records, replies_beside
from dashboard.web.site import absolute, site_of
from dashboard.web.weapon_list import listed_types
from dashboard.web.weapon_page import weapon_page

SECTION = "/weapons/"


def weapon_list(request: HttpRequest) -> HttpResponse:
    """Every type, each below what it belongs to, with the number of records by the day."""
    lens = lens_from(request)
    return page(
        request,
        "dashboard/weapon_list.html",
        lens=lens,
        section=SECTION,
        exact=True,
        types=listed_types(lens=lens),
        meanings=[(SHORT[key], meaning) for key, meaning in MEANINGS.items()],
    )


def weapon_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One type: what it is, which law speaks of it, and what is on record of it."""
    lens = lens_from(request)
    weapon = found(weapon_by_slug, slug, lens=lens)
    address = absolute(request, "weapon", slug=weapon.slug)
    shown = weapon_page(weapon, lens=lens, address=address)
    return page(
        request,
        "dashboard/weapon_detail.html",
        lens=lens,
        section=SECTION,
        weapon=weapon,
        shown=shown,
        replies=replies_beside(on_records(shown.groups), lens=lens),
        carried_with=CARRIED,
        no_evidence=NOT_EVIDENCE,
        no_breach=NOT_BREACH,
        strip=strip_of(lens=lens, weapon=weapon.slug, types=shown.types),
        linked=of_weapon(site_of(request), weapon),
    )
