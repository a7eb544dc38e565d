"""A claim is as old as its statement: lists of claims are read in that order."""

from __future__ import annotations

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from conflict.models import Claim, Statement


def bring_claim_days(*, of: Statement | None = None) -> int:
    """Writes the day of its statement on each claim, or on those of one; answers how many moved."""
    claims: QuerySet[Claim] = Claim.objects.filter(statement=of) if of else Claim.objects.all()
    day = Statement.objects.filter(pk=OuterRef("statement_id")).values("said_on")[:1]
    away = claims.filter(Q(said_on__isnull=True) | ~Q(said_on=F("statement__said_on")))
    return Claim.objects.filter(pk__in=list(away.values_list("pk", flat=True))).update(said_on=Subquery(day))
