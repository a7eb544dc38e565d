"""How a verdict is shown: a mark of its own shape, a class and words; never by colour alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from conflict.domain.verdict import SHORT, TESTS, Verdict

MARKS: dict[str, str] = {
    Verdict.SUPPORTED: "sup",
    Verdict.MIXED: "mis",
    Verdict.CONTRADICTED: "con",
    Verdict.UNVERIFIED: "ins",
    Verdict.UNVERIFIABLE: "unc",
    Verdict.NOT_CHECKABLE: "non",
    "": "not",
}
NOT_ASSESSED = "Not yet assessed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """`short` for a badge, `label` for a sentence; `count` where several claims are taken together."""

    key: str
    css: str
    short: str
    label: str
    count: int = 1


def badge_of(verdict: str, *, count: int = 1) -> Badge:
    """The badge of one verdict; of none, that nobody has assessed the claim yet."""
    return Badge(
        key=verdict,
        css=MARKS[verdict],
        short=SHORT.get(verdict, NOT_ASSESSED),
        label=Verdict(verdict).label if verdict else NOT_ASSESSED,
        count=count,
    )


def badges_of(verdicts: Iterable[str]) -> list[Badge]:
    """One badge a verdict that occurs, in the order of the key, with how often."""
    counted = Counter(verdicts)
    return [badge_of(verdict, count=counted[verdict]) for verdict in MARKS if counted[verdict]]


def tests_of_verdicts() -> list[tuple[Badge, str]]:
    """Each verdict with its written test, as the method page prints them."""
    return [(badge_of(verdict), TESTS[verdict]) for verdict in MARKS if verdict]
