"""States beside treaties as the comparison prints them: short words, years, and what was chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from dashboard.web.shown import LETTERS, WORDS
from dashboard.web.unreadable import Unreadable
from editorial.domain.lens import Lens
from treaties.domain.standing import Standing
from treaties.selectors.standing import StandingRow, standings_across
from treaties.selectors.state import states_called
from treaties.selectors.treaty import is_adopted, treaties

# The permanent members of the Security Council (UN Charter article 23): a first view one can read.
DEFAULT_STATES = ("CHN", "FRA", "RUS", "GBR", "USA")
EVERYTHING = "all"
CODES = "codes like RUS,UKR,USA"

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
    """What `?state=RUS,UKR&treaty=ccm` asks for; Unreadable names what is not on record. Five queries."""
    known, every = states_called(lens=lens), treaties(lens=lens)
    of_day = [state.code for state in known if state.ended_on is None and state.is_listed]
    codes = chosen(
        query, "state", every=of_day, known=[s.code for s in known], default=DEFAULT_STATES, like=CODES
    )
    slugs = [treaty.slug for treaty in every]
    picked = chosen(query, "treaty", every=slugs, known=slugs, default=slugs, like="names like ccm,mine-ban")
    states = [state for state in known if state.code in codes]
    columns = [treaty for treaty in every if treaty.slug in picked]
    adopted = [treaty for treaty in columns if is_adopted(treaty, lens=lens)]
    found = standings_across([state for state in states if state.is_listed], adopted, lens=lens)
    return Comparison(
        treaties=columns,
        rows=[_row(state, columns, found) for state in states],
        legend=legend_of(row.standing for row in found.values()),
        state_choices=state_choices(known, codes),
        treaty_choices=[
            Choice(value=t.slug, name=t.short_name, group="", chosen=t.slug in picked) for t in every
        ],
        keep=[(name, ",".join(query.getlist(name))) for name in ("state", "treaty") if query.get(name)],
    )


def state_choices(known: Iterable[Any], codes: Collection[str]) -> list[Choice]:
    """A box for every state, those of the codes ticked."""
    return [Choice(value=s.code, name=s.called, group=s.region, chosen=s.code in codes) for s in known]


def chosen(
    query: QueryDict,
    name: str,
    *,
    known: Collection[str],
    default: Sequence[str],
    like: str,
    every: Sequence[str] = (),
) -> Collection[str]:
    """Values separated by commas or repeated, in any case; none is the default, `all` all of `every`."""
    asked = [part.strip() for text in query.getlist(name) for part in text.split(",") if part.strip()]
    if not asked:
        return default
    if every and EVERYTHING in map(str.lower, asked):
        return every
    like = f"{EVERYTHING} or {like}" if every else like
    by_case = {value.lower(): value for value in known}
    for part in asked:
        if part.lower() not in by_case:
            raise Unreadable(f"{name} must be {like}; nothing is on record under {part[:40]!r}.")
    return {by_case[part.lower()] for part in asked}


def _row(state: Any, columns: list[Any], found: dict[tuple[str, str], StandingRow]) -> ShownState:
    cells = [_shown(found.get((state.code, treaty.slug))) for treaty in columns]
    return ShownState(code=state.code, name=state.called, cells=cells)


def _shown(row: StandingRow | None) -> ShownCell | None:
    if row is None:
        return None
    year = str(row.since.year) if row.since else ""
    return ShownCell(css=LETTERS[row.standing], word=SHORT[row.standing], year=year, label=row.label)


def legend_of(standings: Iterable[str]) -> list[tuple[str, str]]:
    """Each mark that occurs, with its word."""
    letters = {LETTERS[standing] for standing in standings}
    return [(css, word) for css, word in WORDS.items() if css in letters]
