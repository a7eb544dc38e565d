"""The tests of a claim that is a draft, brought to what an editor asks of the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction

from conflict.domain.test_lines import Question
from conflict.models import Claim, ClaimTest
from editorial.models import User
from editorial.services.draft import delete_draft, save_draft
from treaties.models import State, Treaty

Key = tuple[object, ...]


@transaction.atomic
def bring_tests(claim: Claim, *, questions: Sequence[Question], by: User, reason: str) -> None:
    """Afterwards the claim asks exactly these, in this order; a test asked before keeps its row."""
    known = tests_of(claim)
    asked = {question.key for question in questions}
    for key, test in known.items():
        if key not in asked:
            delete_draft(test, by=by, reason=reason)
    fresh = new_tests([question for question in questions if question.key not in known], claim=claim)
    last = 0
    for question in questions:
        test = known.get(question.key) or fresh[question.key]
        # A test keeps its place while the order stands.
        last = test.position if test.position > last else last + 1
        if test.pk is None or (test.position, test.role) != (last, question.role):
            test.position, test.role = last, question.role
            save_draft(test, by=by, reason=reason)


def tests_of(claim: Claim) -> dict[Key, ClaimTest]:
    """Every test of the claim, retracted ones too, by what it asks; in order."""
    tests = ClaimTest.objects.filter(claim=claim).select_related("state", "treaty")
    return {test.question.key: test for test in tests.order_by("position", "pk")}


def new_tests(questions: Iterable[Question], *, claim: Claim) -> dict[Key, ClaimTest]:
    """A row, not saved, for each question; the states and treaties it names are on the record."""
    asked = list(questions)
    states = State.objects.in_bulk({question.state for question in asked}, field_name="code")
    treaties = Treaty.objects.in_bulk({question.treaty for question in asked}, field_name="slug")
    return {
        question.key: ClaimTest(
            claim=claim,
            position=0,
            state=states[question.state],
            treaty=treaties[question.treaty],
            expects=question.expects,
            asked_on=question.asked_on,
            role=question.role,
        )
        for question in asked
    }
