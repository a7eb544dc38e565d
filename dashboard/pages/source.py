"""`/sources/` and `/sources/<key>/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dashboard.web.found import found
from dashboard.web.languages import language_named
from dashboard.web.lens import lens_from
from dashboard.web.render import page
from dashboard.web.reply import Answerable, replies_beside
from dashboard.web.source_page import grouped_sources, resting
from editorial.selectors.source import facts_resting_on, source_by_key
from treaties.selectors.state import state_if_known


def source_list(request: HttpRequest) -> HttpResponse:
    """The whole register, by kind of publisher."""
    lens = lens_from(request)
    return page(request, "dashboard/source_list.html", lens=lens, groups=grouped_sources(lens=lens))


def source_detail(request: HttpRequest, key: str) -> HttpResponse:
    """What one source is, where to read it, and how much rests on it."""
    lens = lens_from(request)
    source = found(source_by_key, key, lens=lens)
    return page(
        request,
        "dashboard/source_detail.html",
        lens=lens,
        source=source,
        country=state_if_known(source.country, lens=lens),
        language=language_named(source.language),
        replies=replies_beside([Answerable(fact=source)], lens=lens),
        resting=resting(facts_resting_on(source, lens=lens)),
    )
