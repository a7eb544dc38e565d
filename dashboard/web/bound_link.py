"""The address that asks who is bound: by weapon, states and day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse


def bound_path(*, weapon: str = "", states: Iterable[str] = (), day: date | None = None) -> str:
    """`/bound/?weapon=m864&state=RUS,UKR&as_of=2023-07-11`; what is left out, the page chooses itself.

    `states` are codes, `day` the one to read the record on: None is today. Templates know it by this name.
    """
    query = bound_query(weapon=weapon, states=states, day=day)
    return f"{reverse('bound')}?{query}" if query else reverse("bound")


def bound_query(*, weapon: str = "", states: Iterable[str] = (), day: date | None = None) -> str:
    """The same choices as a query."""
    pairs = (("weapon", weapon), ("state", ",".join(states)), ("as_of", day.isoformat() if day else ""))
    return urlencode([pair for pair in pairs if pair[1]], safe=",")
