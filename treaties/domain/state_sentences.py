"""What is said first about a state: its standing under one treaty, then the number of all."""

from datetime import date, timedelta

from editorial.domain.precision import say_long

from .sentences import opening, standing_sentence
from .spoken import spoken
from .state_counts import StateCounts

OUTSIDE = "It is listed here, outside the practice of the depositary, and is never counted."


def counted_sentence(counts: StateCounts) -> str:
    """How many treaties were in force for it, on the day of the sentence before."""
    return f"On that day, {_in_force(counts)} in force for it."


def early_sentence(name: str, counts: StateCounts, *, day: date, today: date) -> str:
    """A day before the treaty that pages lead with was adopted."""
    return f"{opening(day, today=today)}, {_in_force(counts)} in force for {spoken(name)}."


def own_acts_sentence(name: str, acted: int, *, day: date, today: date) -> str:
    """A predecessor: only what is recorded under its own name, as the rest may stand under a successor."""
    begun = opening(day, today=today)
    if not acted:
        return f"{begun}, no act of {spoken(name)} is recorded under its own name, only under a successor."
    treaties = "1 treaty" if acted == 1 else f"{acted} treaties"
    own = f"acts of {spoken(name)} under {treaties} are recorded under its own name"
    return f"{begun}, {own}; others may stand under a successor."


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


def _in_force(counts: StateCounts) -> str:
    number = str(counts.in_force) if counts.in_force else "none"
    were = "was" if counts.in_force == 1 else "were"
    return f"{number} of the {counts.recorded} treaties recorded here and adopted by then {were}"
