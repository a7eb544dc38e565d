"""Whether and why the Convention on Cluster Munitions covers a type, said in whole sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from conflict.domain.coverage import ARTICLE, CONDITIONS, Condition, Coverage
from treaties.domain.weapon_class import WeaponClass

SHORT: dict[str, str] = {
    Coverage.COVERED: "Covered",
    Coverage.NOT_COVERED: "Not covered",
    Coverage.DEPENDS: "Depends on the version",
    Coverage.NOT_APPLICABLE: "Not its subject",
}
MEANINGS: dict[str, str] = {
    Coverage.COVERED: "a cluster munition in the sense of article 2(2), or a submunition of one",
    Coverage.NOT_COVERED: f"outside the definition by article {ARTICLE}, or treated so by states",
    Coverage.DEPENDS: "one version is covered and another is not",
    Coverage.NOT_APPLICABLE: "not a munition that releases explosive submunitions; other treaties may speak "
    "of it",
}
TOGETHER = "All five must be met together for a munition to fall outside"
MINES = "Not covered: this Convention leaves mines aside (article 1(3)). Other treaties speak of them."
NO_SUBMUNITIONS = (
    "The question does not arise: it is not a munition that releases explosive submunitions (article 2(2))."
)
VERSIONS = (
    "It depends on the version: with explosive submunitions that miss one of the five conditions it is "
    "covered; with another load, for instance of mines, it is not."
)
CARRIED = (
    "The definition includes explosive submunitions together with the munition that releases them (article "
    "2(2)); the conditions are put to that munition as a whole."
)
NUMBERS = ("none", "one", "two", "three", "four", "five")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One condition and whether the type meets it; None: not recorded."""

    condition: Condition
    met: bool | None

    @property
    def word(self) -> str:
        """Met, not met or not recorded."""
        return "Not recorded" if self.met is None else "Met" if self.met else "Not met"


def answers_of(weapon: Any) -> tuple[Answer, ...]:
    """The five conditions in the order of the article."""
    return tuple(Answer(condition=c, met=getattr(weapon, c.field)) for c in CONDITIONS)


def conclusion(coverage: str, answers: Iterable[Answer], *, weapon_class: str = "") -> str:
    """What follows, and from what. Nothing is ever concluded from a condition that is not recorded."""
    if coverage == Coverage.NOT_APPLICABLE:
        return MINES if weapon_class == WeaponClass.ANTIPERSONNEL_MINES else NO_SUBMUNITIONS
    if coverage == Coverage.DEPENDS:
        return VERSIONS
    told = list(answers)
    if coverage == Coverage.NOT_COVERED:
        return _outside(told)
    missed = [answer.condition.paragraph for answer in told if answer.met is False]
    if missed:
        return f"Covered: {_are_not_met(missed)}. {TOGETHER}; one that is not met is enough."
    return f"Covered, as its sources treat it. {_tally(told)}"


def _outside(answers: list[Answer]) -> str:
    if all(answer.met for answer in answers):
        return (
            "Not covered: it meets all five conditions together, and so is not a cluster munition in the "
            "sense of article 2(2)."
        )
    return f"Not covered, as states treat it according to the sources named here. {_tally(answers)}"


def _are_not_met(paragraphs: list[str]) -> str:
    if len(paragraphs) == 1:
        return f"condition {paragraphs[0]} is not met"
    return f"conditions {', '.join(paragraphs[:-1])} and {paragraphs[-1]} are not met"


def _tally(answers: list[Answer]) -> str:
    """How many are met, missed and not recorded, and that the last say nothing."""
    open_ones = sum(answer.met is None for answer in answers)
    if open_ones == len(answers):
        return "None of the five conditions is recorded for it, and nothing is concluded from them."
    parts = [
        f"{NUMBERS[number]} {'is' if number == 1 else 'are'} {word}"
        for number, word in (
            (sum(answer.met is True for answer in answers), "met"),
            (sum(answer.met is False for answer in answers), "not met"),
            (open_ones, "not recorded"),
        )
        if number
    ]
    rest = "; nothing is concluded from those not recorded" if open_ones else ""
    return f"Of the five conditions {_joined(parts)}. {TOGETHER}{rest}."


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
