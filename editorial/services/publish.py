"""From review to the public record: by somebody who had no hand in it."""

from django.db import transaction

from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import now
from editorial.domain.stage import Stage
from editorial.models import Change, Fact, User

from . import follow
from .approve import approved
from .change import move_revision, record_change, take_turn
from .fit import resting_on_drafts, shown_only_as_said, without_source
from .review import move, stand
from .search_index import index


class CannotPublish(ValueError):
    """The fact may not go out; the text says why, to a person."""


@transaction.atomic
def publish(fact: Fact, *, by: User, reason: str) -> Change | None:
    """Puts a fact on the public record under the name of `by`, with the rows in review that go along.

    None where it names a person and this was the first of two approvals. CannotPublish where it is not in
    review, where `by` wrote or edited any of it, or where it rests on nothing that is published.
    """
    take_turn()
    stand(fact, Stage.IN_REVIEW, "{} is {}: what is in review is published.", error=CannotPublish)
    if not reason.strip():
        raise CannotPublish("Say why you publish it: the reason stands in the public list of changes.")
    rows = fact.along(Stage.IN_REVIEW)
    for row in rows:
        _refuse_hands(row, by=by)
    looked = [approved(row, by=by) for row in rows if row.names_a_person()]  # each keeps this approval
    if not all(looked):
        return None
    told = [_put_out(row, by=by, reason=reason) for row in rows]
    for row in rows:
        index(row)
    move_revision()
    return told[0]


def _refuse_hands(fact: Fact, *, by: User) -> None:
    if by.pk in fact.hands():
        raise CannotPublish(f"“{fact}” was written or edited by you, so somebody else publishes it.")


def _put_out(fact: Fact, *, by: User, reason: str) -> Change:
    if fault := without_source(fact) or resting_on_drafts(fact) or shown_only_as_said(fact):
        raise CannotPublish(fault)
    fact.published_at, fact.published_by = now(), by
    move(fact, Stage.PUBLISHED, by=by, reason=reason)
    follow.after(fact)
    told = f"Published: {fact}. {reason}"
    return record_change(told, reason=ChangeReason.NEW_FACT, by=by, fact=fact, why=reason)
