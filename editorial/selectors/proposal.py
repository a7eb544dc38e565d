"""Proposals: what waits for whom, and each field beside what the record says now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

from editorial.domain.difference import Part, parts
from editorial.domain.proposal_words import ProposalState
from editorial.models import Approval, Fact, Line, Proposal, Source, User
from editorial.models.kept import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One field as a reviewer reads it: then, now and as proposed; `parts` mark now against proposed."""

    label: str
    before: str
    present: str
    proposed: str
    parts: list[Part]
    is_moved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One source to cite, or to cite no longer."""

    source: Source
    locator: str
    quote: str
    is_new: bool


def open_about(fact: Fact) -> list[Proposal]:
    """What waits to be decided of one fact, oldest first."""
    return list(
        _about(fact).filter(state=ProposalState.OPEN).select_related("made_by").order_by("made_at", "pk")
    )


def lately_about(fact: Fact, *, most: int = 5) -> list[Proposal]:
    """What was decided of one fact, newest first."""
    decided = _about(fact).exclude(state=ProposalState.OPEN).select_related("made_by", "decided_by")
    return list(decided.order_by("-decided_at", "-pk")[:most])


def waiting_for(user: User) -> QuerySet[Proposal]:
    """Open, by somebody else, and not yet approved by this person."""
    about = ContentType.objects.get_for_model(Proposal)
    approved = Approval.objects.filter(content_type=about, made_by=user).values("object_id")
    return Proposal.objects.filter(state=ProposalState.OPEN).exclude(made_by=user).exclude(pk__in=approved)


def in_conflict(proposals: Iterable[Proposal]) -> set[int]:
    """The primary keys of those whose record says a third thing by now; one query a kind of fact."""
    by_kind: dict[int, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        if proposal.state == ProposalState.OPEN and proposal.values:
            by_kind[proposal.content_type_id].append(proposal)
    found = set()
    for kind, some in by_kind.items():
        model: Any = ContentType.objects.get_for_id(kind).model_class()
        facts = model._default_manager.in_bulk([proposal.object_id for proposal in some])
        for proposal in some:
            if any(line.is_moved for line in proposal.lines(facts[proposal.object_id])):
                found.add(proposal.pk)
    return found


def beside(proposal: Proposal, fact: Any) -> list[Beside]:
    """Each field, in the order of the model."""
    model = type(fact)
    order = [field.name for field in (*model._meta.fields, *model._meta.many_to_many)]
    lines = sorted(proposal.lines(fact), key=lambda line: order.index(line.name))
    return [_beside(model._meta.get_field(line.name), line) for line in lines]


def threads(proposal: Proposal) -> list[Thread]:
    """The sources it brings, then those it takes away."""
    told = [*((True, thread) for thread in proposal.cite), *((False, thread) for thread in proposal.uncite)]
    sources = Source.objects.in_bulk([thread[0] for _, thread in told])
    return [
        Thread(source=sources[key], locator=locator, quote=quote, is_new=is_new)
        for is_new, (key, locator, quote) in told
    ]


def taken_up(fact: Fact, pk: int, *, by: User) -> dict[str, Any]:
    """What this person proposed and had returned, as the fields of a form; nothing of anybody else's."""
    found = _about(fact).filter(pk=pk, made_by=by, state=ProposalState.RETURNED).order_by("pk").first()
    return {**found.values, "reason": found.reason, "source_of_change": found.source_id} if found else {}


def approved_by(subject: Any) -> list[Approval]:
    """Who has said yes already, where two must."""
    about = ContentType.objects.get_for_model(subject)
    found = Approval.objects.filter(content_type=about, object_id=subject.pk)
    return list(found.select_related("made_by").order_by("made_at", "pk"))


def _about(fact: Fact) -> QuerySet[Proposal]:
    about = ContentType.objects.get_for_model(fact)
    return Proposal.objects.filter(content_type=about, object_id=fact.pk)


def _beside(field: Any, line: Line) -> Beside:
    said = (line.before, line.present, line.proposed)
    before, present, proposed = (in_words(field, value) for value in said)
    return Beside(
        label=str(field.verbose_name).capitalize(),
        before=before,
        present=present,
        proposed=proposed,
        parts=parts(present, proposed),
        is_moved=line.is_moved,
    )
