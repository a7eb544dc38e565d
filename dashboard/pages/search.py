"""`/search/`: everything on the record by its words."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dashboard.web.asked import of_page
from dashboard.web.kinds import KINDS
from dashboard.web.lens import lens_from
from dashboard.web.render import page
from dashboard.web.search import KNOWN, answer_to, search_of


def search(request: HttpRequest) -> HttpResponse:
    """The form, and under it what was found: by kind, or one kind a page at a time."""
    lens = lens_from(request)
    asked = search_of(of_page(request.GET, known=KNOWN))
    return page(
        request,
        "dashboard/search.html",
        lens=lens,
        search=asked,
        answer=answer_to(asked, lens=lens) if asked.text else None,
        kinds=KINDS,
    )
