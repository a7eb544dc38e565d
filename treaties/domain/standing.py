"""Where a state stands under a treaty: the words, the two tables of law, the three answers."""

from dataclasses import dataclass

from django.db.models import TextChoices

from .action_kind import CONSENTS, ActionKind


class Standing(TextChoices):
    """The keys of the API with the label a reader sees."""

    NONE = "none", "Has not joined"
    SIGNED_ONLY = "signed_only", "Signed only"
    SIGNED_WILL_NOT_JOIN = "signed_will_not_join", "Signed only; later said it will not join"
    DEPOSITED_NOT_IN_FORCE = "deposited_not_in_force", "State Party: deposited, not yet in force"
    IN_FORCE = "in_force", "State Party"
    WITHDRAWAL_NOTIFIED = "withdrawal_notified", "State Party; withdrawal notified"
    SUSPENDED = "suspended", "State Party; operation suspended"
    CONTESTED = "contested", "State Party; suspension notified, contested by others"
    LEFT = "left", "Left"
    ENDED = "ended", "The treaty has ended"
    NOT_ELIGIBLE = "not_eligible", "Not open to this state"
    OUTSIDE = "outside", "Not in the depositary's practice"


@dataclass(frozen=True, slots=True)
class Answers:
    """The three yes-or-no questions behind every count."""

    deposited: bool
    in_force: bool
    signed_only: bool

    @property
    def joined(self) -> bool:
        """Deposited or signed only."""
        return self.deposited or self.signed_only


_NO = Answers(deposited=False, in_force=False, signed_only=False)
_SIGNED = Answers(deposited=False, in_force=False, signed_only=True)
_DEPOSITED = Answers(deposited=True, in_force=False, signed_only=False)
_BOUND = Answers(deposited=True, in_force=True, signed_only=False)

# None: the question does not arise, and the state is not counted.
ANSWERS: dict[str, Answers | None] = {
    Standing.NONE: _NO,
    Standing.SIGNED_ONLY: _SIGNED,
    Standing.SIGNED_WILL_NOT_JOIN: _SIGNED,
    Standing.DEPOSITED_NOT_IN_FORCE: _DEPOSITED,
    Standing.IN_FORCE: _BOUND,
    Standing.WITHDRAWAL_NOTIFIED: _BOUND,
    Standing.SUSPENDED: _BOUND,
    Standing.CONTESTED: _BOUND,
    Standing.LEFT: _NO,
    Standing.ENDED: _NO,
    Standing.NOT_ELIGIBLE: None,
    Standing.OUTSIDE: None,
}

# What an act gives from the day it is done. An act in neither table decides nothing.
ON_DEPOSIT: dict[ActionKind, Standing] = {
    ActionKind.SIGNATURE: Standing.SIGNED_ONLY,
    ActionKind.WILL_NOT_JOIN: Standing.SIGNED_WILL_NOT_JOIN,
    **dict.fromkeys(CONSENTS, Standing.DEPOSITED_NOT_IN_FORCE),
    ActionKind.RATIFICATION_WITHDRAWN: Standing.SIGNED_ONLY,
    ActionKind.SUSPENSION_CONTESTED: Standing.CONTESTED,
    ActionKind.WITHDRAWAL_NOTIFICATION: Standing.WITHDRAWAL_NOTIFIED,
}

# What it gives once it takes effect. A suspension or withdrawal without a day of effect never does.
IN_EFFECT: dict[ActionKind, Standing] = {
    **dict.fromkeys(CONSENTS, Standing.IN_FORCE),
    ActionKind.SUSPENSION: Standing.SUSPENDED,
    ActionKind.WITHDRAWAL_NOTIFICATION: Standing.LEFT,
    ActionKind.WITHDRAWAL: Standing.LEFT,
}

# A departure weighs from its day of effect, where that is stated; every other act from the day it counts.
DEPARTURES = (ActionKind.WITHDRAWAL_NOTIFICATION, ActionKind.WITHDRAWAL)


def untouched(*, is_outside: bool, is_open: bool, is_over: bool) -> Standing:
    """Where a state stands that never acted. The query answers alike; a test holds the two together."""
    if is_outside:
        return Standing.OUTSIDE
    if not is_open:
        return Standing.NOT_ELIGIBLE
    return Standing.ENDED if is_over else Standing.NONE


def is_in_force(standing: str) -> bool:
    """Whether the treaty is in force for a state that stands so."""
    answers = ANSWERS[standing]
    return answers is not None and answers.in_force
