"""Whether a row's acts still stand, in the table and on the record; a notice of withdrawal told in a note."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from editorial.domain.precision import Precision, say_day, say_partial
from treaties.domain.action_kind import CONSENTS, ActionKind
from treaties.domain.depositary import NotUnderstood
from treaties.domain.depositary_cell import PrintedAct
from treaties.domain.depositary_row import ReadRow
from treaties.models import State, TreatyAction
from treaties.selectors.depositary_act import NOT_HERE, Found
from treaties.selectors.depositary_change import Asked
from treaties.selectors.depositary_record import History

NOTICE = ActionKind.WITHDRAWAL_NOTIFICATION


def compare_leaving(
    read: ReadRow, state: State, history: History | None, *, asked: Asked, found: Found
) -> None:
    """Adds to what was found; NotUnderstood where brackets say more than the page explains."""
    has_left = history is not None and history.has_left
    bracketed = [act for act in read.acts if act.kind in CONSENTS and act.is_bracketed]
    if read.has_left and has_left and history:
        _days(read, history, asked, found)
    elif read.has_left:
        _left_unknown(read, state, history, asked, found)
    elif bracketed:
        _ended_alone(bracketed, history)
    elif has_left and history and not any(proposal.corrects is None for proposal in found.proposed):
        found.differ("Whether it stands", f"left on {_left_on(history)}", "stands, without brackets")
    else:
        _pending(read, state, history, asked, found)
    found.remarks += [f"A note speaks of a withdrawal, and was not read as one: “{n}”" for n in read.unread]


def _days(read: ReadRow, history: History, asked: Asked, found: Found) -> None:
    """Both say it left: the days, where the page tells them."""
    notified, effective = read.withdrawal.notified_on, read.withdrawal.effective_on
    for act in history.departures:
        values = _notified(act, notified, found) if act.kind == NOTICE else {}
        if effective and act.effective_on != effective:
            ours = f"in effect {say_day(act.effective_on)}" if act.effective_on else "no day of effect"
            found.differ(act.get_kind_display(), ours, f"in effect {say_day(effective)}")
            values["effective_stated_on"] = effective
            if act.kind == ActionKind.WITHDRAWAL:
                values["done_on"] = effective
        if values:
            found.correct(asked, read, act, values)


def _left_unknown(read: ReadRow, state: State, history: History | None, asked: Asked, found: Found) -> None:
    """The table says it left, the record does not: a notice, if the page tells both of its days."""
    notified, effective = read.withdrawal.notified_on, read.withdrawal.effective_on
    if notified is None or effective is None or effective > asked.day:
        raise NotUnderstood(
            "The row stands in brackets, so the depositary takes the state to have left. The record does not "
            "say so, and the days of its notice and of the effect could not be read from the page."
        )
    _notice(read, state, history, asked, found)


def _pending(read: ReadRow, state: State, history: History | None, asked: Asked, found: Found) -> None:
    """The row stands; a note may tell of a notice that is not in effect yet."""
    notified, effective = read.withdrawal.notified_on, read.withdrawal.effective_on
    if notified is None:
        return
    if effective and effective <= asked.day:
        found.remarks.append(f"A note tells of a withdrawal in effect {say_day(effective)}; the row stands.")
    elif notified <= asked.day:
        _notice(read, state, history, asked, found)


def _notice(read: ReadRow, state: State, history: History | None, asked: Asked, found: Found) -> None:
    """A notice with the days the page tells: the one on the record brought to them, or a new one."""
    notified, effective = read.withdrawal.notified_on, read.withdrawal.effective_on
    known = history.notices[-1] if history and history.notices else None
    if known is None and notified is not None:
        _new_notice(read, state, notified, effective, asked, found)
    elif known is not None:
        values = _notified(known, notified, found)
        if effective and known.effective_on != effective:
            ours = f"in effect {say_day(known.effective_on)}" if known.effective_on else "no day of effect"
            found.differ(NOTICE.label, ours, f"in effect {say_day(effective)}")
            values["effective_stated_on"] = effective
        if values:
            found.correct(asked, read, known, values)


def _new_notice(
    read: ReadRow, state: State, notified: date, effective: date | None, asked: Asked, found: Found
) -> None:
    told = f", in effect {say_day(effective)}" if effective else ""
    found.differ(NOTICE.label, NOT_HERE, f"{say_day(notified)}{told}")
    more = {"effective_stated_on": effective} if effective else {}
    found.add(asked, read, state, NOTICE, notified, **more)


def _notified(act: TreatyAction, notified: date | None, found: Found) -> dict[str, object]:
    """The values that bring the notice to the day the page tells; none where it says no other."""
    if notified is None or (act.done_on == notified and act.date_precision == Precision.DAY):
        return {}
    ours = say_partial(act.done_on, act.date_precision)
    found.differ(f"Day of {NOTICE.label.lower()}", ours, say_day(notified))
    return {"done_on": notified, "date_precision": Precision.DAY.value}


def _ended_alone(bracketed: Sequence[PrintedAct], history: History | None) -> None:
    """Some consent stands no more and the row does: only the record can say by which act."""
    ended = [act for act in (history.acts if history else ()) if act.kind in CONSENTS and act.has_ended]
    for act in bracketed:
        if not any(ours.may_be_of(act.day) for ours in ended):
            raise NotUnderstood(
                f"The consent of {say_day(act.day)} stands in brackets, and the row does not. On the record "
                "that consent has not ended: by which act it did is for an editor to say."
            )


def _left_on(history: History) -> str:
    days = [act.effective_on for act in history.departures if act.effective_on]
    return say_day(max(days)) if days else "a day not stated"
