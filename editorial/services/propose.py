"""Asks for a change of the public record; somebody else decides (`decide.py`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

from django.db import transaction

from editorial.domain.clock import now
from editorial.domain.proposal_words import ProposalKind, ProposalState
from editorial.domain.stage import Stage
from editorial.models import Citation, Proposal, Source, User
from editorial.models.kept import keep, kept

from . import follow
from .draft import sign
from .fit import invalid, only_said
from .retract import in_use
from .review import SAID


class CannotPropose(ValueError):
    """Nothing can be proposed so; the text says why, to a person."""


@transaction.atomic
def propose(
    fact: Any,
    *,
    by: User,
    reason: str,
    source: Source | None = None,
    values: Mapping[str, Any] | None = None,
    cite: Sequence[Citation] = (),
    uncite: Sequence[Citation] = (),
) -> Proposal:
    """Asks that a published fact say `values` (by field name; of many-to-many fields, the rows to keep).

    What it says already is left out. `source` shows it, and is cited by the fact from then on; without one
    it is the first of `cite`, which are citations not saved yet. CannotPropose says what is missing.
    """
    stored = _published(fact, reason=reason)
    source = source or (cite[0].source if cite else None)
    if source is None and stored.needs_source:
        raise CannotPropose("Say which source shows it: every change of the record rests on one.")
    wanted = {name: keep(stored._meta.get_field(name), value) for name, value in (values or {}).items()}
    before = kept(stored, wanted)
    differing = {name: value for name, value in wanted.items() if value != before[name]}
    if not (differing or cite or uncite):
        raise CannotPropose(f"Nothing is proposed: “{stored}” says all this already.")
    if fault := invalid(changed(stored, {name: (values or {})[name] for name in differing})):
        raise CannotPropose(fault)
    if fault := only_said(stored, _would_cite(stored, cite, uncite, source)):
        raise CannotPropose(fault)
    return _keep(
        Proposal(
            fact=stored,
            values=differing,
            before={name: before[name] for name in differing},
            cite=[_thread(citation) for citation in cite],
            uncite=[_thread(citation) for citation in uncite],
            source=source,
        ),
        by=by,
        reason=reason,
    )


@transaction.atomic
def propose_retraction(fact: Any, *, by: User, reason: str) -> Proposal:
    """Asks that a published fact be taken off the record."""
    stored = _published(fact, reason=reason)
    if fault := in_use(stored):
        raise CannotPropose(fault)
    return _keep(Proposal(fact=stored, kind=ProposalKind.RETRACT), by=by, reason=reason)


@transaction.atomic
def propose_return(fact: Any, *, by: User, reason: str) -> Proposal:
    """Asks that a retracted fact be brought back."""
    stored = _at(fact, Stage.RETRACTED, reason=reason)
    return _keep(Proposal(fact=stored, kind=ProposalKind.BRING_BACK), by=by, reason=reason)


@transaction.atomic
def withdraw(proposal: Proposal, *, by: User) -> None:
    """Its author takes an open proposal back."""
    stored = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if stored.state != ProposalState.OPEN or stored.made_by != by:
        raise CannotPropose("Only its author takes a proposal back, and only while it is open.")
    settle(stored, ProposalState.WITHDRAWN, by=by)


def settle(proposal: Proposal, state: ProposalState, *, by: User, word: str = "") -> None:
    """Writes what became of a proposal, with its history."""
    proposal.state, proposal.decided_by, proposal.decided_at, proposal.word = state, by, now(), word
    sign(proposal, by=by, reason=word)
    proposal.save(update_fields=["state", "decided_by", "decided_at", "word"])


def changed(fact: Any, values: Mapping[str, Any]) -> Any:
    """The fact as it would read, unsaved; many-to-many fields as they are."""
    as_proposed = copy(fact)
    for name, value in values.items():
        if not fact._meta.get_field(name).many_to_many:
            setattr(as_proposed, name, value)
    follow.before(as_proposed)
    return as_proposed


def _published(fact: Any, *, reason: str) -> Any:
    return _at(fact, Stage.PUBLISHED, reason=reason)


def _at(fact: Any, stage: Stage, *, reason: str) -> Any:
    stored = type(fact)._default_manager.get(pk=fact.pk)
    if stored.stage != stage:
        raise CannotPropose(f"“{stored}” is {SAID[Stage(stored.stage)]}, not {SAID[stage]}.")
    if not reason.strip():
        raise CannotPropose("Say why: the reason stands in the public list of changes.")
    return stored


def _keep(proposal: Proposal, *, by: User, reason: str) -> Proposal:
    proposal.about, proposal.reason = str(proposal.fact), reason.strip()
    proposal.made_by, proposal.made_at = by, now()
    sign(proposal, by=by, reason=reason)
    proposal.save()
    return proposal


def _would_cite(
    stored: Any, cite: Sequence[Citation], uncite: Sequence[Citation], source: Source | None
) -> list[Source]:
    if not stored.keeps_sources:
        return []
    rows = stored.citations.exclude(pk__in=[row.pk for row in uncite]).select_related("source")
    added = [*(row.source for row in cite), *([source] if source else [])]
    return [*(row.source for row in rows.order_by("pk")), *added]


def _thread(citation: Citation) -> list[Any]:
    return [citation.source_id, citation.locator, citation.quote]
