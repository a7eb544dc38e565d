"""A visit to the desk ends where it lasted too long, or nobody was heard of."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from editorial.services.visit import goes_on

DESK = "/admin/"
OVER = "You were logged out: a visit ends after {} hours, and after {} minutes without a sign of life."


class Visit:
    """Looks at addresses of the desk alone: the public pages have no session to ask."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        is_visit = request.path.startswith(DESK) and request.user.is_authenticated
        if is_visit and not goes_on(request.session):
            logout(request)
            messages.info(
                request, OVER.format(settings.SESSION_COOKIE_AGE // 3600, settings.SESSION_IDLE_AGE // 60)
            )
        return self.get_response(request)
