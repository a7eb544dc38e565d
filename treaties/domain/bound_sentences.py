"""One sentence for a state under the treaties that speak of a weapon; it says nothing of what is allowed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from editorial.domain.precision import say_long

from .record import Dates
from .sentences import SAID, opening, to_come
from .spoken import spoken, treaty_spoken
from .standing import Standing
from .state_sentences import unlisted_sentence

UNSIGNED = "had not joined {treaty}"
GENERAL = "of treaties on any weapon, "


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """Where the state stands under one treaty; `has_signings`: signatures of it are on record."""

    treaty: str
    standing: str
    dates: Dates
    has_signings: bool = True


def bound_sentence(
    name: str, own: Sequence[Stood], general: Sequence[Stood], *, day: date, today: date
) -> str:
    """What is on record of the state, the treaties on any weapon last."""
    begun = opening(day, today=today)
    if not (own or general):
        return f"{begun}, no act of {spoken(name)} under these treaties is recorded under its own name."
    told, apart = _clauses(own), _clauses(general)
    if told and apart:
        apart[0] = f"{GENERAL}{apart[0]}"
    said = "; ".join(told + apart)
    return f"{begun}, {spoken(name)} {said if day <= today else to_come(said)}."


def absent_sentence(name: str, *, ended_on: date | None, day: date, today: date) -> str:
    """A state that is not listed on the day: not yet, or no longer."""
    if ended_on and ended_on <= day:
        said = spoken(name)
        return f"{said[0].upper()}{said[1:]} ended on {say_long(ended_on)}, before {say_long(day)}."
    return unlisted_sentence(name, day=day, today=today)


def _clauses(stood: Sequence[Stood]) -> list[str]:
    """One clause for the treaties it has not joined, one for those in force for it, one each for the rest."""
    alike: dict[str, list[Stood]] = {}
    for one in stood:
        said = SAID[Standing(one.standing)]
        if one.standing == Standing.NONE and not one.has_signings:
            said = UNSIGNED
        apart = "" if one.standing in (Standing.NONE, Standing.IN_FORCE) else one.treaty
        alike.setdefault(f"{said}{apart}", []).append(one)
    return [_clause(group) for group in alike.values()]


def _clause(group: Sequence[Stood]) -> str:
    first = group[0]
    names = [f"{treaty_spoken(one.treaty)}{_since(one)}" for one in group]
    if first.standing == Standing.NONE:
        said = SAID[Standing.NONE] if first.has_signings else UNSIGNED
        return said.format(treaty=_listed(names, "or"))
    return SAID[Standing(first.standing)].format(treaty=_listed(names, "and")) + _when(first)


def _since(stood: Stood) -> str:
    dates = stood.dates
    if stood.standing != Standing.IN_FORCE:
        return ""
    if dates.in_force_on:
        return f" (since {say_long(dates.in_force_on)})"
    return f" (since {say_long(dates.in_force_by)} at the latest)" if dates.in_force_by else ""


def _when(stood: Stood) -> str:
    """The day that is still to come, or that of leaving."""
    dates = stood.dates
    if stood.standing == Standing.DEPOSITED_NOT_IN_FORCE and dates.in_force_on:
        return f" (from {say_long(dates.in_force_on)})"
    if stood.standing == Standing.WITHDRAWAL_NOTIFIED and dates.notice and dates.notice.effective_on:
        return f", to take effect on {say_long(dates.notice.effective_on)}"
    if stood.standing == Standing.LEFT and dates.departure and dates.departure.effective_on:
        return f" on {say_long(dates.departure.effective_on)}"
    return ""


def _listed(names: Sequence[str], word: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"
