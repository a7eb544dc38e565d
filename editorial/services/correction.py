"""Takes in what a reader says is wrong, and answers it in public."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from editorial.domain.clock import now
from editorial.domain.correction_words import WITH_A_CHANGE, CorrectionState, Outcome, due
from editorial.models import Change, Correction, User

from .change import move_revision

RECEIVED = "Received from a reader"


class CannotAnswer(ValueError):
    """The correction may not be answered so; the text says why, to a person."""


@transaction.atomic
def receive(
    *,
    page: str,
    said: str,
    fact: Any = None,
    evidence: str = "",
    concerned: str = "",
    contact: str = "",
    is_urgent: bool = False,
) -> Correction:
    """Keeps it, with the moment until which an answer is in time; the public log shows page and time.

    The same message in each of its fields, while it waits, is kept once: a form is easily sent twice.
    """
    sent: dict[str, Any] = {
        "page": page,
        "said": said,
        "evidence": evidence,
        "concerned": concerned,
        "contact": contact,
        "is_urgent": is_urgent,
    }
    waiting = Correction.objects.filter(**sent, state=CorrectionState.OPEN)
    if (same := waiting.order_by("pk").first()) is not None:
        return same
    at = now()
    kept = Correction(**sent, fact=fact, received_at=at, due_at=due(at, is_urgent=is_urgent))
    _sign(kept, by=None, reason=RECEIVED)
    kept.save()
    move_revision()
    return kept


@transaction.atomic
def answer(
    correction: Correction,
    *,
    by: User,
    outcome: Outcome,
    summary: str,
    answer: str,
    change: Change | None = None,
) -> None:
    """Publishes our summary and our answer; the reader's contact is deleted. CannotAnswer: what is missing.

    `change` is what it led to in the public list: asked for where something was corrected or a reply put out.
    """
    stored = _open(correction)
    if not summary.strip() or not answer.strip():
        raise CannotAnswer("Say in our own words what was asked, and what is answered: both are published.")
    if outcome in WITH_A_CHANGE and change is None:
        raise CannotAnswer("Choose the change it led to: publish that first, then answer.")
    if change is not None and change.made_at < stored.received_at:
        raise CannotAnswer("That change was made before this was received, so it did not lead to it.")
    stored.outcome, stored.summary, stored.answer = outcome, summary.strip(), answer.strip()
    stored.change = change
    _settle(stored, CorrectionState.ANSWERED, by=by, reason=f"Answered: {outcome.label}")


@transaction.atomic
def set_aside(correction: Correction, *, by: User, reason: str) -> None:
    """Advertising and the like: kept with the reason, no longer listed; the contact is deleted."""
    stored = _open(correction)
    if not reason.strip():
        raise CannotAnswer("Say why it is set aside: the reason stays with it at the desk.")
    _settle(stored, CorrectionState.SET_ASIDE, by=by, reason=reason.strip())


def this_moment() -> datetime:
    """The moment that decides whether an open one is overdue."""
    return now()


def _open(correction: Correction) -> Correction:
    stored = Correction.objects.select_for_update().get(pk=correction.pk)
    if stored.state != CorrectionState.OPEN:
        raise CannotAnswer(f"This correction is {stored.get_state_display().lower()} already.")
    return stored


def _settle(stored: Correction, state: CorrectionState, *, by: User, reason: str) -> None:
    stored.state, stored.answered_by, stored.answered_at, stored.contact = state, by, now(), ""
    _sign(stored, by=by, reason=reason)
    stored.save()
    move_revision()


def _sign(row: Any, *, by: User | None, reason: str) -> None:
    row._history_user, row._change_reason = by, reason
