"""The lens a request asks for."""

import re
from datetime import date, datetime

from django.http import HttpRequest

from editorial.domain.clock import now, today
from editorial.domain.lens import Lens

from .preview import Previewed
from .unreadable import Unreadable

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
WRITTEN = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)  # fromisoformat alone reads 2015-W01-1 too


def lens_from(request: HttpRequest) -> Lens:
    """`?as_of=2015-03-31`, else today in UTC. Future days are allowed: what holds if nothing changes.

    A preview of the desk brings its own: the one reading with drafts. Raises Unreadable where the day
    cannot be read.
    """
    if isinstance(request, Previewed):
        return request.lens
    asked = request.GET.get("as_of")
    return Lens(day=today() if asked is None else read_day(asked, name="as_of"))


def reading_day() -> date:
    """The day on which a page is read: today in UTC."""
    return today()


def reading_moment() -> datetime:
    """The moment at which a page is read, in UTC."""
    return now()


def carry(lens: Lens) -> str:
    """The query that keeps the day in a link: empty for today, which is only the most common day."""
    return "" if lens.day == today() else f"?as_of={lens.day.isoformat()}"


def read_day(text: str, *, name: str) -> date:
    """A day like 2015-03-31 between 1900 and 2199; Unreadable otherwise."""
    try:
        day = date.fromisoformat(text) if WRITTEN.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise Unreadable(f"{name} must be a day like 2015-03-31, not {text[:40]!r}.")
    if not EARLIEST <= day <= LATEST:
        raise Unreadable(f"{name} must be a day from {EARLIEST} to {LATEST}, not {text}.")
    return day
