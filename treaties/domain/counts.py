"""The numbers of a treaty, each with the sentence that says what it counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from .standing import ANSWERS

DEFINITIONS = {
    "deposited": "States that have deposited an instrument of consent to be bound and have not left, "
    "whether or not the treaty is in force for them yet.",
    "in_force": "States for which the treaty is in force on that day.",
    "signed_only": "States that have signed and hold no consent to be bound on that day: "
    "never given, or taken back.",
    "joined": "Deposited and signed only, taken together.",
    "listed": "States that could be counted on that day: UN members and others that had acted by then, "
    "less those to which this treaty is not open and those outside the depositary's practice.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many states answer yes to each question on one day."""

    deposited: int = 0
    in_force: int = 0
    signed_only: int = 0
    listed: int = 0

    @property
    def joined(self) -> int:
        """Deposited and signed only."""
        return self.deposited + self.signed_only


def count(standings: Iterable[str]) -> Counts:
    """Counts the standings of a day; those that raise no question are not counted."""
    answers = [answer for standing in standings if (answer := ANSWERS[standing]) is not None]
    return Counts(
        deposited=sum(answer.deposited for answer in answers),
        in_force=sum(answer.in_force for answer in answers),
        signed_only=sum(answer.signed_only for answer in answers),
        listed=len(answers),
    )
