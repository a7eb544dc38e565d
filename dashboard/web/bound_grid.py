"""The grid of states and acts: each cell names the rule, its effect, and how it holds for the state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from conflict.selectors.bound import Bound, BoundState, Held, SpokenOf
from dashboard.web.comparison import legend_of
from dashboard.web.shown import LETTERS
from editorial.domain.precision import say_day
from treaties.domain.bound_words import UNDER_A_SUCCESSOR
from treaties.domain.rule_words import RuledAct, RuleEffect

UNASKED = "o"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The rules of one treaty that hold alike for one state: a mark with its words, and where they stand.

    `notes` are the reason why a rule made for another class is here, then conditions and limits.
    """

    css: str
    words: str
    effect: str
    treaty: str
    articles: list[str]
    notes: list[str]
    is_restriction: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Everything that rules one act for one state."""

    act: str
    entries: list[Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One state; `absent` says why there are no cells."""

    code: str
    name: str
    absent: str
    cells: list[Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The acts that some rule speaks of, and a row a state."""

    acts: list[str]
    rows: list[Row]


def grid_of(found: Bound, *, is_general: bool, day: date) -> Grid:
    """The rules on the weapon, or those on any weapon, in the order of the acts."""
    acts = [act for act in RuledAct if any(_is_on(one, act, is_general) for one in found.rules)]
    rows = []
    for one in found.states:
        pairs = list(zip(found.rules, one.held, strict=True)) if one.held else []
        cells = [
            Cell(act=act.label, entries=_entries([p for p in pairs if _is_on(p[0], act, is_general)]))
            for act in acts
            if pairs
        ]
        rows.append(
            Row(code=one.state.code, name=one.state.called, absent=_absent(one, day=day), cells=cells)
        )
    return Grid(acts=[act.label for act in acts], rows=rows)


def _is_on(spoken: SpokenOf, act: RuledAct, is_general: bool) -> bool:
    return spoken.rule.act == act and spoken.is_general == is_general


def legend_for(found: Bound) -> list[tuple[str, str]]:
    """Each mark that occurs, with its word."""
    held = [held for one in found.states for held in one.held if held]
    return legend_of(each.row.standing for each in held if each.bond.applies)


def _entries(pairs: Sequence[tuple[SpokenOf, Held | None]]) -> list[Entry]:
    """One entry for the articles of a treaty with the same effect and the same words."""
    alike: dict[tuple[str, ...], list[tuple[SpokenOf, Held | None]]] = {}
    for spoken, held in pairs:
        words = held.bond.words if held else UNDER_A_SUCCESSOR
        alike.setdefault((spoken.rule.treaty.slug, spoken.rule.effect, words), []).append((spoken, held))
    return [_entry(words, group) for (_, _, words), group in alike.items()]


def _entry(words: str, group: Sequence[tuple[SpokenOf, Held | None]]) -> Entry:
    spoken, held = group[0]
    rule: Any = spoken.rule
    notes = [text for one, _ in group for text in (one.reason, one.rule.note) if text]
    return Entry(
        css=LETTERS[held.row.standing] if held and held.bond.applies else UNASKED,
        words=words,
        effect=rule.get_effect_display(),
        treaty=rule.treaty.short_name,
        articles=[one.rule.article for one, _ in group],
        notes=list(dict.fromkeys(notes)),
        is_restriction=rule.effect == RuleEffect.RESTRICTS,
    )


def _absent(one: BoundState, *, day: date) -> str:
    if one.state.is_listed:
        return ""
    ended = one.state.ended_on
    return (
        f"No more: it ended on {say_day(ended)}" if ended and ended <= day else "Not yet listed on this day"
    )
