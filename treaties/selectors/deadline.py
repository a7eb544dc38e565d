"""What comes next, if nothing changes: acts that take effect, and first reports that fall due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from django.db.models import Q

from editorial.domain.lens import Lens
from treaties.domain.action_kind import CONSENTS
from treaties.models import Treaty, TreatyAction
from treaties.selectors.action import coming_effects


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """`is_bound`: the day itself is not known, this is the last it can be. `is_report`: a first report."""

    day: date
    act: TreatyAction
    is_report: bool
    is_bound: bool


def deadlines(*, lens: Lens, most: int) -> list[Deadline]:
    """The nearest after the lens's day, of both kinds; three queries."""
    effects = [
        Deadline(
            day=act.takes_effect_on or lens.day, act=act, is_report=False, is_bound=act.effective_on is None
        )
        for act in coming_effects(lens=lens, limit=most)
    ]
    return sorted([*effects, *_first_reports(lens=lens, most=most)], key=attrgetter("day"))[:most]


def _first_reports(*, lens: Lens, most: int) -> list[Deadline]:
    """The treaty's own number of days after its effect for the state; of acts done by the lens's day."""
    treaties = list(Treaty.objects.seen_through(lens).filter(first_report_days__gt=0).order_by("pk"))
    days = {treaty.pk: timedelta(days=treaty.first_report_days or 0) for treaty in treaties}
    due = Q(pk=0)
    for treaty, number in days.items():
        due |= Q(treaty=treaty, effective_on__gt=lens.day - number)
    acts = TreatyAction.objects.seen_through(lens).filter(due, kind__in=CONSENTS, counts_on__lte=lens.day)
    nearest = acts.select_related("treaty", "state").order_by("effective_on", "treaty__slug", "state__name")
    return [
        Deadline(day=act.effective_on + days[act.treaty_id], act=act, is_report=True, is_bound=False)
        for act in nearest[:most]
        if act.effective_on
    ]
