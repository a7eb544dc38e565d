"""The two tables of law and the three answers, as the method page prints them."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.web.shown import LETTERS
from treaties.domain.action_kind import ActionKind
from treaties.domain.standing import ANSWERS, IN_EFFECT, ON_DEPOSIT, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What one kind of act gives on the day it is done, and once it takes effect; empty: nothing."""

    name: str
    on_deposit: str
    in_effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One standing with its yes or no to each question; a dash where the question does not arise."""

    label: str
    css: str
    deposited: str
    in_force: str
    signed_only: str


def acts_of_law() -> list[Act]:
    """Every kind of act, the lesser first: where two fall on one day, the later in this list decides."""
    return [
        Act(name=kind.label, on_deposit=_label(ON_DEPOSIT.get(kind)), in_effect=_label(IN_EFFECT.get(kind)))
        for kind in ActionKind
    ]


def answers_of_law() -> list[Answered]:
    """Every standing with its three answers."""
    return [
        Answered(
            label=standing.label,
            css=LETTERS[standing],
            deposited=_word(standing, "deposited"),
            in_force=_word(standing, "in_force"),
            signed_only=_word(standing, "signed_only"),
        )
        for standing in Standing
    ]


def _label(standing: Standing | None) -> str:
    return standing.label if standing else ""


def _word(standing: Standing, question: str) -> str:
    answers = ANSWERS[standing]
    return "–" if answers is None else "yes" if getattr(answers, question) else "no"
