"""Where a state stood, told from its acts alone: for the record of an earlier day, which no table holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from .action_kind import RANK, ActionKind
from .record import Act
from .standing import DEPARTURES, IN_EFFECT, ON_DEPOSIT, Standing


def standing_by(acts: Iterable[Act], *, day: date) -> Standing:
    """What the acts of one state under one treaty give on `day`; NONE where no act gives anything.

    The query in models/standing.py answers alike; a test over random histories holds the two together.
    """
    seen = [act for act in acts if act.counts_on <= day]
    open_ones = [act for act in seen if _given(act, day=day) and not _is_taken_back(act, seen, day=day)]
    last = max(open_ones, key=_weight, default=None)
    return (_given(last, day=day) if last else None) or Standing.NONE


def _given(act: Act, *, day: date) -> Standing | None:
    kind, effect = ActionKind(act.kind), act.effective_on or act.effective_by
    if effect and effect <= day and kind in IN_EFFECT:
        return IN_EFFECT[kind]
    return ON_DEPOSIT.get(kind)


def _is_taken_back(act: Act, acts: Sequence[Act], *, day: date) -> bool:
    """A notice of withdrawal taken back by `day`, before it took effect."""
    until = act.effective_on or date.max
    return act.kind == ActionKind.WITHDRAWAL_NOTIFICATION and any(
        act.done_on <= other.done_on <= day and other.done_on < until
        for other in acts
        if other.kind == ActionKind.WITHDRAWAL_TAKEN_BACK
    )


def _weight(act: Act) -> tuple[date, int, date]:
    """On one day the lesser act comes first. A departure weighs from its day of effect, where stated."""
    departs = act.kind in DEPARTURES and act.stated_on
    return (
        act.stated_on if departs and act.stated_on else act.counts_on,
        RANK[ActionKind(act.kind)],
        act.done_on,
    )
