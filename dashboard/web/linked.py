"""What machines read on pages: schema.org in JSON-LD, made from plain values; an empty value is left out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

Linked = dict[str, Any]
Pair = tuple[str, str]
NAME = "Treaty Ledger"
# A data block ends at the first "</script", and some readers take U+2028 for the end of a line.
ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def as_script(things: Sequence[Linked]) -> Markup:
    """The text of one `<script type="application/ld+json">`; it cannot close the element it stands in.

    Empty where there is nothing to tell.
    """
    if not things:
        return Markup()
    text = json.dumps(
        {"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":")
    )
    return Markup(text.translate(ESCAPES))


def ledger(site: str) -> Linked:
    """Whose record it is."""
    return _thing("Organization", name=NAME, url=f"{site}/")


def breadcrumbs(site: str, *steps: Pair) -> Linked:
    """Where a page stands: (name, path) of each page above it and of itself, from the front page down."""
    return _thing(
        "BreadcrumbList",
        itemListElement=[
            _thing("ListItem", position=place, name=name, item=site + path)
            for place, (name, path) in enumerate([(NAME, "/"), *steps], start=1)
        ],
    )


def legislation(
    *,
    url: str,
    title: str,
    short_name: str,
    description: str,
    identifiers: Iterable[str],
    depositary: str,
    adopted_on: str,
    adopted_at: str,
    is_in_force: bool,
) -> Linked:
    """A treaty. Who passed it is left out: the record knows where it was adopted, not by whom."""
    return _thing(
        "Legislation",
        url=url,
        name=title,
        alternateName=short_name if short_name != title else "",
        description=description,
        legislationType="Treaty",
        legislationJurisdiction="International",
        legislationIdentifier=[text for text in identifiers if text],
        legislationDate=adopted_on,
        legislationLegalForce=f"https://schema.org/{'InForce' if is_in_force else 'NotInForce'}",
        legislationResponsible=_thing("Organization", name=depositary) if depositary else None,
        locationCreated=_thing("Place", name=adopted_at) if adopted_at else None,
    )


def dataset(
    site: str,
    *,
    url: str,
    name: str,
    description: str,
    covers: str,
    json_path: str,
    csv_path: str,
    measured: Iterable[Linked] = (),
    based_on: Iterable[Pair] = (),
) -> Linked:
    """A table of the record. `covers` is a day, or two with a slash; `based_on` holds (title, address)."""
    forms = (("application/json", json_path), ("text/csv", csv_path))
    return _thing(
        "Dataset",
        url=url,
        name=name,
        description=description,
        creator=ledger(site),
        isAccessibleForFree=True,
        temporalCoverage=covers,
        variableMeasured=list(measured),
        distribution=[
            _thing("DataDownload", encodingFormat=form, contentUrl=site + path) for form, path in forms
        ],
        isBasedOn=[_thing("CreativeWork", name=title, url=where) for title, where in based_on],
    )


def measure(name: str, definition: str, *, value: int | None = None) -> Linked:
    """One number of a table with its definition; `value` is that of the page's day."""
    return _thing("PropertyValue", name=name, description=definition, value=value)


def event(*, url: str, title: str, summary: str, happened_on: str, about: Iterable[str]) -> Linked:
    """Something that happened on a day, in a month or in a year, written as well as it is known."""
    return _thing(
        "Event",
        url=url,
        name=title,
        description=summary,
        startDate=happened_on,
        about=[_thing("Thing", name=name) for name in about],
    )


def person(
    *, url: str, name: str, other_names: Iterable[str], is_body: bool, offices: Iterable[Linked] = ()
) -> Linked:
    """Somebody the sources name: a person with the offices held, or a body."""
    return _thing(
        "Organization" if is_body else "Person",
        url=url,
        name=name,
        alternateName=list(other_names),
        **({} if is_body else {"hasOccupation": list(offices)}),
    )


def office(*, title: str, began_on: str = "", ended_on: str = "") -> Linked:
    """An office in time; a day that is not recorded is left out, which says nothing about it."""
    held = _thing("Occupation", name=title)
    return _thing("Role", hasOccupation=held, startDate=began_on, endDate=ended_on)


def claim_review(
    site: str,
    *,
    url: str,
    claim: str,
    verdict: str,
    reasons: str,
    assessed_by: str,
    assessed_on: str,
    said_on: str,
    speaker: str,
    speaker_kind: str,
    office: str,
    appearance: Iterable[Pair],
) -> Linked | None:
    """A claim with its verdict in words, never in figures; None without a verdict or without its reasons.

    `said_on` as well as it is known; `speaker_kind` is person, body or unnamed (then the office alone is
    told); `appearance` holds (title, address) of the statement here and of what printed the words.
    """
    if not (verdict and reasons and assessed_on):
        return None
    by = "Organization" if speaker_kind == "body" else "Person"
    named = "" if speaker_kind == "unnamed" else speaker
    return _thing(
        "ClaimReview",
        url=url,
        claimReviewed=claim,
        datePublished=assessed_on,
        author=_thing("Organization", name=assessed_by or NAME, url=f"{site}/"),
        reviewRating=_thing("Rating", alternateName=verdict),
        reviewBody=reasons,
        itemReviewed=_thing(
            "Claim",
            text=claim,
            datePublished=said_on,
            author=_thing(by, name=named, **({} if by == "Organization" else {"jobTitle": office})),
            appearance=[_thing("CreativeWork", name=title, url=where) for title, where in appearance],
        ),
    )


def _thing(kind: str, **values: Any) -> Linked:
    """What is known of it; an empty text, list or None is left out."""
    return {"@type": kind, **{name: value for name, value in values.items() if value not in ("", None, [])}}


def several(things: Iterable[Mapping[str, Any]], *, name: str, url: str) -> Linked:
    """A list of things in the order of the page."""
    return _thing("ItemList", name=name, url=url, itemListElement=list(things))
