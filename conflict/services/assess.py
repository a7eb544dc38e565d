"""What the record said when a person gave a verdict, kept beside it."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from conflict.models import Claim, ClaimTest
from conflict.models.testing import annotate_found
from editorial.domain.lens import Lens

# The tests have days of their own; the lens only says that drafts are left out.
PUBLISHED = Lens(day=date.max)


def keep_standings(*, of: Claim | None = None) -> int:
    """Keeps the standings of today's record for a claim just assessed; without one, where none is kept yet.

    Answers how many it wrote. A later reading that differs marks the claim for another look. A claim whose
    verdict was taken away keeps none.
    """
    if of and not of.verdict:
        forget_standings(ClaimTest.objects.filter(claim=of))
    asked = ClaimTest.objects.exclude(claim__verdict="")
    asked = asked.filter(claim=of) if of else asked.filter(standing_then="")
    tests = list(annotate_found(asked, lens=PUBLISHED).order_by("pk"))
    for test in tests:
        test.standing_then = test.standing
    ClaimTest.objects.bulk_update(tests, ["standing_then"])
    return len(tests)


def forget_standings(tests: QuerySet[ClaimTest]) -> None:
    """These tests ask something else now, or nobody has judged them: what was kept says nothing of them."""
    tests.update(standing_then="")
