"""A claim as an editor enters it, while it is a draft: the assertion, the evidence, the tests."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import transaction

from conflict.domain.test_lines import Question
from conflict.models import Claim
from conflict.services.assess import keep_standings
from conflict.services.claim_tests import bring_tests
from conflict.services.consequences import ASSESSED
from conflict.services.evidence import evidence_moved
from editorial.models import Source, User
from editorial.services.correct import write_citations
from editorial.services.draft import delete_draft, save_draft


@transaction.atomic
def write_claim(
    claim: Claim,
    *,
    by: User,
    reason: str,
    values: Mapping[str, Any],
    evidence: Collection[Source],
    questions: Sequence[Question],
) -> None:
    """Keeps a draft whose `values` a form changed, and brings its sources and tests to those given.

    NotADraft where it is in review or published: a change of it is proposed. A verdict newly given keeps
    the standings that the record gives now.
    """
    if values or claim.pk is None:
        save_draft(claim, by=by, reason=reason)
        for field in claim._meta.many_to_many:
            if field.name in values:
                getattr(claim, field.name).set(values[field.name])
    cite, gone = evidence_moved(claim, evidence)
    write_citations(by=by, reason=reason, saved=cite, gone=gone)
    bring_tests(claim, questions=questions, by=by, reason=reason)
    if values.keys() & ASSESSED:
        keep_standings(of=claim)


@transaction.atomic
def delete_claim(claim: Claim, *, by: User, reason: str) -> None:
    """Deletes a draft with what it asks; NotADraft where either is in review or on the public record."""
    for test in claim.tests.order_by("position", "pk"):
        delete_draft(test, by=by, reason=reason)
    delete_draft(claim, by=by, reason=reason)
