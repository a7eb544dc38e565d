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
    counted_sentence,
    ended_sentence,
    state_sentence,
    unlisted_sentence,
)
from treaties.selectors.acceptance import Prospect, prospects
from treaties.selectors.adherence import courses_of
from treaties.selectors.standing import StandingRow, standings_of
from treaties.selectors.state import is_listed, lasting
from treaties.selectors.treaty import FLAGSHIP


@dataclass(frozen=True, slots=True, kw_only=True)
class StateLine:
    """One treaty in the state's table: the dates, what an editor noted, and the sources."""

    line: Line
    notes: list[str]
    sources: list[Any]
    not_since: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatePage:
    """`shown` is the day of the table: the day asked for, or the last day of a state that had ended."""

    name: str
    listed: bool
    shown: date
    sentences: list[str]
    counts: StateCounts
    lines: list[StateLine]
    timeline: Timeline | None
    prospects: list[Prospect]
    citation: str


def state_page(state: Any, *, lens: Lens, today: date, carry: str, address: str) -> StatePage:
    """Everything about one state but what stands beside its acts; eight queries."""
    then = lasting(state, lens=lens)
    rows = standings_of(state, lens=then)
    counts = count_of(row.standing for row in rows)
    flagship = next(row for row in rows if row.treaty.slug == FLAGSHIP)
    listed = is_listed(state, lens=then)
    courses = courses_of(state, lens=then)
    heading = f"{flagship.name} and the {flagship.treaty.title}"
    checked = flagship.treaty.checked_on
    return StatePage(
        name=flagship.name,
        listed=listed,
        shown=then.day,
        sentences=sentences_of(flagship, counts, listed=listed, lens=lens, shown=then.day, today=today),
        counts=counts,
        lines=_lines(rows, lens=then),
        timeline=timeline_for(rows, courses, lens=then, carry=carry) if listed else None,
        prospects=prospects(rows, lens=lens) if listed and not state.ended_on else [],
        citation=citation(heading, day=lens.day, checked_on=checked, address=address),
    )


def sentences_of(
    flagship: StandingRow, counts: StateCounts, *, listed: bool, lens: Lens, shown: date, today: date
) -> list[str]:
    """The plain words at the head of the page; the first of them is the one to copy."""
    state, title = flagship.state, flagship.treaty.title
    if not listed:
        return [unlisted_sentence(flagship.name, day=lens.day, today=today)]
    said = state_sentence(flagship.name, title, flagship.standing, day=shown, today=today)
    counted = counted_sentence(counts, is_outside=state.is_outside)
    if state.ended_on and shown < lens.day:
        return [ended_sentence(flagship.name, state.ended_on), said, counted]
    return [said, counted]


def _lines(rows: list[StandingRow], *, lens: Lens) -> list[StateLine]:
    sources = sources_by_key({key for row in rows for key in row.sources}, lens=lens)
    return [
        StateLine(
            line=line_of(row),
            notes=[act.note for act in row.dates.acts if act.note],
            sources=[sources[key] for key in row.sources if key in sources],
            not_since=lens.day > row.treaty.checked_on,
        )
        for row in rows
    ]
