"""Who is bound, as the page prints it: the form, two grids, a sentence a state to copy, the sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from conflict.domain.bound_notes import notes_of
from conflict.domain.tree import Branch
from conflict.selectors.bound import Bound, BoundState, bound, weapons_in_order
from dashboard.web.bound_asked import states_asked, weapon_asked
from dashboard.web.bound_grid import Grid, grid_of, legend_for
from dashboard.web.bound_link import bound_query
from dashboard.web.comparison import Choice, state_choices
from editorial.domain.lens import Lens
from treaties.domain.bound_sentences import Stood, absent_sentence, bound_sentence
from treaties.domain.sentences import citation
from treaties.selectors.state import states_called
from treaties.selectors.treaty import sources_of_treaties


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What is on record of one state, to copy."""

    code: str
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundPage:
    """`own` holds the rules on the weapon, `general` those on any; `keep` and `query` the choice made."""

    weapon: Any
    types: list[Branch]
    state_choices: list[Choice]
    chosen: int
    notes: list[str]
    own: Grid
    general: Grid
    legend: list[tuple[str, str]]
    sentences: list[Sentence]
    treaties: list[tuple[Any, list[Any]]]
    keep: list[tuple[str, str]]
    query: str
    citation: str


def bound_page(query: QueryDict, *, lens: Lens, today: date, address: str) -> BoundPage:
    """What `?weapon=m864&state=RUS,UKR` asks for; Unreadable names what is not on record. Seven queries."""
    tree, known = weapons_in_order(lens=lens), states_called(lens=lens)
    weapon = weapon_asked(query, known={weapon.slug: weapon for weapon in tree.by_pk.values()})
    states = states_asked(query, known=known)
    codes = [state.code for state in states]
    found = bound(weapon, states, lens=lens)
    asked = bound_query(weapon=weapon.slug, states=codes)
    sources = sources_of_treaties(found.treaties, lens=lens)
    return BoundPage(
        weapon=weapon,
        types=tree.branches(),
        state_choices=state_choices(known, codes),
        chosen=len(states),
        notes=notes_of(
            coverage=weapon.coverage,
            weapon_class=weapon.weapon_class,
            reasons=[one.reason for one in found.rules],
        ),
        own=grid_of(found, is_general=False, day=lens.day),
        general=grid_of(found, is_general=True, day=lens.day),
        legend=legend_for(found),
        sentences=sentences_of(found, day=lens.day, today=today),
        treaties=[(treaty, sources.get(treaty.pk, [])) for treaty in found.treaties],
        keep=[(name, ",".join(query.getlist(name))) for name in ("weapon", "state") if query.get(name)],
        query=asked,
        citation=citation(
            f"Who is bound? {weapon.name}", day=lens.day, checked_on=None, address=f"{address}?{asked}"
        ),
    )


def sentences_of(found: Bound, *, day: date, today: date) -> list[Sentence]:
    """One for each state; none where no treaty with a rule had been adopted."""
    if not found.rules:
        return []
    return [
        Sentence(code=one.state.code, name=one.state.called, text=_sentence(one, day=day, today=today))
        for one in found.states
    ]


def _sentence(one: BoundState, *, day: date, today: date) -> str:
    name = one.state.called
    if not one.state.is_listed:
        return absent_sentence(name, ended_on=one.state.ended_on, day=day, today=today)
    own, general = (_stood(one, is_general=is_general) for is_general in (False, True))
    return bound_sentence(name, own, general, day=day, today=today)


def _stood(one: BoundState, *, is_general: bool) -> Sequence[Stood]:
    """Where it stands under each treaty of the rules, each told once."""
    found = {
        held.row.treaty.slug: Stood(
            treaty=held.row.treaty.short_name,
            standing=held.row.standing,
            dates=held.row.dates,
            has_signings=held.spoken.rule.has_signings,
        )
        for held in one.held
        if held and held.spoken.is_general == is_general
    }
    return list(found.values())
