"""Looking again at what is on the record, where there is nothing to change."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import today
from editorial.domain.stage import Stage
from editorial.models import Change, Source, User
from editorial.models.kept import kept

from .change import move_revision, record_change, take_turn
from .draft import sign
from .review import stand

LATE = 180  # days after which what was checked is looked at again
OPENED = ("checked_on", "is_dead")  # what opening its address says of a source
CHECKED_AGAINST = "checked_against"  # the key of the source, in the public list


class CannotRecheck(ValueError):
    """Nothing was checked so; the text says why, to a person."""


def late_before() -> date:
    """What was last checked before this day is late."""
    return today() - timedelta(days=LATE)


def not_checked_by(day: date | None) -> str:
    """Why nothing can have been last checked on this day; empty where it can."""
    if day is None or day <= today():
        return ""
    return f"The day of a check is not after today, {today().isoformat()}."


@transaction.atomic
def recheck(fact: Any, *, by: User, reason: str, source: Source | None = None) -> Change:
    """Tells in public that a published fact was held against `source`, one of its own, and stands.

    The fact is not written, so it counts as edited by nobody. Of a source, its address was opened: that day
    is written into it. CannotRecheck says what is missing.
    """
    take_turn()
    stand(fact, Stage.PUBLISHED, "{} is {}: only what is published is checked again.", error=CannotRecheck)
    if not reason.strip():
        raise CannotRecheck("Say what you looked at: it stands in the public list of changes.")
    if fact.keeps_sources:
        _refuse_source(fact, source)
    before: dict[str, Any] = {}
    after: dict[str, Any] = {CHECKED_AGAINST: [source.key]} if source and fact.keeps_sources else {}
    if isinstance(fact, Source):
        before, after = _opened(fact, by=by, reason=reason)
    told = record_change(
        f"Checked again: {fact}. {reason}",
        reason=ChangeReason.RE_VERIFIED,
        by=by,
        fact=fact,
        why=reason,
        before=before,
        after=after,
    )
    move_revision()
    return told


def _refuse_source(fact: Any, source: Source | None) -> None:
    if source is None:
        raise CannotRecheck("Say which of its sources you read again, in “Source of the change”.")
    if not fact.citations.filter(source=source, source__stage=Stage.PUBLISHED).exists():
        raise CannotRecheck(f"“{fact}” does not cite “{source}”. To add it, propose a change.")


def _opened(source: Source, *, by: User, reason: str) -> tuple[dict[str, Any], dict[str, Any]]:
    before = kept(source, OPENED)
    source.checked_on, source.is_dead = today(), False
    sign(source, by=by, reason=reason)
    source.save(update_fields=OPENED)
    after = kept(source, OPENED)
    moved = [name for name in OPENED if before[name] != after[name] or name == "checked_on"]
    return {name: before[name] for name in moved}, {name: after[name] for name in moved}
