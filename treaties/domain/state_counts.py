"""The numbers of one state, each with the sentence that says what it counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from .standing import ANSWERS

DEFINITIONS = {
    "in_force": "Treaties on this record that are in force for the state on that day.",
    "deposited_not_in_force": "Treaties to which it has consented to be bound and which are not in force "
    "for it on that day.",
    "signed_only": "Treaties it has signed and to which no consent of its stands on that day: "
    "never given, or taken back.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCounts:
    """Of how many treaties on the record each is true on one day."""

    in_force: int
    deposited_not_in_force: int
    signed_only: int
    recorded: int


def count_of(standings: Iterable[str]) -> StateCounts:
    """Counts one state's standings under every treaty on the record."""
    found = [ANSWERS[standing] for standing in standings]
    return StateCounts(
        in_force=sum(1 for a in found if a and a.in_force),
        deposited_not_in_force=sum(1 for a in found if a and a.deposited and not a.in_force),
        signed_only=sum(1 for a in found if a and a.signed_only),
        recorded=len(found),
    )
