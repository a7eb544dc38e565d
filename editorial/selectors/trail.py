"""What became of a row: each step between the stages, with who took it, when, and their word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from editorial.domain.stage import Stage
from editorial.models import Fact

WORDS = {
    Stage.DRAFT: "Returned to its author",
    Stage.IN_REVIEW: "Sent to review",
    Stage.PUBLISHED: "Published",
    Stage.RETRACTED: "Retracted",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. `word` is the reason or the word given, or empty."""

    said: str
    by: str
    at: datetime
    word: str


def trail_of(fact: Fact) -> list[Step]:
    """Newest first."""
    rows: Any = fact.history  # type: ignore[attr-defined]
    found, last = [], None
    for row in rows.select_related("history_user").order_by("history_date", "history_id"):
        if last is not None and row.stage != last:
            by = str(row.history_user or "nobody named")
            word = row.history_change_reason or ""
            found.append(Step(said=WORDS[Stage(row.stage)], by=by, at=row.history_date, word=word))
        last = row.stage
    return found[::-1]
