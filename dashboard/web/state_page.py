"""What the page of one state shows, put together from what the selectors answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.charts.timeline import Timeline
from dashboard.web.lines import Line, line_of
from dashboard.web.timeline import timeline_for
from editorial.domain.lens import Lens
from editorial.selectors.source import sources_by_key
from treaties.domain.sentences import citation
from treaties.domain.state_counts import StateCounts, count_of
from treaties.domain.state_sentences import (
    OUTSIDE,
    counted_sentence,
    early_sentence,
    ended_sentence,
    own_acts_sentence,
    state_sentence,
    unlisted_sentence,
)
from treaties.selectors.acceptance import Prospect, prospects
from treaties.selectors.adherence import courses_of
from treaties.selectors.standing import StandingRow, standings_of
from treaties.selectors.state import is_listed, lasting
from treaties.selectors.treaty import FLAGSHIP, is_adopted


@dataclass(frozen=True, slots=True, kw_only=True)
class StateLine:
    """One treaty in the state's table: the dates, how they come about with what was noted, the sources."""

    line: Line
    steps: list[str]
    sources: list[Any]
    not_since: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatePage:
    """`shown` is the day of the table: the day asked for, or the last day of a state that had ended."""

    name: str
    listed: bool
    counted: bool
    shown: date
    sentences: list[str]
    copied: str
    counts: StateCounts
    lines: list[StateLine]
    timeline: Timeline | None
    prospects: list[Prospect]
    citation: str


def state_page(state: Any, *, lens: Lens, today: date, carry: str, address: str) -> StatePage:
    """Everything about one state but what stands beside its acts; eight queries."""
    then = lasting(state, lens=lens)
    every = standings_of(state, lens=then)
    name = every[0].name
    # Of a predecessor, only its own acts: "has not joined" could be said of what stands under a successor.
    rows = [
        row for row in every if row.dates.acts or (not state.ended_on and is_adopted(row.treaty, lens=then))
    ]
    counts = count_of(row.standing for row in rows)
    listed = is_listed(state, lens=then)
    courses = courses_of(state, lens=then)
    sentences = sentences_of(state, name, rows, counts, listed=listed, day=then.day, today=today)
    ended = [ended_sentence(name, state.ended_on)] if then.day < lens.day else []
    return StatePage(
        name=name,
        listed=listed,
        counted=listed and not state.is_outside and not state.ended_on,
        shown=then.day,
        sentences=ended + sentences,
        copied=sentences[0],
        counts=counts,
        lines=_lines(rows, lens=then),
        timeline=timeline_for(rows, courses, lens=then, carry=carry) if listed else None,
        prospects=prospects(rows, lens=lens) if listed and not state.ended_on else [],
        citation=citation(name, day=lens.day, checked_on=None, address=address),
    )


def sentences_of(
    state: Any,
    name: str,
    rows: list[StandingRow],
    counts: StateCounts,
    *,
    listed: bool,
    day: date,
    today: date,
) -> list[str]:
    """The plain words at the head of the page; the first of them is the one to copy."""
    if not listed:
        return [unlisted_sentence(name, day=day, today=today)]
    if state.ended_on:
        return [own_acts_sentence(name, len(rows), day=day, today=today)]
    flagship = next((row for row in rows if row.treaty.slug == FLAGSHIP), None)
    if flagship is None:
        return [early_sentence(name, counts, day=day, today=today)]
    said = state_sentence(name, flagship.treaty.title, flagship.standing, day=day, today=today)
    return [said, OUTSIDE if state.is_outside else counted_sentence(counts)]


def _lines(rows: list[StandingRow], *, lens: Lens) -> list[StateLine]:
    sources = sources_by_key({key for row in rows for key in row.sources}, lens=lens)
    return [
        StateLine(
            line=(line := line_of(row)),
            steps=line.steps + [act.note for act in row.dates.acts if act.note],
            sources=[sources[key] for key in row.sources if key in sources],
            not_since=lens.day > row.treaty.checked_on,
        )
        for row in rows
    ]
