"""Sentences a reader may copy: dated, and taking no side."""

import re
from datetime import date

from editorial.domain.precision import say_long

from .counts import Counts
from .standing import Standing

SAID = {
    Standing.NONE: "had neither signed nor joined {treaty}",
    Standing.SIGNED_ONLY: "had signed {treaty} and was not bound by it",
    Standing.SIGNED_WILL_NOT_JOIN: "had signed {treaty} and had said that it would not join it",
    Standing.DEPOSITED_NOT_IN_FORCE: "had deposited its consent to {treaty}, not yet in force for it",
    Standing.IN_FORCE: "was a State Party to {treaty}",
    Standing.WITHDRAWAL_NOTIFIED: "was a State Party to {treaty} and had given notice of withdrawal",
    Standing.SUSPENDED: "was a State Party to {treaty} and had suspended its operation",
    Standing.CONTESTED: "was a State Party to {treaty} and had notified a suspension, which others contest",
    Standing.LEFT: "had left {treaty}",
    Standing.ENDED: "was bound by nothing under {treaty}, ended by then",
    Standing.NOT_ELIGIBLE: "was not among the states to which {treaty} was open",
    Standing.OUTSIDE: "was not in the practice of the depositary of {treaty}",
}


def opening(day: date, *, today: date) -> str:
    """How a dated sentence begins; a day to come holds only if nothing changes."""
    return f"As of {say_long(day)}" if day <= today else f"If nothing changes, on {say_long(day)}"


def to_come(said: str) -> str:
    """The same of a day to come: `had signed` becomes `will have signed`, `was` becomes `will be`."""
    first, *rest = re.split(r"\b(had|was)\b", said)
    future = [{"had": "will have", "was": "will be"}.get(part, part) for part in rest]
    return first + "".join(future)


def treaty_sentence(title: str, counts: Counts, *, day: date, today: date) -> str:
    """The three numbers of a treaty in one sentence."""
    said = (
        f"{states(counts.deposited)} had consented to be bound by the {title}, "
        f"it was in force for {counts.in_force} of them, and {states(counts.signed_only)} had signed it only."
    )
    return f"{opening(day, today=today)}, {said if day <= today else to_come(said)}"


def standing_sentence(name: str, title: str, standing: str, *, day: date, today: date) -> str:
    """One state under one treaty."""
    said = SAID[Standing(standing)]
    said = (said if day <= today else to_come(said)).format(treaty=f"the {title}")
    return f"{opening(day, today=today)}, {name} {said}."


def citation(heading: str, *, day: date, checked_on: date | None, address: str) -> str:
    """A line for a footnote, with the address that keeps the day; the address may bring a query along."""
    asked = f"{address}{'&' if '?' in address else '?'}as_of={day.isoformat()}"
    checked = (
        f" Record last checked against a published list on {say_long(checked_on)}." if checked_on else ""
    )
    return f"Treaty Ledger, “{heading}”, as of {say_long(day)}, {asked}.{checked}"


def states(number: int) -> str:
    """`1 state`, `2 states`, `no state`."""
    return "no state" if number == 0 else f"{number} state{'' if number == 1 else 's'}"
