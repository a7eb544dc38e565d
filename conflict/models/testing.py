"""Structured tests held against the record: each asks the one standing query, with its own day."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from editorial.domain.lens import Lens
from treaties.domain.action_kind import ActionKind
from treaties.models import StateName, TreatyAction
from treaties.models.standing import annotate_standing
from treaties.models.state import lasts_on

SIGNATURES = (ActionKind.SIGNATURE, ActionKind.DEFINITIVE_SIGNATURE)


def annotate_found(tests: QuerySet[Any], *, lens: Lens) -> QuerySet[Any]:
    """Adds `standing` of the test's state under its treaty on its day, `has_signed` by that day,
    and `called`, the name the state then bore."""
    state, day = OuterRef("state_id"), OuterRef("asked_on")
    signatures = TreatyAction.objects.seen_through(lens).filter(
        state=state, treaty=OuterRef("treaty_id"), kind__in=SIGNATURES, counts_on__lte=day
    )
    earlier = StateName.objects.seen_through(lens).filter(lasts_on(day), state=state)
    name = Subquery(earlier.order_by("began_on", "name").values("name")[:1])
    asked = annotate_standing(tests, state=state, treaty=OuterRef("treaty_id"), day=day, lens=lens)
    found: QuerySet[Any] = asked.annotate(has_signed=Exists(signatures), called=Coalesce(name, "state__name"))
    return found
