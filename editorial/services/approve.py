"""Where a person is named, two reviewers look before anybody reads it."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

from editorial.domain.clock import now
from editorial.models import Approval, User

from .draft import sign


def approved(subject: Any, *, by: User) -> bool:
    """Keeps this person's approval; answers whether another's stands beside it, so that two have looked."""
    if not approvals(subject).filter(made_by=by).exists():
        approval = Approval(subject=subject, made_by=by, made_at=now())
        sign(approval, by=by, reason="")
        approval.save()
    return approvals(subject).exclude(made_by=by).exists()


def forget_approvals(subject: Any, *, by: User, reason: str) -> None:
    """What went back to its author is looked at anew; the history of each approval stays."""
    for approval in approvals(subject).order_by("pk"):
        sign(approval, by=by, reason=reason)
        approval.delete()


def approvals(subject: Any) -> QuerySet[Approval]:
    """Those of one row or proposal."""
    about = ContentType.objects.get_for_model(subject)
    return Approval.objects.filter(content_type=about, object_id=subject.pk)
