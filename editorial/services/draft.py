"""Writes and deletes drafts, each time under a name and with a reason."""

from typing import Any

from django.db import transaction

from editorial.domain.stage import DRAFTS
from editorial.models import Fact, User


class NotADraft(ValueError):
    """The fact is on the public record; the text says so to a person."""


@transaction.atomic
def save_draft(fact: Fact, *, by: User, reason: str = "") -> None:
    """Keeps a new or changed draft; NotADraft where it has been published meanwhile."""
    _refuse_published(fact)
    _sign(fact, by=by, reason=reason)
    fact.save()


@transaction.atomic
def delete_draft(fact: Fact, *, by: User, reason: str) -> None:
    """Deletes a draft with its citations; the history of both stays."""
    _refuse_published(fact)
    for citation in fact.citations.order_by("pk"):
        _sign(citation, by=by, reason=reason)
        citation.delete()
    _sign(fact, by=by, reason=reason)
    fact.delete()


def _refuse_published(fact: Fact) -> None:
    rows = type(fact)._default_manager.select_for_update().filter(pk=fact.pk)
    if rows.exclude(stage__in=DRAFTS).exists():
        raise NotADraft(f"“{fact}” is on the public record: it can be corrected, not edited as a draft.")


def _sign(row: Any, *, by: User, reason: str) -> None:
    """What simple-history writes into the row's next entry."""
    row._history_user, row._change_reason = by, reason or None
