"""How long a visit to the desk lasts."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from editorial.domain.clock import now

DESK = "/admin/"
STEP = 60  # seconds between two notes of a sign of life: a session is not written at each request
OVER = "You were logged out: a visit ends after {} hours, and after {} minutes without a sign of life."


class Visit:
    """Ends a visit of a person at the desk; the public pages have no session to ask."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(DESK) and request.user.is_authenticated:
            go_on_or_end(request, moment=int(now().timestamp()))
        return self.get_response(request)


def begin(request: HttpRequest) -> None:
    """Notes the beginning in the session that a login has just made."""
    moment = int(now().timestamp())
    request.session.update({"began": moment, "seen": moment})


def go_on_or_end(request: HttpRequest, *, moment: int) -> None:
    """A session without a beginning is none of ours, and ends."""
    began, seen = request.session.get("began", 0), request.session.get("seen", 0)
    whole, idle = settings.SESSION_COOKIE_AGE, settings.SESSION_IDLE_AGE
    if moment - began > whole or moment - seen > idle:
        logout(request)
        messages.info(request, OVER.format(whole // 3600, idle // 60))
    elif moment - seen > STEP:
        request.session["seen"] = moment
