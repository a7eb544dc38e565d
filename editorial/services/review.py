"""From a draft to review, and back to its author with a word."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from editorial.domain.stage import Stage
from editorial.models import Fact, User

from .approve import forget_approvals
from .draft import sign
from .fit import without_source

SAID = {
    Stage.DRAFT: "a draft",
    Stage.IN_REVIEW: "in review",
    Stage.PUBLISHED: "published",
    Stage.RETRACTED: "retracted",
}


class CannotMove(ValueError):
    """The fact may not go there from where it stands; the text says why, to a person."""


@transaction.atomic
def send_to_review(fact: Fact, *, by: User, reason: str = "") -> None:
    """With the drafts below that go along; CannotMove where one of them names no source."""
    stand(fact, Stage.DRAFT, "{} is {}: only a draft is sent to review.")
    for row in fact.along(Stage.DRAFT):
        if fault := without_source(row):
            raise CannotMove(fault)
        move(row, Stage.IN_REVIEW, by=by, reason=reason)


@transaction.atomic
def return_to_draft(fact: Fact, *, by: User, reason: str) -> None:
    """Back to its author, with what went along; approvals it had are forgotten. The word is asked for."""
    stand(fact, Stage.IN_REVIEW, "{} is {}: only what is in review goes back.")
    if not reason.strip():
        raise CannotMove("Say a word why it goes back: its author reads it.")
    for row in fact.along(Stage.IN_REVIEW):
        forget_approvals(row, by=by, reason=reason)
        move(row, Stage.DRAFT, by=by, reason=reason)


def stand(fact: Fact, stage: Stage, refusal: str, *, error: type[ValueError] = CannotMove) -> None:
    """Holds the row for this transaction, as it reads now; an error where it stands at another stage."""
    rows: Any = type(fact)._default_manager
    rows.select_for_update().get(pk=fact.pk)
    fact.refresh_from_db()
    if fact.stage != stage:
        raise error(refusal.format(f"“{fact}”", SAID[Stage(fact.stage)]))


def move(fact: Any, stage: Stage, *, by: User, reason: str) -> None:
    """Writes the stage with its history."""
    fact.stage = stage
    sign(fact, by=by, reason=reason)
    fact.save(update_fields=["stage", "published_at", "published_by"])
