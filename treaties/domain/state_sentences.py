"""What is said first about a state: its standing under one treaty, then the number of all."""

from datetime import date, timedelta

from editorial.domain.precision import say_long

from .sentences import opening, standing_sentence
from .spoken import spoken
from .state_counts import StateCounts


def counted_sentence(counts: StateCounts, *, is_outside: bool = False) -> str:
    """How many treaties were in force for it, on the day of the sentence before."""
    if is_outside:
        return "It is listed here, outside the practice of the depositary, and is never counted."
    number = str(counts.in_force) if counts.in_force else "none"
    were = "was" if counts.in_force == 1 else "were"
    return f"On that day {number} of the {counts.recorded} treaties on this record {were} in force for it."


def state_sentence(name: str, title: str, standing: str, *, day: date, today: date) -> str:
    """One state under one treaty, the name with its article where it takes one."""
    return standing_sentence(spoken(name), title, standing, day=day, today=today)


def unlisted_sentence(name: str, *, day: date, today: date) -> str:
    """A state before its first day, its UN membership or its first act."""
    return f"{opening(day, today=today)}, {spoken(name)} was not yet listed on this record."


def ended_sentence(name: str, ended_on: date) -> str:
    """A predecessor, on a day after its last."""
    last = say_long(ended_on - timedelta(days=1))
    said = spoken(name)
    return f"{said[0].upper()}{said[1:]} ended on {say_long(ended_on)}; this page shows its last day, {last}."
