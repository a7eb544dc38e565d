"""Who may send the one public form, without a cookie: from our own page, in bounds, and not too often."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest
from rest_framework.throttling import SimpleRateThrottle

from dashboard.web.site import site_of
from editorial.entrance.lockout import address_of

LARGEST = 64_000  # bytes; the longest that the fields take is a third of it
FORM = "application/x-www-form-urlencoded"
TOO_LARGE = "What was sent is larger than this form takes. Nothing was kept."
NOT_A_FORM = "Only what this form itself sends is read. Nothing was kept."
ELSEWHERE = (
    "This was sent from a page of another site, or your browser does not say from which. Nothing was kept. "
    "If you typed it here, send it again."
)
TOO_OFTEN = (
    "From your network {} have come in a short time, as many as are taken. Nothing you typed is lost: send "
    "it again in {} minutes."
)
TOO_MANY = "More is coming in than can be read. Nothing you typed is lost: send it again in {} minutes."
BUSY = (
    "The record is being written to just now, so this was not kept. Nothing you typed is lost: send it again "
    "in a minute."
)
A_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why it is not taken; `wait` in seconds, 0 where waiting does not help."""

    status: HTTPStatus
    sentence: str
    wait: int = 0


class Throttle(SimpleRateThrottle):
    """Counted as the API's requests are, in the same cache; the address goes no further."""

    def __init__(self, scope: str, ident: str) -> None:
        self.scope, self.ident = scope, ident
        super().__init__()

    @property
    def most(self) -> int:
        """How many are taken in the time."""
        return self.parse_rate(self.rate)[0] or 0

    def get_cache_key(self, request: object, view: object) -> str:
        """One count an address, or one for everybody."""
        return self.cache_format % {"scope": self.scope, "ident": self.ident}

    def give_back(self) -> None:
        """The newest that was counted is counted no longer."""
        key = self.get_cache_key(None, None)
        self.cache.set(key, self.cache.get(key, [])[1:], self.parse_rate(self.rate)[1])


def unreadable(request: HttpRequest) -> Refusal | None:
    """What is refused before a word of it is read."""
    length = str(request.META.get("CONTENT_LENGTH") or 0)
    if not length.isdecimal() or int(length) > LARGEST:
        return Refusal(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE, sentence=TOO_LARGE)
    if request.content_type != FORM:
        return Refusal(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE, sentence=NOT_A_FORM)
    return None


def from_elsewhere(request: HttpRequest) -> Refusal | None:
    """A browser says where a form was sent from: in Sec-Fetch-Site, else in Origin. One that says neither
    is no browser of today, and nobody is logged in whom it could be made to speak for."""
    site = request.headers.get("Sec-Fetch-Site", "")
    origin = request.headers.get("Origin", "")
    ours = {request.get_host(), urlsplit(site_of(request)).netloc}
    is_ours = site in ("", "same-origin", "none") and (not origin or _host_of(origin) in ours)
    return None if is_ours else Refusal(status=HTTPStatus.FORBIDDEN, sentence=ELSEWHERE)


def too_often(request: HttpRequest) -> Refusal | None:
    """Counts this one; asked only of what would be kept, so that a mistake costs nothing."""
    mine, every = _throttles(request)
    if not mine.allow_request(request, None):  # type: ignore[arg-type]
        return _wait(mine, TOO_OFTEN.format(f"{mine.most} messages", "{}"))
    if not every.allow_request(request, None):  # type: ignore[arg-type]
        return _wait(every, TOO_MANY)
    return None


def busy(request: HttpRequest) -> Refusal:
    """It could not be kept, through no doing of whoever sent it: it is not counted after all."""
    for throttle in _throttles(request):
        throttle.give_back()
    return Refusal(status=HTTPStatus.SERVICE_UNAVAILABLE, sentence=BUSY, wait=A_MINUTE)


def _throttles(request: HttpRequest) -> tuple[Throttle, Throttle]:
    return Throttle("correction", str(address_of(request))), Throttle("corrections", "everybody")


def _host_of(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:  # as of "http://[": no address at all
        return ""


def _wait(throttle: Throttle, sentence: str) -> Refusal:
    seconds = int(throttle.wait() or 0) + 1
    said = sentence.format(-(-seconds // 60))
    return Refusal(status=HTTPStatus.TOO_MANY_REQUESTS, sentence=said, wait=seconds)
