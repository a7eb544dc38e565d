"""Claims held against the record, in one query for a whole list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from conflict.domain.check import Check, Found
from conflict.domain.test_lines import Question
from conflict.models import Claim, ClaimTest
from conflict.models.testing import annotate_asked, annotate_found
from editorial.domain.lens import Lens
from editorial.domain.stage import PREVIEWED
from treaties.models import State, Treaty


def checks_of(claims: Iterable[int] | QuerySet[Any], *, lens: Lens) -> dict[int, Check]:
    """By the claim's primary key, its tests with what the record says today of the days they ask about.

    A claim without tests is left out. The lens only says whose record is read: each test has its own day.
    """
    return _checks(ClaimTest.objects.seen_through(lens).filter(claim__in=claims), lens=lens)


def checks_at_desk(claims: Iterable[int] | QuerySet[Any], *, lens: Lens) -> dict[int, Check]:
    """The same with the tests that are still drafts. What they are held against is what the lens shows."""
    return _checks(ClaimTest.objects.filter(claim__in=claims, stage__in=PREVIEWED), lens=lens)


def held(*, lens: Lens) -> list[tuple[Claim, Check]]:
    """Each claim of the desk that asks something of the record, drafts too, with its check."""
    checks = checks_at_desk(Claim.objects.filter(stage__in=PREVIEWED), lens=lens)
    claims = Claim.objects.filter(pk__in=checks).select_related("statement", "treaty")
    return [(claim, checks[claim.pk]) for claim in claims.order_by("statement__slug", "number")]


def preview(questions: Iterable[Question], *, lens: Lens) -> Check:
    """What a claim would find that asked these; KeyError where a state or treaty is not on the record."""
    asked = list(questions)
    slugs = {question.treaty for question in asked}
    treaties = {
        treaty.slug: treaty
        for treaty in Treaty.objects.seen_through(lens).filter(slug__in=slugs).order_by("slug")
    }
    days: dict[tuple[str, date], set[str]] = defaultdict(set)
    for question in asked:
        days[question.treaty, question.asked_on].add(question.state)
    states: dict[tuple[str, date, str], Any] = {}
    for (slug, day), codes in days.items():
        rows = State.objects.seen_through(lens).filter(code__in=codes)
        for state in annotate_asked(rows, treaty=treaties[slug].pk, day=day, lens=lens).order_by("code"):
            states[slug, day, state.code] = state
    tests = []
    for one in asked:
        state = states[one.treaty, one.asked_on, one.state]
        tests.append(_found(one, state, treaties[one.treaty], read=state))
    return Check(tests=tuple(tests))


def found_of(test: Any) -> Found:
    """The plain answer of a test that `annotate_found` has read."""
    return _found(test, test.state, test.treaty, read=test, then=test.standing_then)


def _found(asked: Any, state: Any, treaty: Any, *, read: Any, then: str = "") -> Found:
    """What a test, or a question not written yet, found; `read` is the row that holds the record's answer."""
    return Found(
        state=state.code,
        name=read.called,
        treaty=treaty.slug,
        short_name=treaty.short_name,
        title=treaty.title,
        expects=asked.expects,
        role=asked.role,
        asked_on=asked.asked_on,
        standing=read.standing,
        has_signed=read.has_signed,
        standing_then=then,
    )


def _checks(asked: QuerySet[Any], *, lens: Lens) -> dict[int, Check]:
    found: dict[int, list[Found]] = defaultdict(list)
    for test in _answered(asked, lens=lens):
        found[test.claim_id].append(found_of(test))
    return {claim: Check(tests=tuple(tests)) for claim, tests in found.items()}


def _answered(tests: QuerySet[Any], *, lens: Lens) -> QuerySet[Any]:
    answered = annotate_found(tests, lens=lens).select_related("state", "treaty")
    return answered.order_by("claim_id", "position", "pk")
