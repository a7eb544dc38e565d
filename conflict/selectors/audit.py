"""What a constraint cannot say of statements and claims: one sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from conflict.domain.check import Check, disagrees
from conflict.domain.expectation import Expects
from conflict.models import Claim, ClaimTest, Statement
from conflict.selectors import audit_weapons
from conflict.selectors.check import checks_of
from editorial.domain.precision import first_possible, say_day
from treaties.domain.action_kind import SIGNATURES
from treaties.domain.standing import Standing
from treaties.models import TreatyAction
from treaties.selectors.audited import PUBLISHED

BY_ORDER = ("statement__slug", "number")


def faults() -> list[str]:
    """Every fault of what is published: statements, claims and their tests, then weapons and records."""
    return [*_faults_of_claims(), *_faults_of_tests(), *_faults_of_statements(), *audit_weapons.faults()]


def faults_of_check(claim: Claim, check: Check) -> Iterator[str]:
    """Where a person's verdict and the record pull apart, or the record has moved since the verdict."""
    if disagrees(claim.verdict, check.outcome):
        yield (
            f"{claim}: the verdict is “{claim.get_verdict_display()}”, and the check says "
            f"{check.outcome}. {check.sentence}"
        )
    for test in check.tests:
        if test.has_moved:
            then, now = Standing(test.standing_then).label, Standing(test.standing).label
            yield (
                f"{claim}: when the verdict was given, {test.name} stood under {test.short_name} on "
                f"{say_day(test.asked_on)} as “{then}”; the record now says “{now}”. Look at it again."
            )


def faults_of_office(statement: Statement) -> Iterator[str]:
    """Words said by an office when, as far as its days are known, nobody could have held it."""
    office = statement.office
    began, ended = office.began_on, office.ended_on
    if began and statement.said_on < first_possible(began, office.began_precision):
        yield f"{statement}: said before its speaker came into the office ({say_day(began)})."
    if ended and first_possible(statement.said_on, statement.date_precision) > ended:
        yield f"{statement}: said after its speaker had left the office ({say_day(ended)})."


def _claims() -> QuerySet[Claim]:
    found: QuerySet[Claim] = Claim.objects.seen_through(PUBLISHED).select_related("statement")
    return found.order_by(*BY_ORDER)


def _faults_of_claims() -> Iterator[str]:
    checks = checks_of(Claim.objects.seen_through(PUBLISHED).order_by("pk").values("pk"), lens=PUBLISHED)
    for claim in _claims().filter(pk__in=checks):
        yield from faults_of_check(claim, checks[claim.pk])
    for claim in _claims().filter(Q(said_on__isnull=True) | ~Q(said_on=F("statement__said_on"))):
        yield f"{claim}: listed under {claim.said_on}, though its statement is of {claim.statement.said_on}."
    statements = Statement.objects.seen_through(PUBLISHED)
    for claim in _claims().exclude(statement__in=statements):
        yield f"{claim}: published, though its statement is not."


def _faults_of_tests() -> Iterator[str]:
    """Of a treaty without any signature, nothing can be said of who signed it."""
    signed = TreatyAction.objects.seen_through(PUBLISHED).filter(
        treaty=OuterRef("treaty_id"), kind__in=SIGNATURES
    )
    asking: Any = ClaimTest.objects.seen_through(PUBLISHED).filter(
        claim__in=_claims().order_by().values("pk"), expects__in=(Expects.SIGNED, Expects.NOT_SIGNED)
    )
    without = asking.exclude(Exists(signed)).select_related("claim__statement", "treaty", "state")
    for test in without.order_by("claim__statement__slug", "claim__number", "position"):
        yield (
            f"{test.claim}: asks whether {test.state} had signed {test.treaty}, of which no signature "
            "at all is on record."
        )


def _faults_of_statements() -> Iterator[str]:
    statements: QuerySet[Statement] = Statement.objects.seen_through(PUBLISHED)
    for statement in statements.select_related("office").order_by("said_on", "slug"):
        yield from faults_of_office(statement)
