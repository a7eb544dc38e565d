"""`/healthz` and `/readyz`: for whoever keeps the site running."""

from __future__ import annotations

from http import HTTPStatus

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from editorial.selectors.readiness import ask_database

PLAIN = "text/plain; charset=utf-8"
UNREADY = "The database does not answer.\n"


def alive(request: HttpRequest) -> HttpResponse:
    """The process is up; asks nothing of anyone."""
    return HttpResponse("ok\n", content_type=PLAIN)


def ready(request: HttpRequest) -> HttpResponse:
    """The database answers; 503 with a sentence where it does not."""
    try:
        ask_database()
    except DatabaseError:
        return HttpResponse(UNREADY, content_type=PLAIN, status=HTTPStatus.SERVICE_UNAVAILABLE)
    return HttpResponse("ready\n", content_type=PLAIN)
