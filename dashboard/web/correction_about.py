"""Which page of ours a reader speaks of, and the fact that it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.http import Http404
from django.urls import Resolver404, resolve, reverse

from conflict.selectors.claim import claim_by_key
from conflict.selectors.speaker import speaker_by_slug
from conflict.selectors.statement import statement_by_slug
from conflict.selectors.weapon import weapon_by_slug
from dashboard.web.found import Retracted, found
from dashboard.web.lens import read_day
from dashboard.web.unreadable import Unreadable
from editorial.domain.lens import Lens
from editorial.selectors.source import source_by_key
from treaties.selectors.state import state_by_code
from treaties.selectors.treaty import treaty_by_slug

OURS = "dashboard.urls"
LONGEST = 200  # no address of ours is longer
FRONT = "/"
RECEIPT, LOG = "correction-received", "corrections"


def state_certified(pair: str, *, lens: Lens) -> Any:
    """The state of a certificate's address, as in ccm-UKR; the treaty is on the record too."""
    slug, _, code = pair.rpartition("-")
    treaty_by_slug(slug, lens=lens)
    return state_by_code(code, lens=lens)


# Pages of one thing: what is public beside an open correction is the key of something that is there.
ASKS: dict[str, Callable[..., Any]] = {
    "treaty": treaty_by_slug,
    "state": state_by_code,
    "weapon": weapon_by_slug,
    "statement": statement_by_slug,
    "claim": claim_by_key,
    "claim-certificate": claim_by_key,
    "certificate": state_certified,
    "speaker": speaker_by_slug,
    "source": source_by_key,
}
NOT_OURS = "about must be the address of a page of this site, like /treaties/ccm/, not {!r}."


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """`page` is the address with its day, where it has one; `fact` is None for lists, and for a notice."""

    page: str
    fact: Any


def about_of(text: str, *, lens: Lens) -> About:
    """The page named so, without what else was asked of it; Unreadable where it is none of ours."""
    refusal = Unreadable(NOT_OURS.format(text[:60]))
    if not text.startswith("/") or text.startswith("//") or len(text) > LONGEST:
        raise refusal
    try:
        address = urlsplit(text)
        route = resolve(address.path, OURS)
        if route.url_name == RECEIPT:  # any number opens it, and a page is named in the public log
            address = address._replace(path=reverse(LOG))
            route = resolve(address.path, OURS)
        fact = _fact(str(route.url_name), route.kwargs, lens=lens)
    except (ValueError, Resolver404, Http404):
        raise refusal from None
    day = parse_qs(address.query).get("as_of", [""])[0]
    asked = f"?as_of={read_day(day, name='as_of')}" if day else ""
    return About(page=address.path + asked, fact=fact)


def _fact(name: str, words: dict[str, Any], *, lens: Lens) -> Any:
    if name not in ASKS:
        if words:
            raise Http404
        return None
    try:
        return found(ASKS[name], *words.values(), lens=lens)
    except Retracted:
        return None
