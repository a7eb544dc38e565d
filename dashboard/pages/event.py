"""`/events/`: the timeline."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from conflict.selectors.event import events
from dashboard.web.asked import of_page
from dashboard.web.event import OF_EVENTS, by_year, event_form, events_asked
from dashboard.web.keyset import newest
from dashboard.web.lens import lens_from
from dashboard.web.linked_pages import of_events
from dashboard.web.render import page
from dashboard.web.reply import on_events, replies_beside
from dashboard.web.site import site_of

SIZE = 200


def event_list(request: HttpRequest) -> HttpResponse:
    """What happened by the day, newest first, as far as it answers to the choices made."""
    lens = lens_from(request)
    asked = of_page(request.GET, known=(*OF_EVENTS, "cursor"))
    chosen = events_asked(asked, lens=lens)
    shown = newest(events(chosen, lens=lens), column="happened_on", cursor=asked.text("cursor"), size=SIZE)
    years = by_year(shown.rows, lens=lens)
    return page(
        request,
        "dashboard/event_list.html",
        lens=lens,
        section="/events/",
        exact=True,
        years=years,
        count=len(shown.rows),
        older=shown.older,
        form=event_form(asked, chosen, lens=lens),
        replies=replies_beside(on_events(shown.rows), lens=lens),
        linked=of_events(site_of(request), years, lens=lens),
    )
