"""The moment whose record a reader asks for, and moments in words."""

import re
from datetime import UTC, datetime, time

from django.http import HttpRequest

from dashboard.web.lens import read_day, reading_moment
from dashboard.web.unreadable import Unreadable
from editorial.domain.precision import say_long

WRITTEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", re.ASCII)


def known_from(request: HttpRequest) -> datetime:
    """`?known=2026-11-22`, the end of that day in UTC, or the moment itself; else this moment.

    Raises Unreadable where it cannot be read, and where it is still to come.
    """
    now, asked = reading_moment(), request.GET.get("known")
    if asked is None:
        return now
    moment = _moment(asked)
    if moment.date() > now.date() or (moment > now and "T" in asked):
        raise Unreadable(f"known must not be after this moment, {in_words(now)}, as {asked[:40]!r} is.")
    return min(moment, now)


def _moment(asked: str) -> datetime:
    try:
        if WRITTEN.fullmatch(asked):
            return datetime.fromisoformat(asked)
    except ValueError:
        pass
    if "T" in asked:
        raise Unreadable(
            f"known must be a day like 2026-11-22 or a moment like 2026-11-22T14:03:00Z, not {asked[:40]!r}."
        )
    return datetime.combine(read_day(asked, name="known"), time.max, tzinfo=UTC)


def written(moment: datetime) -> str:
    """As addresses and programs write it, to the microsecond that history keeps: 2026-11-22T14:03:00.5Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def in_words(moment: datetime) -> str:
    """`22 November 2026, 14:03:00 UTC`."""
    there = moment.astimezone(UTC)
    return f"{say_long(there.date())}, {there:%H:%M:%S} UTC"
