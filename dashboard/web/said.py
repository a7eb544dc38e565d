"""Statements and claims as pages print them: the words, who said them, and how each assertion stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from conflict.domain.check import Found, disagrees
from conflict.domain.expectation import CheckRole
from conflict.selectors import claim as ask_claims
from conflict.selectors.statement import verdicts_of
from dashboard.web.shown import LETTERS
from dashboard.web.verdicts import Badge, badge_of, badges_of
from editorial.domain.lens import Lens
from treaties.domain.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLine:
    """One statement in a list. `quote` is in English; empty where only a summary is on record."""

    statement: Any
    quote: str
    badges: list[Badge]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestLine:
    """What one test asked and found; `answer` says in words whether it is as asserted."""

    found: Found
    label: str
    css: str
    then: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimShown:
    """One claim with its verdict, its check against the record."""

    claim: Any
    key: str
    badge: Badge
    states: list[Any]
    sentence: str
    outcome: str | None
    tests: list[TestLine]
    has_moved: bool
    disagrees: bool


def said_lines(page: Sequence[Any], *, lens: Lens) -> list[SaidLine]:
    """The statements of a list, with how their claims stand; one query."""
    verdicts = verdicts_of([statement.pk for statement in page], lens=lens)
    return [
        SaidLine(
            statement=statement,
            quote=quote_of(statement),
            badges=badges_of(verdicts.get(statement.pk, ())),
        )
        for statement in page
    ]


def quote_of(statement: Any) -> str:
    """The words in English: as spoken, as translated, or none."""
    return str(statement.translation or (statement.words if statement.language in ("en", "") else ""))


def claims_shown(claims: Sequence[Any], *, lens: Lens) -> list[ClaimShown]:
    """The claims with their checks; three queries whatever the number."""
    beside = ask_claims.beside(claims, lens=lens)
    return [
        _shown(
            claim,
            check=beside.checks.get(claim.pk),
            states=beside.states.get(claim.pk, []),
        )
        for claim in claims
    ]


def _shown(claim: Any, *, check: Any, states: list[Any]) -> ClaimShown:
    outcome = check.outcome if check else None
    return ClaimShown(
        claim=claim,
        key=claim.key,
        badge=badge_of(claim.verdict),
        states=states,
        sentence=check.sentence if check else "",
        outcome=outcome,
        tests=[_line(test) for test in check.tests] if check else [],
        has_moved=bool(check and check.has_moved),
        disagrees=disagrees(claim.verdict, outcome),
    )


def _line(test: Found) -> TestLine:
    asserted = {True: "as asserted", False: "not as asserted", None: "no answer on record"}
    return TestLine(
        found=test,
        label=Standing(test.standing).label,
        css=LETTERS[test.standing],
        then=Standing(test.standing_then).label if test.has_moved else "",
        answer=asserted[test.holds] if test.role == CheckRole.ASSERTS else "for context",
    )


def states_of(shown: Iterable[ClaimShown], *, besides: Any = None) -> list[Any]:
    """Every state the claims speak of, each once, and the one spoken for."""
    every = [state for item in shown for state in item.states] + ([besides] if besides else [])
    return list({state.pk: state for state in every}.values())
