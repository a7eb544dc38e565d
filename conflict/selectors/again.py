"""Claims that a person should look at again, among the newest that ask something of the record."""

from __future__ import annotations

from dataclasses import dataclass

from conflict.domain.check import Check, disagrees
from conflict.models import Claim, ClaimTest
from conflict.selectors.check import checks_of
from conflict.selectors.claim import NEWEST
from editorial.domain.lens import Lens


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A claim with its check: the two pull apart, or the record moved since the verdict, or both."""

    claim: Claim
    check: Check
    disagrees: bool


def to_look_at_again(*, lens: Lens, among: int) -> list[Again]:
    """Newest first; two queries, however many claims there are."""
    asking = ClaimTest.objects.seen_through(lens).values("claim")
    rows = Claim.objects.seen_through(lens).filter(pk__in=asking).select_related("statement")
    claims = list(rows.order_by(*NEWEST)[:among])
    checks = checks_of([claim.pk for claim in claims], lens=lens)
    found = [
        Again(claim=claim, check=check, disagrees=disagrees(claim.verdict, check.outcome))
        for claim in claims
        if (check := checks.get(claim.pk)) is not None
    ]
    return [one for one in found if one.disagrees or one.check.has_moved]
