"""`/compare/`: states beside treaties on one day."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dashboard.web.comparison import comparison
from dashboard.web.lens import lens_from
from dashboard.web.render import page


def compare(request: HttpRequest) -> HttpResponse:
    """The matrix of the states and treaties chosen; 400 for one that is not on record."""
    lens = lens_from(request)
    shown = comparison(request.GET, lens=lens)
    return page(
        request, "dashboard/compare.html", lens=lens, section="/compare/", exact=not shown.keep, shown=shown
    )
