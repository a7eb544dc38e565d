"""From rows of standing to the figures of a page. The charts themselves know no law."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dashboard.charts.bars import Bar, Part, bars_of
from dashboard.charts.curve import Curve, Note, Point, curve_of
from dashboard.charts.spans import Span, replay_of
from dashboard.charts.world import Mark, WorldMap, map_of
from dashboard.web.shown import ALWAYS, LETTERS, WORDS
from editorial.domain.lens import Lens
from editorial.domain.precision import say_day
from treaties.domain.standing import Standing
from treaties.selectors.adherence import Course, courses, folded_up
from treaties.selectors.adherence import Point as Counted
from treaties.selectors.standing import StandingRow, counts_of, standings_until


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyFigures:
    """What a treaty's page draws; `replay` is what the slider steps through."""

    world: WorldMap
    parts: tuple[Part, ...]
    regions: tuple[Bar, ...]
    curve: Curve
    points: list[Counted]
    replay: dict[str, object]
    first_day: date
    last_day: date


def treaty_figures(
    treaty: Any, *, lens: Lens, today: date, carry: str
) -> tuple[list[StandingRow], TreatyFigures]:
    """The rows of the lens's day and what is drawn of them; curve and slider go up to today or that day."""
    last = max(today, lens.day)
    rows, ever = standings_until(treaty, lens=lens, last=last)
    found = courses(treaty, lens=Lens(day=last, drafts=lens.drafts))
    points = folded_up(found.values())
    start = min(points[0].day if points else last, treaty.opened_on or last, lens.day)
    first = min(start, last - timedelta(days=1))
    figures = TreatyFigures(
        world=world_of(rows, carry=carry),
        parts=parts_of(rows, met=found),
        regions=regions_of(rows),
        curve=curve_of(
            points_of(points),
            first_day=first,
            last_day=last,
            top=counts_of(rows).listed,
            cursor=lens.day,
            notes=milestones(points, entered_on=treaty.entered_into_force_on),
        ),
        points=points,
        replay=replay_from(found, ever, points),
        first_day=first,
        last_day=last,
    )
    return rows, figures


def world_of(rows: Iterable[StandingRow], *, carry: str) -> WorldMap:
    """The map of one treaty on one day; each state links to its own page."""
    return map_of(
        Mark(
            code=row.state.code,
            name=row.name,
            css=LETTERS[row.standing],
            title=f"{row.name}: {row.label}",
            href=f"/states/{row.state.code}/{carry}",
        )
        for row in rows
    )


def parts_of(rows: Iterable[StandingRow], *, met: Mapping[str, Course] | None = None) -> tuple[Part, ...]:
    """How many states stand under each letter: those in use, and those the slider meets on other days."""
    found = Counter(LETTERS[row.standing] for row in rows if row.answers)
    others = {LETTERS[standing] for course in (met or {}).values() for _, standing in course}
    return tuple(
        Part(css=css, word=word, count=found[css])
        for css, word in WORDS.items()
        if css != "o" and (found[css] or css in ALWAYS or css in others)
    )


def regions_of(rows: Iterable[StandingRow]) -> tuple[Bar, ...]:
    """For how many of the counted states of each region the treaty is in force."""
    by_region: dict[str, list[StandingRow]] = {}
    for row in rows:
        if row.answers:
            by_region.setdefault(row.state.region, []).append(row)
    return bars_of(
        Bar(
            name=region,
            value=sum(1 for row in found if row.answers and row.answers.in_force),
            total=len(found),
            parts=parts_of(found),
        )
        for region, found in by_region.items()
    )


def points_of(points: Iterable[Counted]) -> list[Point]:
    """The same points, as the charts know them."""
    return [
        Point(day=p.day, deposited=p.deposited, in_force=p.in_force, signed_only=p.signed_only)
        for p in points
    ]


def replay_from(
    courses: Mapping[str, Course], ever: Iterable[StandingRow], points: Iterable[Counted]
) -> dict[str, object]:
    """What the slider shows day by day, of every state listed at some time (`standings_until`)."""
    spans = [
        Span(
            code=row.state.code,
            name=row.name,
            changes=tuple(changes_of(row, courses.get(row.state.code, []))),
        )
        for row in ever
    ]
    return replay_of(spans, words={k: w for k, w in WORDS.items() if k != "o"}, points=points_of(points))


def changes_of(row: StandingRow, course: Course) -> list[tuple[date, str]]:
    """From the day tables list the state; one that never acted keeps the standing of the page's day."""
    changes = [(day, LETTERS[standing]) for day, standing in course]
    state: Any = row.state
    if state.ended_on:
        return changes
    came = min(filter(None, (state.un_joined_on, state.first_act_on)), default=date.min)
    before = LETTERS[Standing.NONE] if course else LETTERS[row.standing]
    return [(max(came, state.began_on or came), before), *changes]


def milestones(points: Iterable[Counted], *, entered_on: date | None) -> list[Note]:
    """Entry into force and the first day on which fewer states were bound than the day before."""
    notes = []
    if entered_on:
        notes.append(Note(day=entered_on, title="Enters into force", text=say_day(entered_on)))
    before = 0
    for point in points:
        if point.in_force < before:
            notes.append(Note(day=point.day, title="First departure", text=say_day(point.day)))
            break
        before = point.in_force
    return notes
