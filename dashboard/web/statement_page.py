"""What the page of one statement shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from conflict.selectors.linked import linked_to
from conflict.selectors.statement import Related, relations_of
from dashboard.web.bound_link import bound_path
from dashboard.web.languages import language_named
from dashboard.web.said import ClaimShown, claims_shown, states_of
from dashboard.web.verdicts import Badge, badges_of
from editorial.domain.lens import Lens
from editorial.selectors.provenance import Provenances, provenance_of


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPage:
    """`bound` asks who was bound by what that day; empty without a weapon."""

    speaker: Any
    office: Any
    language: str
    claims: list[ClaimShown]
    badges: list[Badge]
    weapons: list[Any]
    treaties: list[Any]
    provenance: Provenances
    related: list[Related]
    bound: str


def statement_page(statement: Any, *, claims: Sequence[Any], lens: Lens) -> StatementPage:
    """The words with their sources, the claims with their checks, and what was said before and after."""
    office = statement.office
    shown = claims_shown(claims, lens=lens)
    weapons = linked_to(statement, "weapons", lens=lens)
    return StatementPage(
        speaker=office.speaker,
        office=office,
        language=language_named(statement.language),
        claims=shown,
        badges=badges_of(item.claim.verdict for item in shown),
        weapons=weapons,
        treaties=linked_to(statement, "treaties", lens=lens),
        provenance=provenance_of([statement, *claims], lens=lens),
        related=relations_of([statement.pk], lens=lens).get(statement.pk, []),
        bound=bound_that_day(statement, weapons=weapons, states=states_of(shown, besides=office.state)),
    )


def bound_that_day(statement: Any, *, weapons: Sequence[Any], states: Sequence[Any]) -> str:
    """The address of the grid of duties for the weapon named first, these states and the statement's day."""
    if not weapons:
        return ""
    codes = sorted(state.code for state in states)
    return bound_path(weapon=weapons[0].slug, states=codes, day=statement.said_on)
