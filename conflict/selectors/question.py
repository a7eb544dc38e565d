"""Questions to the record: those of a claim, and what they name that is not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from conflict.domain.test_lines import Question
from conflict.models import ClaimTest
from editorial.domain.lens import Lens
from treaties.models import State, Treaty

# Every row of the desk, whatever its date.
DESK = Lens(day=date.max, drafts=True)


def asked_by(claims: Iterable[int], *, lens: Lens) -> dict[int, list[Question]]:
    """By the claim's primary key, what it asks, in order."""
    tests = ClaimTest.objects.seen_through(lens).filter(claim__in=claims).select_related("state", "treaty")
    asked: dict[int, list[Question]] = defaultdict(list)
    for test in tests.order_by("claim_id", "position", "pk"):
        asked[test.claim_id].append(test.question)
    return dict(asked)


def unknown(questions: Iterable[Question], *, lens: Lens) -> list[str]:
    """What the questions name that is not on the record, one sentence each."""
    asked = list(questions)
    codes, slugs = {question.state for question in asked}, {question.treaty for question in asked}
    states = set(
        State.objects.seen_through(lens)
        .filter(code__in=codes)
        .order_by("code")
        .values_list("code", flat=True)
    )
    treaties = set(
        Treaty.objects.seen_through(lens)
        .filter(slug__in=slugs)
        .order_by("slug")
        .values_list("slug", flat=True)
    )
    told: dict[str, None] = {}
    for question in asked:
        if question.state not in states:
            told[f"Line {question.line}: no state of the record has the code {question.state}."] = None
        if question.treaty not in treaties:
            told[f"Line {question.line}: no treaty of the record is called {question.treaty}."] = None
    return list(told)
