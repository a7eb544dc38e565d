"""The one query that says where a state stands under a treaty on a day, and whom it is asked about."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from editorial.domain.lens import Lens
from treaties.domain.standing import Standing

from .action import TreatyAction, one_level_down
from .state import State, lasts_on
from .treaty import Treaty


def states_listed(*, lens: Lens, under: Any = None) -> QuerySet[State]:
    """The states of the lens's day, or those that a table of the treaty `under` lists.

    A state is listed from the earlier of its UN membership and its first act under any treaty; a
    predecessor only under a treaty, while it existed and once it had acted there, so that nobody is
    counted beside its successor. Kosovo and Taiwan are listed on every day, and never counted.
    """
    return State.objects.seen_through(lens).filter(lasts_on(lens.day), _come_by(lens, under=under))


def states_listed_until(last: Lens, *, lens: Lens, under: Any) -> QuerySet[State]:
    """The states a table of the treaty lists on the day of `last` or has listed before.

    Adds `is_listed`, whether it lists them on the lens's day, and `first_act_on`, the day of their first
    act under any treaty, None where they never acted.
    """
    acts = TreatyAction.objects.seen_through(lens).filter(state=OuterRef("pk")).order_by("counts_on")
    now = Case(When(lasts_on(lens.day) & _come_by(lens, under=under), then=Value(True)), default=Value(False))
    came = State.objects.seen_through(lens).filter(_come_by(last, under=under))
    return came.annotate(is_listed=now, first_act_on=Subquery(acts.values("counts_on")[:1]))


def annotate_listed(states: QuerySet[Any], *, lens: Lens) -> QuerySet[Any]:
    """Adds `is_listed`: a table of the lens's day may name the state; a predecessor, while it existed."""
    come = lasts_on(lens.day) & (_come_by(lens, under=None) | Q(ended_on__isnull=False))
    return states.annotate(is_listed=Case(When(come, then=Value(True)), default=Value(False)))


def _come_by(lens: Lens, *, under: Any) -> Q:
    acts = TreatyAction.objects.seen_through(lens).filter(state=OuterRef("pk"), counts_on__lte=lens.day)
    present = Q(is_outside=True) | Q(un_joined_on__lte=lens.day) | Exists(acts)
    come = Q(ended_on__isnull=True) & present
    if under is not None:
        come |= Q(Exists(acts.filter(treaty=under)), ended_on__isnull=False)
    return come


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
