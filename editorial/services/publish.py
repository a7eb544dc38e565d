"""From a draft to the public record."""

from django.db import transaction
from simple_history.utils import update_change_reason

from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import now
from editorial.domain.stage import Stage
from editorial.models import Fact, User

from .change import move_revision, record_change


class CannotPublish(ValueError):
    """The fact may not go out; the text says why, to a person."""


@transaction.atomic
def publish(fact: Fact, *, by: User, reason: str) -> None:
    """Puts a fact on the public record under the name of `by`; CannotPublish where it has no source."""
    if fact.stage == Stage.PUBLISHED:
        raise CannotPublish(f"“{fact}” is published already.")
    if not fact.rests_on().exists():
        raise CannotPublish(f"“{fact}” names no source. Add at least one before publishing it.")
    fact.stage, fact.published_at, fact.published_by = Stage.PUBLISHED, now(), by
    fact.save(update_fields=["stage", "published_at", "published_by"])
    update_change_reason(fact, reason)
    record_change(f"Published: {fact}. {reason}", reason=ChangeReason.NEW_FACT, by=by, fact=fact)
    move_revision()
