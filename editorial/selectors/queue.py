"""What proposals and corrections wait for one person, a bounded number of each; and what conflicts.

What is open has nobody who decided it, and that column is indexed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, QuerySet

from editorial.domain.correction_words import CorrectionState
from editorial.domain.proposal_words import ProposalKind, ProposalState
from editorial.domain.roles import PUBLISH, RETRACT
from editorial.models import Approval, Correction, Proposal, User

from .permission import may
from .proposal import in_conflict, waiting_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """An open proposal that cannot simply be accepted: why not is one of the two, or both."""

    proposal: Proposal
    has_moved: bool
    rivals: int


def mine(user: User, *, most: int) -> list[Proposal]:
    """Open ones of this person, oldest first."""
    return list(_open().filter(made_by=user).order_by("made_at", "pk")[:most])


def sent_back(user: User, *, most: int) -> list[Proposal]:
    """Returned to this person with a word, and not proposed anew since; the last to come back first."""
    later = Proposal.objects.filter(
        content_type=OuterRef("content_type"),
        object_id=OuterRef("object_id"),
        made_by=user,
        made_at__gt=OuterRef("decided_at"),
    )
    found = Proposal.objects.filter(made_by=user, state=ProposalState.RETURNED).exclude(Exists(later))
    found = found.select_related("content_type", "decided_by")
    return list(found.order_by("-decided_at", "-pk")[:most])


def to_decide(user: User, *, most: int) -> list[Proposal]:
    """Of others, of the kinds this person may decide; `is_approved` tells of a first approval by another.

    First those, which need a second; then what waits longest.
    """
    kinds = [kind for kind in ProposalKind if may(user, PUBLISH if kind == ProposalKind.CHANGE else RETRACT)]
    about = ContentType.objects.get_for_model(Proposal)
    approvals = Approval.objects.filter(content_type=about, object_id=OuterRef("pk"))
    found = _open().filter(pk__in=waiting_for(user).values("pk"), kind__in=kinds)
    found = found.annotate(is_approved=Exists(approvals))
    return list(found.order_by("-is_approved", "made_at", "pk")[:most])


def conflicts(*, among: int) -> list[Conflict]:
    """Those of the `among` oldest open ones whose record moved on, or that ask of one row what another asks
    too; a query a kind of fact among them."""
    waiting = list(_open().order_by("made_at", "pk")[:among])
    moved = in_conflict(waiting)
    rows = Counter((proposal.content_type_id, proposal.object_id) for proposal in waiting)
    found = [
        Conflict(
            proposal=proposal,
            has_moved=proposal.pk in moved,
            rivals=rows[proposal.content_type_id, proposal.object_id] - 1,
        )
        for proposal in waiting
    ]
    return [one for one in found if one.has_moved or one.rivals]


def to_answer(*, most: int) -> list[Correction]:
    """Corrections nobody has answered, the next due first."""
    return list(Correction.objects.filter(state=CorrectionState.OPEN).order_by("due_at", "pk")[:most])


def _open() -> QuerySet[Proposal]:
    still_open = Proposal.objects.filter(decided_by__isnull=True, state=ProposalState.OPEN)
    return still_open.select_related("content_type", "made_by")
