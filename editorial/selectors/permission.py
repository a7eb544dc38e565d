"""What a person may do to one fact. The roles say what each may do to its kind."""

from __future__ import annotations

from editorial.domain.proposal_words import ProposalKind, ProposalState
from editorial.domain.roles import EDIT_ANY_DRAFT, PROPOSE, PUBLISH, RETRACT, SEND_TO_REVIEW
from editorial.domain.stage import Stage
from editorial.models import Fact, Proposal, User


def may(user: User, special: str) -> bool:
    """Whether a role of this person holds a permission that goes for every kind of fact."""
    return user.has_perm(f"editorial.{special}")


def wrote(user: User, fact: Fact) -> bool:
    """Whether the fact's history begins with this person."""
    first = fact.history.order_by("history_date", "history_id").first()  # type: ignore[attr-defined]
    return first is not None and first.history_user_id == user.pk


def may_edit_this(user: User, fact: Fact) -> bool:
    """A draft: its author, or any editor. Published: whoever may propose, since to save it is to propose.

    What is in review stands still.
    """
    if fact.stage == Stage.PUBLISHED:
        return may(user, PROPOSE)
    if fact.stage != Stage.DRAFT:
        return False
    return may(user, EDIT_ANY_DRAFT) or wrote(user, fact)


def may_delete_this(user: User, fact: Fact) -> bool:
    """Drafts alone: what was published once is retracted, and stays."""
    return fact.stage == Stage.DRAFT and may_edit_this(user, fact)


def may_send_this(user: User, fact: Fact) -> bool:
    """Whether this person may send the draft to review, also their own."""
    return fact.stage == Stage.DRAFT and may(user, SEND_TO_REVIEW)


def may_return_this(user: User, fact: Fact) -> bool:
    """Back to its author, with a word: whoever may send it, and its author."""
    return fact.stage == Stage.IN_REVIEW and (may(user, SEND_TO_REVIEW) or wrote(user, fact))


def may_publish_this(user: User, fact: Fact) -> bool:
    """The rule of two persons: out of review, and by somebody who had no hand in it."""
    return fact.stage == Stage.IN_REVIEW and may(user, PUBLISH) and user.pk not in fact.hands()


def may_decide(user: User, proposal: Proposal) -> bool:
    """The same rule for what is proposed; to take something off is a permission of its own."""
    needs = PUBLISH if proposal.kind == ProposalKind.CHANGE else RETRACT
    open_ = proposal.state == ProposalState.OPEN
    return open_ and proposal.made_by_id != user.pk and may(user, needs)
