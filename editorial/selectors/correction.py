"""Corrections that readers ask for: the public log, and how well it kept its promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.db.models import Count, F, Max, Q, QuerySet

from editorial.domain.correction_words import CorrectionState
from editorial.domain.lens import Lens
from editorial.domain.roles import ANSWER
from editorial.models import Change, Correction, User

from .permission import may


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Numbers of the log; `in_time` are of those answered, `overdue` of those open."""

    received: int
    answered: int
    in_time: int
    open: int
    overdue: int
    set_aside: int


def corrections(*, lens: Lens) -> QuerySet[Correction]:
    """What the public log lists, whatever the day; the caller orders and pages.

    Of an open one only page, time and state are shown to anybody but the desk.
    """
    assert not lens.retracted, "the log shows what is on the record"
    return Correction.objects.exclude(state=CorrectionState.SET_ASIDE)


def tally(*, day: date) -> Tally:
    """Overdue is what was due before this day began, in UTC; one query."""
    began = datetime.combine(day, time(), tzinfo=UTC)
    is_open, is_answered = Q(state=CorrectionState.OPEN), Q(state=CorrectionState.ANSWERED)
    found = Correction.objects.aggregate(
        answered=Count("pk", filter=is_answered),
        in_time=Count("pk", filter=is_answered & Q(answered_at__lte=F("due_at"))),
        open=Count("pk", filter=is_open),
        overdue=Count("pk", filter=is_open & Q(due_at__lte=began)),
        set_aside=Count("pk", filter=Q(state=CorrectionState.SET_ASIDE)),
    )
    return Tally(received=found["answered"] + found["open"], **found)


def next_number() -> int:
    """The number the next one is likely to bear."""
    return (Correction.objects.aggregate(last=Max("pk"))["last"] or 0) + 1


def may_answer(user: User, correction: Correction) -> bool:
    """Reviewers, while it is open."""
    return correction.state == CorrectionState.OPEN and may(user, ANSWER)


def changes_since(correction: Correction) -> QuerySet[Change]:
    """What it may have led to: the newest public changes made after it came in."""
    return Change.objects.filter(made_at__gte=correction.received_at).order_by("-pk")


def waiting(*, pk: int, user: User) -> Correction | None:
    """An open one by its number, for whoever may read it at the desk; None otherwise."""
    if not user.has_perm("editorial.view_correction"):
        return None
    return Correction.objects.filter(pk=pk, state=CorrectionState.OPEN).order_by("pk").first()
