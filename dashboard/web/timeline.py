"""From rows of standing to the timeline of a state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from itertools import pairwise

from django.urls import reverse

from dashboard.charts.timeline import Act as Dot
from dashboard.charts.timeline import Row, Stretch, Timeline, timeline_of
from dashboard.web.shown import LETTERS, WORDS
from editorial.domain.lens import Lens
from editorial.domain.precision import say_day, say_partial
from treaties.domain.action_kind import CONSENTS, ActionKind
from treaties.domain.record import Act
from treaties.selectors.adherence import Course
from treaties.selectors.standing import StandingRow

UNDRAWN = "no"  # not joined, not counted
LEAVING = (ActionKind.WITHDRAWAL_NOTIFICATION, ActionKind.WITHDRAWAL)


def timeline_for(
    rows: Iterable[StandingRow], courses: Mapping[str, Course], *, lens: Lens, carry: str
) -> Timeline | None:
    """One line for each treaty under which the state acted by the lens's day; None where it never did."""
    acted = [row for row in rows if row.dates.acts]
    if not acted:
        return None
    first = min(act.counts_on for row in acted for act in row.dates.acts)
    return timeline_of(
        (_row(row, courses.get(row.treaty.slug, []), lens=lens, carry=carry) for row in acted),
        first_day=min(first.replace(month=1, day=1), lens.day - timedelta(days=1)),
        last_day=lens.day,
        cursor=lens.day,
    )


def _row(row: StandingRow, course: Course, *, lens: Lens, carry: str) -> Row:
    return Row(
        name=row.treaty.short_name,
        href=reverse("treaty", kwargs={"slug": row.treaty.slug}) + carry,
        acts=tuple(dot for act in row.dates.acts for dot in _dots(act, row.dates.acts, lens=lens)),
        stretches=tuple(_stretches(course, lens=lens)),
    )


def _dots(act: Act, acts: list[Act], *, lens: Lens) -> Iterable[Dot]:
    """A consent is drawn at deposit and at effect; a withdrawal that a notice announced, with the notice."""
    if act.kind == ActionKind.WITHDRAWAL and any(
        a.kind == ActionKind.WITHDRAWAL_NOTIFICATION and a.effective_on == act.done_on for a in acts
    ):
        return
    label, effect = ActionKind(act.kind).label, act.effective_on
    told = f"{label}, {say_partial(act.done_on, act.precision)}"
    if act.kind in LEAVING:
        ending = f"; to take effect {say_day(effect)}" if effect and effect > act.done_on else ""
        yield Dot(day=act.done_on, css="w", title=told + ending)
    elif act.kind in CONSENTS:
        yield Dot(day=act.done_on, css="p", title=told)
        if effect and effect <= lens.day:
            yield Dot(day=effect, css="f", title=f"In force {say_day(effect)}")
    else:
        yield Dot(day=act.done_on, css="s" if act.kind == ActionKind.SIGNATURE else "o", title=told)


def _stretches(course: Course, *, lens: Lens) -> Iterable[Stretch]:
    ends = [*course, (lens.day, "")]
    for (since, standing), (until, _) in pairwise(ends):
        css = LETTERS[standing]
        if css not in UNDRAWN:
            yield Stretch(since=since, until=until, css=css, title=f"{WORDS[css]} from {say_day(since)}")
