"""`/treaties/<slug>.csv` and `.json`: the same table, from the API."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from dashboard.web.found import found
from dashboard.web.lens import lens_from
from treaties.selectors.treaty import treaty_by_slug


def treaty_twin(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Sends on to the standings, keeping the day asked for; 404 where there is no such treaty."""
    lens = lens_from(request)
    treaty = found(treaty_by_slug, slug, lens=lens)
    asked = {"format": kind} | ({"as_of": lens.day.isoformat()} if "as_of" in request.GET else {})
    path = reverse("api-standings", kwargs={"slug": treaty.slug})
    return redirect(f"{path}?{urlencode(asked)}")
