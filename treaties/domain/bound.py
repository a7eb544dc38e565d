"""How one rule of a treaty holds for one state on one day: the words, and the days they rest on.

It follows from the standing alone. It never says what a state may do: other law is not asked.
"""

from dataclasses import dataclass
from datetime import date

from .bound_words import NOT_FOR_IT, words_of
from .record import Dates
from .standing import ANSWERS, Standing

DEFINITION = (
    "True: on that day the treaty is in force for the state, and the rule is made for it. False: the treaty "
    "is not in force for it. Null: the question does not arise, as the rule is made for other states, the "
    "treaty is not open to it, or it is outside the depositary's practice."
)
DO_NOT_INFER = (
    "Not bound by a treaty's rule says nothing of other law, customary law among it, which is not recorded "
    "here; and bound or not says nothing of what a state does."
)

# A state that has left was bound until then, from the days its consent gives.
ONCE_BOUND = (
    Standing.IN_FORCE,
    Standing.WITHDRAWAL_NOTIFIED,
    Standing.SUSPENDED,
    Standing.CONTESTED,
    Standing.LEFT,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """`bound` None: the question does not arise. `applies` False: the rule is made for other states.

    Each day is None where the record gives none. `since` is the first day of being bound, `by` the last
    possible one where it is not stated, both also of a state that has left; `starts_on` is still to come;
    `until` is the first day without the bond, past or to come.
    """

    bound: bool | None
    words: str
    applies: bool = True
    since: date | None = None
    by: date | None = None
    starts_on: date | None = None
    until: date | None = None


def bond_of(
    standing: str, dates: Dates, *, ended_on: date | None, applies: bool = True, has_signings: bool = True
) -> Bond:
    """What a standing comes to for one rule. `ended_on` is the treaty's own end.

    `applies`: the rule is made for this state. `has_signings`: signatures of the treaty are on record, so
    that a state without one is known not to have signed.
    """
    if not applies:
        return Bond(bound=None, words=NOT_FOR_IT, applies=False)
    answers, once = ANSWERS[standing], standing in ONCE_BOUND
    return Bond(
        bound=None if answers is None else answers.in_force,
        words=words_of(Standing(standing), dates, ended_on=ended_on, has_signings=has_signings),
        since=dates.in_force_on if once else None,
        by=dates.in_force_by if once else None,
        starts_on=dates.in_force_on if standing == Standing.DEPOSITED_NOT_IN_FORCE else None,
        until=_until(standing, dates, ended_on=ended_on),
    )


def _until(standing: str, dates: Dates, *, ended_on: date | None) -> date | None:
    if standing == Standing.ENDED:
        return ended_on
    act = {Standing.LEFT: dates.departure, Standing.WITHDRAWAL_NOTIFIED: dates.notice}.get(Standing(standing))
    return act.effective_on if act else None
