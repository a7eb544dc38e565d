"""The one query that says where a state stands under a treaty on a day."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, CharField, Exists, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from editorial.domain.lens import Lens
from treaties.domain.standing import Standing

from .action import TreatyAction, one_level_down
from .state import State
from .treaty import Treaty


def annotate_standing(
    queryset: QuerySet[Any], *, state: Any, treaty: Any, day: Any, lens: Lens, name: str = "standing"
) -> QuerySet[Any]:
    """Adds `standing`, or the same under another name.

    `state` and `treaty` are keys or OuterRefs to them; `day` is a date or an OuterRef. Pages, API,
    charts and claim checks all come here, each with its own day.
    """
    acts = TreatyAction.objects.filter(state=state, treaty=treaty).deciding_on(day, lens=lens)
    outside = State.objects.filter(pk=state, is_outside=True)
    closed = Treaty.objects.filter(pk=treaty, is_open_to_all=False).exclude(
        Exists(
            Treaty.open_to.through.objects.filter(treaty_id=OuterRef("pk"), state_id=one_level_down(state))
        )
    )
    over = Treaty.objects.filter(pk=treaty, ended_on__lte=day)
    return queryset.annotate(
        **{
            name: Case(
                When(Exists(outside), then=Value(Standing.OUTSIDE)),
                When(Exists(closed), then=Value(Standing.NOT_ELIGIBLE)),
                When(Exists(over), then=Value(Standing.ENDED)),
                default=Coalesce(Subquery(acts.values("gives")[:1]), Value(Standing.NONE)),
                output_field=CharField(),
            )
        }
    )
