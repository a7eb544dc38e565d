"""How a treaty's numbers moved: the same query, asked on each day on which an act counts or takes effect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet

from editorial.domain.lens import Lens
from treaties.domain.standing import ANSWERS, Standing
from treaties.models import State, Treaty, TreatyAction
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
    """By state code: each day up to the lens's on which the standing changed, with the one from then on."""
    acts = TreatyAction.objects.filter(treaty=treaty)
    return _courses(acts, "state__code", state=OuterRef("state_id"), treaty=treaty.pk, lens=lens)


def courses_of(state: State, *, lens: Lens) -> dict[str, Course]:
    """The same for one state, by slug of the treaty."""
    acts = TreatyAction.objects.filter(state=state)
    return _courses(acts, "treaty__slug", state=state.pk, treaty=OuterRef("treaty_id"), lens=lens)


def _courses(
    acts: QuerySet[TreatyAction], key: str, *, state: Any, treaty: Any, lens: Lens
) -> dict[str, Course]:
    """`state` and `treaty` are keys or OuterRefs from an act; `key` names the column to group by."""
    moved: QuerySet[Any] = acts.seen_through(lens).filter(counts_on__lte=lens.day)  # type: ignore[attr-defined]
    for name, column in (("on_deposit", "counts_on"), ("in_effect", "takes_effect_on")):
        day = OuterRef(column)
        moved = annotate_standing(moved, state=state, treaty=treaty, day=day, lens=lens, name=name)
    days: dict[str, dict[date, str]] = defaultdict(dict)
    columns = ("state__began_on", "state__ended_on", "treaty__ended_on", "counts_on", "takes_effect_on")
    for owner, began, ended, over, counts, effect, first, then in moved.order_by(
        "counts_on", "kind"
    ).values_list(key, *columns, "on_deposit", "in_effect"):
        gone = min((day for day in (ended, over) if day), default=date.max)
        for day, standing in ((counts, first), (effect, then)):
            if day and day <= lens.day and day < gone:
                days[owner][max(day, began or day)] = standing
        if gone <= lens.day:
            days[owner][gone] = Standing.OUTSIDE if gone == ended else Standing.ENDED
    return {owner: _changes(found) for owner, found in days.items()}


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
