"""How a treaty's numbers moved: the same query, asked on each day on which an act counts or takes effect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef

from editorial.domain.lens import Lens
from treaties.domain.standing import ANSWERS, Standing
from treaties.models import Treaty, TreatyAction
from treaties.models.standing import annotate_standing

Course = list[tuple[date, str]]


@dataclass(frozen=True, slots=True)
class Point:
    """The three numbers from `day` on, until the next point."""

    day: date
    deposited: int
    in_force: int
    signed_only: int


def courses(treaty: Treaty, *, lens: Lens) -> dict[str, Course]:
    """By state code: each day up to the lens's on which the standing changed, with the standing from then on."""
    acts = TreatyAction.objects.seen_through(lens).filter(treaty=treaty, counts_on__lte=lens.day)
    of = OuterRef("state_id")
    moved = annotate_standing(
        acts, state=of, treaty=treaty.pk, day=OuterRef("counts_on"), lens=lens, name="on_deposit"
    )
    moved = annotate_standing(
        moved, state=of, treaty=treaty.pk, day=OuterRef("takes_effect_on"), lens=lens, name="in_effect"
    )
    days: dict[str, dict[date, str]] = defaultdict(dict)
    columns = ("state__code", "state__began_on", "state__ended_on", "counts_on", "takes_effect_on")
    for code, began, ended, counts, effect, first, then in moved.order_by("counts_on", "kind").values_list(
        *columns, "on_deposit", "in_effect"
    ):
        gone = min((day for day in (ended, treaty.ended_on) if day), default=date.max)
        for day, standing in ((counts, first), (effect, then)):
            if day and day <= lens.day and day < gone:
                days[code][max(day, began or day)] = standing
        if gone <= lens.day:
            days[code][gone] = Standing.OUTSIDE if gone == ended else Standing.ENDED
    return {code: _changes(found) for code, found in days.items()}


def adherence(treaty: Treaty, *, lens: Lens) -> list[Point]:
    """The curve up to the lens's day: one point for each day on which a number changed."""
    return folded_up(courses(treaty, lens=lens).values())


def folded_up(found: Iterable[Course]) -> list[Point]:
    """The numbers of a treaty, from the courses of its states."""
    moves: dict[date, list[int]] = defaultdict(lambda: [0, 0, 0])
    for course in found:
        before = (0, 0, 0)
        for day, standing in course:
            after = _numbers(standing)
            for index in range(3):
                moves[day][index] += after[index] - before[index]
            before = after
    totals, points = [0, 0, 0], []
    for day, move in sorted(moves.items()):
        totals = [total + step for total, step in zip(totals, move, strict=True)]
        if any(move):
            points.append(Point(day, *totals))
    return points


def _changes(found: dict[date, str]) -> Course:
    course: Course = []
    for day, standing in sorted(found.items()):
        if not course or course[-1][1] != standing:
            course.append((day, standing))
    return course


def _numbers(standing: str) -> tuple[int, int, int]:
    answers = ANSWERS[standing]
    if answers is None:
        return (0, 0, 0)
    return (int(answers.deposited), int(answers.in_force), int(answers.signed_only))
