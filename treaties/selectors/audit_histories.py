"""Acts of one state under one treaty that cannot follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from treaties.domain.action_kind import CONSENTS, RANK, ActionKind
from treaties.models import TreatyAction
from treaties.selectors.audited import History, named


def faults_of(acts: History) -> Iterator[str]:
    """Faults of one history, in the order of the acts."""
    yield from _second_consents(acts)
    for act in acts:
        if act.kind == ActionKind.WITHDRAWAL_NOTIFICATION and not _is_bound(acts, act.done_on):
            yield f"{named(act)}, when the treaty was not in force for it."
        if act.kind == ActionKind.WITHDRAWAL_TAKEN_BACK and not any(
            _is_pending(notice, act.done_on) for notice in _notices(acts)
        ):
            yield f"{named(act)}, with no notice that could still be taken back."
        if act.kind == ActionKind.WITHDRAWAL and act.effective_on not in {
            notice.effective_on for notice in _notices(acts)
        }:
            yield f"{named(act)}, with no notice that takes effect on that day."


def _second_consents(acts: History) -> Iterator[str]:
    """A consent while an earlier one stands: nothing ended it in between."""
    bound: TreatyAction | None = None
    for _, _, act in sorted(_turns(acts), key=lambda turn: turn[:2]):
        if act.kind not in CONSENTS:
            bound = None
        elif bound is not None:
            earlier = f"{bound.get_kind_display().lower()} of {bound.done_on}"
            yield f"{named(act)}, though its {earlier} still stood."
        else:
            bound = act


def _turns(acts: History) -> Iterator[tuple[date, int, TreatyAction]]:
    """(day, rank, act) of each consent and of what ends one."""
    for act in acts:
        rank = RANK[ActionKind(act.kind)]
        if act.kind in CONSENTS or act.kind == ActionKind.RATIFICATION_WITHDRAWN:
            yield act.done_on, rank, act
        elif _is_departure(act, acts) and act.effective_on is not None:
            yield act.effective_on, rank, act


def _is_departure(act: TreatyAction, acts: History) -> bool:
    if act.kind == ActionKind.WITHDRAWAL_NOTIFICATION:
        backs = (other for other in acts if other.kind == ActionKind.WITHDRAWAL_TAKEN_BACK)
        return not any(_is_pending(act, back.done_on) for back in backs)
    return act.kind == ActionKind.WITHDRAWAL


def _is_bound(acts: History, day: date) -> bool:
    """Some consent had taken effect by that day."""
    consents = (act.takes_effect_on for act in acts if act.kind in CONSENTS)
    return any(effect is not None and effect <= day for effect in consents)


def _notices(acts: History) -> Iterator[TreatyAction]:
    return (act for act in acts if act.kind == ActionKind.WITHDRAWAL_NOTIFICATION)


def _is_pending(notice: TreatyAction, day: date) -> bool:
    """Given by that day, and not in effect yet."""
    return notice.done_on <= day and (notice.effective_on is None or day < notice.effective_on)
