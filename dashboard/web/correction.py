"""The public log of corrections: what each was about, how long the answer took, and what it said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from dashboard.web.lens import carry
from editorial.domain.correction_words import CorrectionState, Outcome, say_span
from editorial.domain.lens import Lens


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One correction as anybody may read it. Of an open one there is no more than page and time."""

    number: int
    page: str
    link: str
    state: str
    received_at: Any
    is_answered: bool
    answered_at: Any = None
    took: str = ""
    in_time: bool = False
    outcome: str = ""
    summary: str = ""
    answer: str = ""
    change: str = ""


def log_entries(page: Iterable[Any], *, lens: Lens) -> list[Entry]:
    """In the order given."""
    return [_entry(correction, lens=lens) for correction in page]


def _entry(correction: Any, *, lens: Lens) -> Entry:
    about: dict[str, Any] = {
        "number": correction.pk,
        "page": correction.page,
        "link": correction.page if "?" in correction.page else correction.page + carry(lens),
        "state": CorrectionState(correction.state).label,
        "received_at": correction.received_at,
    }
    if correction.state != CorrectionState.ANSWERED:
        return Entry(**about, is_answered=False)
    return Entry(
        **about,
        is_answered=True,
        answered_at=correction.answered_at,
        took=say_span(correction.answered_at - correction.received_at),
        in_time=correction.answered_at <= correction.due_at,
        outcome=Outcome(correction.outcome).label,
        summary=correction.summary,
        answer=correction.answer,
        change=_place(correction.change_id, lens=lens),
    )


def _place(change: int | None, *, lens: Lens) -> str:
    """Where the change stands in the public list, whatever comes after it."""
    if change is None:
        return ""
    day = carry(lens).replace("?", "&", 1)
    return f"{reverse('changes')}?cursor={change + 1}{day}#change-{change}"
