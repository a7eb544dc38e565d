"""What the pages of statements and claims tell machines."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from dashboard.web.linked import Linked, breadcrumbs, claim_review
from dashboard.web.said import ClaimShown
from editorial.domain.precision import write_partial


def of_statement(site: str, statement: Any) -> list[Linked]:
    """Where the page of a statement stands."""
    path = reverse("statement", kwargs={"slug": statement.slug})
    return [breadcrumbs(site, ("Statements", reverse("statements")), (statement.slug, path))]


def of_claim(site: str, shown: ClaimShown) -> list[Linked | None]:
    """The review of a claim that has a verdict with its full reasons, and where the page stands."""
    claim, statement = shown.claim, shown.claim.statement
    path = reverse("claim", kwargs={"key": shown.key})
    where = site + reverse("statement", kwargs={"slug": statement.slug})
    office = statement.office
    review = claim_review(
        site,
        url=site + path,
        claim=claim.text,
        verdict=shown.badge.label if claim.verdict else "",
        reasons=claim.rationale,
        assessed_by=claim.assessed_by,
        assessed_on=claim.assessed_on.isoformat() if claim.assessed_on else "",
        said_on=write_partial(statement.said_on, statement.date_precision),
        speaker=office.speaker.name,
        speaker_kind=office.speaker.kind,
        office=office.title,
        appearance=[(f"{office.speaker.name}, {office.title}", where)],
    )
    return [review, breadcrumbs(site, ("Claims", reverse("claims")), (shown.key, path))]
