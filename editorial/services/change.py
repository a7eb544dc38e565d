"""The public trail: what changed, and that something did."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F

from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import now
from editorial.models import Change, Fact, Revision, User


def take_turn() -> Revision:
    """Whoever changes the record stands in line from here to the end of the transaction.

    So rows of the public list come to be seen in the order of their ids, and `since=` misses none. The first
    thing each such transaction asks for, so that no two wait for each other.
    """
    Revision.objects.get_or_create(pk=1)
    return Revision.objects.select_for_update().get(pk=1)


def record_change(
    summary: str,
    *,
    reason: ChangeReason,
    by: User,
    fact: Fact | None = None,
    why: str = "",
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> Change:
    """Adds one row to the public list; `why` is the reason as it was written.

    Call it in the transaction of the change itself, which has taken its turn.
    """
    about = {}
    if fact is not None:
        about = {"content_type": ContentType.objects.get_for_model(fact), "object_id": fact.pk}
    return Change.objects.create(
        summary=summary,
        why=why,
        reason=reason,
        made_by=by,
        made_at=now(),
        before=before or {},
        after=after or {},
        **about,
    )


def move_revision() -> None:
    """Tells every cache that the record has moved."""
    Revision.objects.get_or_create(pk=1)
    Revision.objects.filter(pk=1).update(number=F("number") + 1)
