"""Structured tests held against the record: each asks the one standing query, with its own day."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from editorial.domain.lens import Lens
from treaties.domain.action_kind import ActionKind
from treaties.models import TreatyAction
from treaties.models.standing import annotate_standing

SIGNATURES = (ActionKind.SIGNATURE, ActionKind.DEFINITIVE_SIGNATURE)


def annotate_found(tests: QuerySet[Any], *, lens: Lens) -> QuerySet[Any]:
    """Adds `standing` (of the test's state under its treaty on its day) and `has_signed` by that day."""
    signatures = TreatyAction.objects.seen_through(lens).filter(
        state=OuterRef("state_id"),
        treaty=OuterRef("treaty_id"),
        kind__in=SIGNATURES,
        counts_on__lte=OuterRef("asked_on"),
    )
    asked = annotate_standing(
        tests,
        state=OuterRef("state_id"),
        treaty=OuterRef("treaty_id"),
        day=OuterRef("asked_on"),
        lens=lens,
    )
    found: QuerySet[Any] = asked.annotate(has_signed=Exists(signatures))
    return found
