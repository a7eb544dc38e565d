"""`/treaties/ccm.csv`, `/states.json` and the like: each list and detail page as data, from the API."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse

from dashboard.web.lens import lens_from

# The page, the address of the API that answers the same question, and the name links use.
TWINS = (
    ("treaties", "api-treaties", "treaties"),
    ("treaties/<slug:slug>", "api-standings", "treaty"),
    ("states", "api-states", "states"),
    ("states/<slug:code>", "api-state-standings", "state"),
    ("weapons", "api-weapons", "weapons"),
    ("weapons/<slug:slug>", "api-weapon", "weapon"),
    ("statements", "api-statements", "statements"),
    ("statements/<slug:slug>", "api-statement", "statement"),
    ("claims", "api-claims", "claims"),
    ("claims/<slug:key>", "api-claim", "claim"),
    ("events", "api-events", "events"),
    ("disagreements", "api-disagreements", "disagreements"),
    ("changes", "api-changes", "changes"),
    ("sources", "api-sources", "sources"),
    ("sources/<slug:key>", "api-source", "source"),
)
DATED = ("api-treaties", "api-standings", "api-state-standings")


def twin(request: HttpRequest, kind: str, route: str, **keys: str) -> HttpResponse:
    """Sends on to the API, keeping the day asked for; whether the object exists is for the API to say."""
    lens = lens_from(request)
    asked = {"format": kind}
    if "as_of" in request.GET and route in DATED:
        asked["as_of"] = lens.day.isoformat()
    return redirect(f"{reverse(route, kwargs=keys)}?{urlencode(asked)}")


twins: list[URLPattern] = [
    path(f"{page}.{kind}", twin, {"kind": kind, "route": route}, name=f"{name}-{kind}")
    for page, route, name in TWINS
    for kind in ("csv", "json")
]
