"""`/api/`: how programs read the record."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from dashboard.api.reference import reference
from dashboard.web.lens import lens_from
from dashboard.web.render import page


def api_docs(request: HttpRequest) -> HttpResponse:
    """Every address with its parameters, its fields and an example that runs."""
    rate = settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"]["anon"]
    return page(
        request,
        "dashboard/api_docs.html",
        lens=lens_from(request),
        section="/api/",
        addresses=reference(),
        rate=rate.replace("/", " requests a ").replace("a min", "a minute"),
    )
