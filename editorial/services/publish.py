"""From a draft to the public record."""

from django.db import transaction

from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import now
from editorial.domain.stage import Stage
from editorial.models import Fact, User

from .change import move_revision, record_change
from .search_index import index


class CannotPublish(ValueError):
    """The fact may not go out; the text says why, to a person."""


@transaction.atomic
def publish(fact: Fact, *, by: User, reason: str) -> None:
    """Puts a fact on the public record under the name of `by`; CannotPublish where it has no source."""
    if fact.stage in (Stage.PUBLISHED, Stage.RETRACTED):
        raise CannotPublish(f"“{fact}” is {Stage(fact.stage).label.lower()} already.")
    if fact.needs_source:
        _refuse_without_source(fact)
    fact.stage, fact.published_at, fact.published_by = Stage.PUBLISHED, now(), by
    fact._history_user, fact._change_reason = by, reason  # type: ignore[attr-defined]
    fact.save(update_fields=["stage", "published_at", "published_by"])
    record_change(f"Published: {fact}. {reason}", reason=ChangeReason.NEW_FACT, by=by, fact=fact)
    index(fact)
    move_revision()


def _refuse_without_source(fact: Fact) -> None:
    cited = fact.rests_on()
    if not cited.exists():
        raise CannotPublish(f"“{fact}” names no source. Add at least one before publishing it.")
    if not cited.filter(source__stage=Stage.PUBLISHED).exists():
        raise CannotPublish(f"“{fact}” rests on drafts alone. Publish one of its sources first.")
