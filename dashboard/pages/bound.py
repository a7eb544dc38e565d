"""`/bound/`: states beside what treaties rule about one weapon, on one day."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from dashboard.web.bound_asked import slug_asked, texts_asked
from dashboard.web.bound_page import bound_page
from dashboard.web.lens import lens_from, reading_day
from dashboard.web.render import page
from dashboard.web.site import absolute
from treaties.domain.bound import DO_NOT_INFER

SECTION = "/bound/"


def bound(request: HttpRequest) -> HttpResponse:
    """The grid of the weapon and the states chosen; 400 for one that is not on record."""
    lens = lens_from(request)
    address = absolute(request, "bound")
    shown = bound_page(request.GET, lens=lens, today=reading_day(), address=address)
    return page(
        request,
        "dashboard/bound.html",
        lens=lens,
        section=SECTION,
        exact=not shown.keep,
        shown=shown,
        do_not_infer=DO_NOT_INFER,
    )


def bound_twin(request: HttpRequest, kind: str) -> HttpResponse:
    """`/bound.csv` and `/bound.json`: the same choice from the API, which says whether it is on record."""
    lens = lens_from(request)
    asked = {"state": ",".join(texts_asked(request.GET)), "format": kind}
    if "as_of" in request.GET:
        asked["as_of"] = lens.day.isoformat()
    path = reverse("api-bound", kwargs={"slug": slug_asked(request.GET)})
    return redirect(f"{path}?{urlencode(asked, safe=',')}")
