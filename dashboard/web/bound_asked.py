"""What a reader of the grid asked for: a weapon, and states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from dashboard.web.comparison import CODES, chosen
from dashboard.web.unreadable import Unreadable

WEAPON = "cluster-munitions"
STATES = ("RUS", "UKR", "USA")
MOST = 40
SLUG = re.compile(r"[-a-zA-Z0-9_]+")


def slug_asked(query: QueryDict) -> str:
    """The slug in `weapon`, in lower case; Unreadable where it cannot be one."""
    asked = query.get("weapon", "").strip() or WEAPON
    if not SLUG.fullmatch(asked):
        raise _unknown(asked)
    return asked.lower()


def weapon_asked(query: QueryDict, *, known: Mapping[str, Any]) -> Any:
    """The type under the slug in `weapon`; Unreadable where there is none."""
    slug = slug_asked(query)
    if slug not in known:
        raise _unknown(slug)
    return known[slug]


def texts_asked(query: QueryDict) -> list[str]:
    """The codes in `state` as they were written; nothing is the first view."""
    asked = [part.strip() for text in query.getlist("state") for part in text.split(",") if part.strip()]
    return asked or list(STATES)


def states_asked(query: QueryDict, *, known: Iterable[Any]) -> list[Any]:
    """The states of the codes in `state`; Unreadable for one that is not on record, and for too many."""
    every = list(known)
    codes = chosen(query, "state", known=[s.code for s in every], default=STATES, like=CODES)
    if len(codes) > MOST:
        raise Unreadable(
            f"state may name at most {MOST} states here, not {len(codes)}; the API answers for all of them."
        )
    return [state for state in every if state.code in codes]


def _unknown(asked: str) -> Unreadable:
    return Unreadable(
        f"weapon must be one like {WEAPON} or smart-155; nothing is on record under {asked[:40]!r}."
    )
