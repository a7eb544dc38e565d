"""Writes and deletes drafts, each time under a name and with a reason."""

from typing import Any

from django.db import transaction

from editorial.domain.stage import Stage
from editorial.models import Fact, User

from . import follow


class NotADraft(ValueError):
    """The fact is no draft any more; the text says so to a person."""


@transaction.atomic
def save_draft(fact: Fact, *, by: User, reason: str = "") -> None:
    """Keeps a new or changed draft; NotADraft where it is in review or on the record meanwhile."""
    _refuse(fact)
    sign(fact, by=by, reason=reason)
    follow.before(fact)
    fact.save()
    follow.after(fact)


@transaction.atomic
def delete_draft(fact: Fact, *, by: User, reason: str) -> None:
    """Deletes a draft with its citations; the history of both stays."""
    _refuse(fact)
    for citation in fact.citations.order_by("pk"):
        sign(citation, by=by, reason=reason)
        citation.delete()
    sign(fact, by=by, reason=reason)
    fact.delete()


def sign(row: Any, *, by: User, reason: str) -> None:
    """What simple-history writes into the row's next entry."""
    row._history_user, row._change_reason = by, reason or None


def _refuse(fact: Fact) -> None:
    rows = type(fact)._default_manager.select_for_update().filter(pk=fact.pk)
    stage = rows.order_by("pk").values_list("stage", flat=True).first() or Stage.DRAFT
    if stage == Stage.IN_REVIEW:
        raise NotADraft(f"“{fact}” is in review, where it stands still. Take it back first.")
    if stage != Stage.DRAFT:
        raise NotADraft(
            f"“{fact}” is on the public record: a change of it is proposed, not saved as a draft."
        )
