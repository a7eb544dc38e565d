"""Structured tests held against the record: each asks the one standing query, with its own day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from editorial.domain.lens import Lens
from treaties.domain.action_kind import SIGNATURES
from treaties.models import TreatyAction
from treaties.models.standing import annotate_standing
from treaties.models.state import called_on


def annotate_found(tests: QuerySet[Any], *, lens: Lens) -> QuerySet[Any]:
    """Adds `standing` of the test's state under its treaty on its day, `has_signed` by that day,
    and `called`, the name the state then bore."""
    state, treaty = OuterRef("state_id"), OuterRef("treaty_id")
    return _annotate(
        tests, state=state, treaty=treaty, day=OuterRef("asked_on"), name="state__name", lens=lens
    )


def annotate_asked(states: QuerySet[Any], *, treaty: int, day: date, lens: Lens) -> QuerySet[Any]:
    """The same for states under one treaty on one day: what a test not written yet would find."""
    return _annotate(states, state=OuterRef("pk"), treaty=treaty, day=day, name="name", lens=lens)


def _annotate(
    rows: QuerySet[Any], *, state: Any, treaty: Any, day: Any, name: str, lens: Lens
) -> QuerySet[Any]:
    signatures = TreatyAction.objects.seen_through(lens).filter(
        state=state, treaty=treaty, kind__in=SIGNATURES, counts_on__lte=day
    )
    asked = annotate_standing(rows, state=state, treaty=treaty, day=day, lens=lens)
    found: QuerySet[Any] = asked.annotate(
        has_signed=Exists(signatures), called=called_on(state, day=day, lens=lens, otherwise=name)
    )
    return found
