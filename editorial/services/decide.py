"""Decides on a proposal: somebody other than its author accepts it, returns it with a word, or declines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from editorial.domain.proposal_words import ProposalKind, ProposalState
from editorial.domain.stage import Stage
from editorial.models import Citation, Line, Proposal, Source, User
from editorial.models.kept import Gone, in_words, restored

from .approve import approved
from .change import take_turn
from .correct import CannotCorrect, correct
from .fit import invalid, resting_on_drafts
from .propose import changed, settle
from .retract import CannotRetract, bring_back, retract
from .review import SAID


class CannotDecide(ValueError):
    """The proposal may not be decided so; the text says why, to a person."""


class Conflict(CannotDecide):
    """The record has moved since: the text names each field, with what it said then and says now."""


@transaction.atomic
def accept(proposal: Proposal, *, by: User, word: str = "") -> bool:
    """Brings the record to what was proposed, in one transaction with its history and the public change.

    False where a person is named and this was the first of two approvals. To take something off, one
    reviewer is enough whoever is named: that must be quick. Conflict where another changed it meanwhile.
    """
    take_turn()
    stored, is_done = _open(proposal, by=by), True
    with _refusals_told():
        if stored.kind == ProposalKind.CHANGE:
            is_done = _accept_change(stored, by=by)
        else:
            _take_off_or_bring_back(stored, by=by)
    if is_done:
        settle(stored, ProposalState.ACCEPTED, by=by, word=word)
    return is_done


@contextmanager
def as_if_accepted(proposal: Proposal, *, by: User) -> Iterator[Any]:
    """The record as it would read, while the block runs; answers the fact. Nothing is kept, nobody decides.

    CannotDecide as acceptance would refuse it, but for who decides and for what is a draft yet.
    """
    with transaction.atomic():
        take_turn()
        stored = _still_open(proposal)
        with _refusals_told():
            if stored.kind == ProposalKind.CHANGE:
                held, values = _held(stored)
                _refuse(invalid(changed(held, values)))
                _bring(stored, held, values, by=by)
            else:
                _take_off_or_bring_back(stored, by=by)
        fact: Any = stored.fact
        fact.refresh_from_db()
        yield fact
        transaction.set_rollback(True)


@transaction.atomic
def return_proposal(proposal: Proposal, *, by: User, word: str) -> None:
    """Back to its author, who may propose again; the word says what is missing."""
    settle(_open(proposal, by=by, word=word), ProposalState.RETURNED, by=by, word=word)


@transaction.atomic
def decline(proposal: Proposal, *, by: User, word: str) -> None:
    """The record stays as it is; the word says why."""
    settle(_open(proposal, by=by, word=word), ProposalState.DECLINED, by=by, word=word)


def _accept_change(proposal: Proposal, *, by: User) -> bool:
    fact, values = _held(proposal)
    _refuse_unpublished_sources(proposal)
    as_proposed = changed(fact, values)
    _refuse(invalid(as_proposed) or resting_on_drafts(as_proposed))
    names_a_person = fact.names_a_person() or as_proposed.names_a_person()
    if names_a_person and not approved(proposal, by=by):
        return False
    _bring(proposal, fact, values, by=by)
    return True


def _held(proposal: Proposal) -> tuple[Any, dict[str, Any]]:
    """The fact, held for this transaction, and what is proposed of it; Conflict where it has moved."""
    model = proposal.content_type.model_class()
    fact: Any = model._default_manager.select_for_update().get(pk=proposal.object_id)  # type: ignore[union-attr]
    if fact.stage != Stage.PUBLISHED:
        raise CannotDecide(f"“{fact}” is {SAID[Stage(fact.stage)]} by now: it cannot be changed.")
    _refuse_conflicts(proposal, fact)
    return fact, restored(model, proposal.values)


def _bring(proposal: Proposal, fact: Any, values: dict[str, Any], *, by: User) -> None:
    saved, gone = _threads(proposal, fact)
    correct(fact, by=by, reason=proposal.reason, values=values, saved=saved, gone=gone)


def _take_off_or_bring_back(proposal: Proposal, *, by: User) -> None:
    action = retract if proposal.kind == ProposalKind.RETRACT else bring_back
    action(proposal.fact, by=by, reason=proposal.reason)


@contextmanager
def _refusals_told() -> Iterator[None]:
    """What the services below refuse, said as this one says it."""
    try:
        yield
    except (CannotCorrect, CannotRetract, Gone) as refused:
        raise CannotDecide(str(refused)) from refused


def _refuse(fault: str) -> None:
    if fault:
        raise CannotDecide(fault)


def _refuse_conflicts(proposal: Proposal, fact: Any) -> None:
    said = [_moved(fact._meta.get_field(line.name), line) for line in proposal.lines(fact) if line.is_moved]
    there = {(row.source_id, row.locator): row for row in fact.citations.order_by("pk")}
    for source, locator, quote in proposal.uncite:
        if (source, locator) not in there or there[source, locator].quote != quote:
            said.append(f"{_named(source, locator)}: no longer cited as it was.")
    for source, locator, quote in _added(proposal):
        if (source, locator) in there and there[source, locator].quote != quote:
            said.append(f"{_named(source, locator)}: cited by now, in other words.")
    if said:
        raise Conflict(f"“{fact}” has changed meanwhile. Nothing is overwritten. " + " ".join(said))


def _refuse_unpublished_sources(proposal: Proposal) -> None:
    named = [proposal.source_id, *(thread[0] for thread in proposal.cite)]
    hidden = Source.objects.filter(pk__in=named).exclude(stage=Stage.PUBLISHED).order_by("key").first()
    if hidden:
        raise CannotDecide(f"“{hidden}” is not published, so nobody could look it up. Publish it first.")


def _moved(field: Any, line: Line) -> str:
    said = (line.before, line.present, line.proposed)
    before, now, proposed = (in_words(field, value) for value in said)
    name = str(field.verbose_name).capitalize()
    return f"{name}: “{before}” when this was proposed, “{now}” now; proposed is “{proposed}”."


def _named(source: int, locator: str) -> str:
    return f"Source {Source.objects.get(pk=source)} {locator}".strip()


def _added(proposal: Proposal) -> list[list[Any]]:
    """Threads that are new, not other words for one that is there."""
    words_for = {(source, locator) for source, locator, _ in proposal.uncite}
    return [thread for thread in proposal.cite if tuple(thread[:2]) not in words_for]


def _threads(proposal: Proposal, fact: Any) -> tuple[list[Citation], list[Citation]]:
    """(citations to save, citations to delete). The source of the change is cited too, where it is not."""
    there = {(row.source_id, row.locator): row for row in fact.citations.order_by("pk")}
    gone = {(source, locator): there.pop((source, locator)) for source, locator, _ in proposal.uncite}
    wanted = [thread for thread in proposal.cite if tuple(thread[:2]) not in there]
    cited = {source for source, _ in there} | {thread[0] for thread in proposal.cite}
    if fact.keeps_sources and proposal.source_id not in cited:
        wanted.append([proposal.source_id, "", ""])
    saved = []
    for source, locator, quote in wanted:
        row = gone.pop((source, locator), None) or Citation(fact=fact, source_id=source, locator=locator)
        row.quote = quote
        saved.append(row)
    return saved, list(gone.values())


def _open(proposal: Proposal, *, by: User, word: str | None = None) -> Proposal:
    stored = _still_open(proposal)
    if stored.made_by_id == by.pk:
        raise CannotDecide("You proposed it, so somebody else decides.")
    if word is not None and not word.strip():
        raise CannotDecide("Say a word to its author: why it goes back, or why not.")
    return stored


def _still_open(proposal: Proposal) -> Proposal:
    stored = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if stored.state != ProposalState.OPEN:
        raise CannotDecide(f"This proposal is {stored.get_state_display().lower()} already.")
    return stored
