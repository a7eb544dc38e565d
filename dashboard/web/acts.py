"""Acts as one line of news each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from editorial.domain.precision import Precision, say_partial
from treaties.domain.action_kind import CONSENTS, ActionKind

DID = {
    ActionKind.PROVISIONAL_APPLICATION: "declared provisional application",
    ActionKind.SIGNATURE: "signed",
    ActionKind.WILL_NOT_JOIN: "said that it would not join",
    ActionKind.DEFINITIVE_SIGNATURE: "signed definitively",
    ActionKind.RATIFICATION: "ratified",
    ActionKind.ACCEPTANCE: "accepted",
    ActionKind.APPROVAL: "approved",
    ActionKind.FORMAL_CONFIRMATION: "confirmed formally",
    ActionKind.ACCESSION: "acceded",
    ActionKind.SUCCESSION: "notified its succession",
    ActionKind.RATIFICATION_WITHDRAWN: "withdrew its ratification",
    ActionKind.SUSPENSION: "notified a suspension",
    ActionKind.SUSPENSION_CONTESTED: "notified a suspension, which others contest",
    ActionKind.WITHDRAWAL_NOTIFICATION: "gave notice of withdrawal",
    ActionKind.WITHDRAWAL_TAKEN_BACK: "took back its notice of withdrawal",
    ActionKind.WITHDRAWAL: "left",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActLine:
    """A day, a state, what it did or what happens to it, under a treaty."""

    day: date
    when: str
    code: str
    state: str
    did: str
    slug: str
    treaty: str


def newest_lines(actions: Iterable[Any]) -> list[ActLine]:
    """What states did, dated by the act."""
    return [
        _line(a, day=a.done_on, when=say_partial(a.done_on, a.date_precision), did=DID[ActionKind(a.kind)])
        for a in actions
    ]


def coming_lines(actions: Iterable[Any]) -> list[ActLine]:
    """What takes effect next if nothing changes, dated by the effect."""
    return [
        _line(
            a,
            day=a.takes_effect_on,
            when=say_partial(a.takes_effect_on, Precision.DAY if a.effective_on else Precision.BY),
            did=coming(a.kind),
        )
        for a in actions
    ]


def coming(kind: str) -> str:
    """What an act brings about on its day of effect."""
    if kind in CONSENTS:
        return "will be bound"
    return "suspension takes effect" if kind == ActionKind.SUSPENSION else "withdrawal takes effect"


def _line(action: Any, *, day: date, when: str, did: str) -> ActLine:
    state, treaty = action.state, action.treaty
    return ActLine(
        day=day,
        when=when,
        code=state.code,
        state=state.name,
        did=did,
        slug=treaty.slug,
        treaty=treaty.short_name,
    )
