"""What is said in public of a row taken off the record: when and why, and nothing of what it said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from editorial.domain.stage import Stage
from editorial.models import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """`kind` is the noun, `reason` the one printed in the public list of changes."""

    kind: str
    day: date
    reason: str


def retraction_of(fact: Any) -> Retraction | None:
    """Its own, or that of what it belongs to, since it is hidden with that; None where neither was."""
    if fact.stage == Stage.RETRACTED:
        row = fact.history.filter(stage=Stage.RETRACTED).latest("history_date", "history_id")
        kind, reason = str(fact._meta.verbose_name), row.history_change_reason or ""
        return Retraction(kind=kind, day=row.history_date.date(), reason=reason)
    for field in fact._meta.fields:
        other = getattr(fact, field.name) if field.is_relation and not field.null else None
        if isinstance(other, Fact) and (found := retraction_of(other)):
            return found
    return None
