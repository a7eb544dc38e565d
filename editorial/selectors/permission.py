"""What a person may do to one fact. The roles say what each may do to its kind."""

from __future__ import annotations

from editorial.domain.roles import EDIT_ANY_DRAFT, PUBLISH
from editorial.domain.stage import DRAFTS, Stage
from editorial.models import Fact, User


def wrote(user: User, fact: Fact) -> bool:
    """Whether the fact's history begins with this person."""
    first = fact.history.order_by("history_date", "history_id").first()  # type: ignore[attr-defined]
    return first is not None and first.history_user_id == user.pk


def may_publish(user: User) -> bool:
    """Whether the person's role publishes and corrects."""
    return user.has_perm(f"editorial.{PUBLISH}")


def may_publish_this(user: User, fact: Fact) -> bool:
    """The seam for the rule of two persons: whether this person may put out this draft, also their own."""
    return fact.stage in DRAFTS and may_publish(user)


def may_edit_this(user: User, fact: Fact) -> bool:
    """A published fact is corrected by who may publish; a draft is edited by its author or any editor."""
    if fact.stage == Stage.PUBLISHED:
        return may_publish(user)
    if fact.stage not in DRAFTS:
        return False
    return user.has_perm(f"editorial.{EDIT_ANY_DRAFT}") or wrote(user, fact)


def may_delete_this(user: User, fact: Fact) -> bool:
    """Drafts alone: what was published once is retracted, and stays."""
    return fact.stage in DRAFTS and may_edit_this(user, fact)
