"""`/changes/` and `/changes.atom`: what changed on the record, when and why."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dashboard.web.asked import of_page
from dashboard.web.change import OF_CHANGES, change_form, changes_asked, entries_of
from dashboard.web.change_feed import feed_of
from dashboard.web.keyset import latest
from dashboard.web.lens import lens_from
from dashboard.web.render import page
from dashboard.web.site import site_of
from editorial.selectors.change import Asked, changes


def change_list(request: HttpRequest) -> HttpResponse:
    """Every change, newest first, as far as it answers to the choices made."""
    lens = lens_from(request)
    asked = of_page(request.GET, known=(*OF_CHANGES, "cursor"))
    shown = latest(changes(changes_asked(asked), lens=lens), cursor=asked.text("cursor"))
    return page(
        request,
        "dashboard/change_list.html",
        lens=lens,
        entries=entries_of(shown.rows, lens=lens),
        older=shown.older,
        form=change_form(asked, lens=lens),
    )


def change_feed(request: HttpRequest) -> HttpResponse:
    """The newest of them for a feed reader."""
    lens = lens_from(request)
    shown = latest(changes(Asked(), lens=lens), cursor=None)
    feed = feed_of(entries_of(shown.rows, lens=lens), site=site_of(request))
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
