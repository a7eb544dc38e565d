"""States beside treaties as the comparison prints them: short words, years, and what was chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from dashboard.web.shown import LETTERS, WORDS
from dashboard.web.unreadable import Unreadable
from editorial.domain.lens import Lens
from treaties.domain.folding import folded
from treaties.domain.standing import Standing
from treaties.selectors.compare import Cell, cells
from treaties.selectors.state import every_state, listed_codes, names_on
from treaties.selectors.treaty import is_adopted, treaties

# The permanent members of the Security Council (UN Charter article 23): a first view one can read.
DEFAULT_STATES = ("CHN", "FRA", "RUS", "GBR", "USA")
EVERYTHING = "all"

SHORT: dict[str, str] = {
    Standing.NONE: "Not joined",
    Standing.SIGNED_ONLY: "Signed only",
    Standing.SIGNED_WILL_NOT_JOIN: "Signed only, will not join",
    Standing.DEPOSITED_NOT_IN_FORCE: "Deposited",
    Standing.IN_FORCE: "In force",
    Standing.WITHDRAWAL_NOTIFIED: "In force, notice",
    Standing.SUSPENDED: "In force, suspended",
    Standing.CONTESTED: "In force, contested",
    Standing.LEFT: "Left",
    Standing.ENDED: "Ended",
    Standing.NOT_ELIGIBLE: "Not open",
    Standing.OUTSIDE: "Outside",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCell:
    """A mark, short words and the year since; `label` is the whole standing."""

    css: str
    word: str
    year: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownState:
    """A row: one state by its name of the day, with a cell a treaty; None where it is not listed,
    or the treaty was not adopted yet."""

    code: str
    name: str
    cells: list[ShownCell | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One box of the form."""

    value: str
    name: str
    group: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The matrix with the form that asked for it; `keep` is what another day must not lose."""

    treaties: list[Any]
    rows: list[ShownState]
    legend: list[tuple[str, str]]
    state_choices: list[Choice]
    treaty_choices: list[Choice]
    keep: list[tuple[str, str]]


def comparison(query: QueryDict, *, lens: Lens) -> Comparison:
    """What `?state=RUS,UKR&treaty=ccm` asks for; Unreadable names what is not on record. Seven queries."""
    known, every = every_state(lens=lens), treaties(lens=lens)
    names = names_on(lens=lens)
    called = {state.code: names.get(state.pk, state.name) for state in known}
    listed = listed_codes(lens=lens)
    of_day = [state.code for state in known if state.ended_on is None and state.code in listed]
    codes = chosen(
        query, "state", every=of_day, known=called, default=DEFAULT_STATES, like="codes like RUS,UKR,USA"
    )
    slugs = [treaty.slug for treaty in every]
    picked = chosen(query, "treaty", every=slugs, known=slugs, default=slugs, like="names like ccm,mine-ban")
    states = sorted((s for s in known if s.code in codes), key=lambda s: folded(called[s.code]))
    columns = [treaty for treaty in every if treaty.slug in picked]
    adopted = [treaty for treaty in columns if is_adopted(treaty, lens=lens)]
    found = cells([state for state in states if state.code in listed], adopted, lens=lens)
    return Comparison(
        treaties=columns,
        rows=[_row(state.code, called[state.code], columns, found) for state in states],
        legend=_words(found.values()),
        state_choices=[
            Choice(value=s.code, name=called[s.code], group=s.region, chosen=s.code in codes) for s in known
        ],
        treaty_choices=[
            Choice(value=t.slug, name=t.short_name, group="", chosen=t.slug in picked) for t in every
        ],
        keep=[(name, ",".join(query.getlist(name))) for name in ("state", "treaty") if query.get(name)],
    )


def chosen(
    query: QueryDict,
    name: str,
    *,
    every: Sequence[str],
    known: Collection[str],
    default: Sequence[str],
    like: str,
) -> Collection[str]:
    """Values separated by commas or repeated, in any case; `all` is every one, nothing the default."""
    asked = [part.strip() for text in query.getlist(name) for part in text.split(",") if part.strip()]
    if not asked:
        return default
    if EVERYTHING in map(str.lower, asked):
        return every
    by_case = {value.lower(): value for value in known}
    for part in asked:
        if part.lower() not in by_case:
            raise Unreadable(
                f"{name} must be {EVERYTHING} or {like}; nothing is on record under {part[:40]!r}."
            )
    return {by_case[part.lower()] for part in asked}


def _row(code: str, name: str, columns: list[Any], found: dict[tuple[str, str], Cell]) -> ShownState:
    return ShownState(
        code=code, name=name, cells=[_shown(found.get((code, treaty.slug))) for treaty in columns]
    )


def _shown(cell: Cell | None) -> ShownCell | None:
    if cell is None:
        return None
    year = str(cell.since.year) if cell.since else ""
    return ShownCell(css=LETTERS[cell.standing], word=SHORT[cell.standing], year=year, label=cell.label)


def _words(found: Collection[Cell]) -> list[tuple[str, str]]:
    """The legend: each mark that occurs, with its word."""
    letters = {LETTERS[cell.standing] for cell in found}
    return [(css, word) for css, word in WORDS.items() if css in letters]
