"""Claims held against the record, in one query for a whole list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from conflict.domain.check import Check, Found
from conflict.models import ClaimTest
from conflict.models.testing import annotate_found
from editorial.domain.lens import Lens


def checks_of(claims: Iterable[int], *, lens: Lens) -> dict[int, Check]:
    """By the claim's primary key, its tests with what the record says today of the days they ask about.

    A claim without tests is left out. The lens only says whose record is read: each test has its own day.
    """
    asked = ClaimTest.objects.seen_through(lens).filter(claim__in=claims)
    found: dict[int, list[Found]] = defaultdict(list)
    for test in _answered(asked, lens=lens):
        found[test.claim_id].append(found_of(test))
    return {claim: Check(tests=tuple(tests)) for claim, tests in found.items()}


def found_of(test: Any) -> Found:
    """The plain answer of a test that `annotate_found` has read."""
    return Found(
        state=test.state.code,
        name=test.called,
        treaty=test.treaty.slug,
        short_name=test.treaty.short_name,
        title=test.treaty.title,
        expects=test.expects,
        role=test.role,
        asked_on=test.asked_on,
        standing=test.standing,
        has_signed=test.has_signed,
        standing_then=test.standing_then,
    )


def _answered(tests: QuerySet[Any], *, lens: Lens) -> QuerySet[Any]:
    answered = annotate_found(tests, lens=lens).select_related("state", "treaty")
    return answered.order_by("claim_id", "position", "pk")
