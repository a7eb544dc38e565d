"""Takes one difference from a depositary's table to the desk, as a draft or a proposal; publishes nothing."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from editorial.domain.precision import say_long
from editorial.models import Citation, Proposal, Source, User
from editorial.models.kept import keep
from editorial.selectors.proposal import open_about
from editorial.services.correct import write_citations
from editorial.services.draft import save_draft
from editorial.services.fit import invalid
from editorial.services.propose import CannotPropose, propose
from treaties.domain.action_kind import SIGNATURES
from treaties.domain.depositary_compared import Proposed
from treaties.models import Treaty, TreatyAction

NO_SOURCE = (
    "The record holds no page of the Treaty Collection for this treaty. Enter it among the sources and let "
    "the treaty cite it; then compare again."
)


class CannotTake(ValueError):
    """The difference was not taken to the desk; the text says why, to a person."""


@transaction.atomic
def take(proposed: Proposed, *, by: User) -> TreatyAction | Proposal:
    """A new act becomes a draft with its source; a correction becomes a proposal that somebody else decides.

    CannotTake where the record's rules forbid it, or where the same waits already.
    """
    source = Source.objects.filter(key=proposed.source).first()
    if source is None:
        raise CannotTake(NO_SOURCE)
    if proposed.corrects is None:
        return _draft(proposed, source, by=by)
    _refuse_twice(proposed)
    # A treaty is checked week after week on the same page: the page is named, not cited anew each time.
    threads = () if isinstance(proposed.corrects, Treaty) else (_thread(proposed, source),)
    try:
        return propose(
            proposed.corrects,
            by=by,
            reason=proposed.reason,
            source=source,
            values=proposed.values,
            cite=threads,
        )
    except CannotPropose as refusal:
        raise CannotTake(str(refusal)) from None


def _draft(proposed: Proposed, source: Source, *, by: User) -> TreatyAction:
    act = TreatyAction(**proposed.values)
    closed_on = act.treaty.closed_on
    if act.kind in SIGNATURES and closed_on and act.done_on >= closed_on:
        raise CannotTake(f"{act.treaty} was closed for signature from {say_long(closed_on)}.")
    if fault := invalid(act):
        raise CannotTake(fault)
    save_draft(act, by=by, reason=proposed.reason)
    citation = _thread(proposed, source)
    citation.fact = act
    write_citations(by=by, reason=proposed.reason, saved=[citation])
    return act


def _thread(proposed: Proposed, source: Source) -> Citation:
    return Citation(source=source, locator=proposed.locator)


def _refuse_twice(proposed: Proposed) -> None:
    fact: Any = proposed.corrects
    wanted = {name: keep(fact._meta.get_field(name), value) for name, value in proposed.values.items()}
    for other in open_about(fact):
        if wanted.items() <= other.values.items():
            raise CannotTake(f"“{other.about}”: {other.made_by} has proposed this already.")
