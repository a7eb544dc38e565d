"""What the page of one state shows, put together from what the selectors answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.charts.timeline import Timeline
from dashboard.web.lines import Line, line_of
from dashboard.web.timeline import timeline_for
from editorial.domain.lens import Lens
from treaties.domain.action_kind import ActionKind
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
from treaties.selectors.action import as_rows
from treaties.selectors.adherence import courses_of
from treaties.selectors.standing import StandingRow, standings_of
from treaties.selectors.state import is_listed, lasting
from treaties.selectors.treaty import FLAGSHIP, is_adopted


@dataclass(frozen=True, slots=True, kw_only=True)
class ActShown:
    """One act with its row, by which its provenance is found."""

    act: Any
    row: Any
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StateLine:
    """One treaty in the state's table: the dates, how they come about with what was noted, the acts."""

    line: Line
    steps: list[str]
    acts: list[ActShown]
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

    @property
    def acts(self) -> list[Any]:
        """The rows of every act in the table."""
        return [shown.row for line in self.lines for shown in line.acts]


def state_page(state: Any, *, lens: Lens, today: date, carry: str, address: str) -> StatePage:
    """Everything about one state but what stands beside its acts; six queries."""
    then = lasting(state, lens=lens)
    every = standings_of(state, lens=then, with_sources=False)
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
    return [
        StateLine(
            line=(line := line_of(row)),
            steps=line.steps + [act.note for act in row.dates.acts if act.note],
            acts=[
                ActShown(act=act, row=kept, label=ActionKind(act.kind).label)
                for act, kept in zip(row.dates.acts, as_rows(row.dates.acts), strict=True)
            ],
            not_since=lens.day > row.treaty.checked_on,
        )
        for row in rows
    ]
