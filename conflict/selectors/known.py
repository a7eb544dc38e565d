"""A claim with its verdict, as the record said at an earlier moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from conflict.domain.check import Check, Found
from conflict.models import Claim, ClaimTest, Office, Speaker, Statement
from editorial.selectors.known import Cited, as_fact, known, latest, sources_known
from treaties.domain.action_kind import SIGNATURES
from treaties.selectors.known import RecordKnown, record_known


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimKnown:
    """`claim` is None where the record did not hold it then, or not all it hangs on.

    `check` reads the acts as they were held at the same moment; None without tests.
    """

    claim: Any
    statement: Any = None
    office: Any = None
    speaker: Any = None
    check: Check | None = None
    sources: tuple[Cited, ...] = ()
    said_in: tuple[Cited, ...] = ()
    changed_at: datetime | None = None


def claim_known(claim: Claim, *, at: datetime) -> ClaimKnown:
    """The claim with its statement, speaker, evidence and check; at most 27 queries."""
    found = known(Claim, Q(id=claim.pk), at=at)
    said = _one(Statement, [row.statement_id for row in found.rows], at=at)
    office = _one(Office, [row.office_id for row in said.rows], at=at)
    speaker = _one(Speaker, [row.speaker_id for row in office.rows], at=at)
    tests = known(ClaimTest, Q(claim_id=claim.pk), at=at)
    states, treaties = ({getattr(row, name) for row in tests.rows} for name in ("state_id", "treaty_id"))
    record = record_known(states=states, treaties=treaties, at=at)
    evidence, cited_at = sources_known(Claim, [claim.pk], at=at)
    papers, said_at = sources_known(Statement, [row.id for row in said.rows], at=at)
    moments = (part.changed_at for part in (found, said, office, speaker, tests, record))
    changed_at = latest(*moments, cited_at, said_at)
    if not speaker.rows:
        return ClaimKnown(claim=None, changed_at=changed_at)
    statement = as_fact(Statement, said.rows[0])
    return ClaimKnown(
        claim=as_fact(Claim, found.rows[0], statement=statement),
        statement=statement,
        office=office.rows[0],
        speaker=speaker.rows[0],
        check=_check(tests.rows, record=record),
        sources=tuple(evidence.get(claim.pk, ())),
        said_in=tuple(papers.get(statement.pk, ())),
        changed_at=changed_at,
    )


def _one(model: Any, pks: list[int], *, at: datetime) -> Any:
    return known(model, Q(id__in=pks), at=at)


def _check(tests: list[Any], *, record: RecordKnown) -> Check | None:
    found = [_found(test, record=record) for test in sorted(tests, key=lambda test: (test.position, test.id))]
    return Check(tests=tuple(one for one in found if one)) if found else None


def _found(test: Any, *, record: RecordKnown) -> Found | None:
    stood = record.standing(state=test.state_id, treaty=test.treaty_id, day=test.asked_on)
    if stood is None:
        return None
    return Found(
        state=stood.state.code,
        name=stood.name,
        treaty=stood.treaty.slug,
        short_name=stood.treaty.short_name,
        title=stood.treaty.title,
        expects=test.expects,
        role=test.role,
        asked_on=test.asked_on,
        standing=stood.standing,
        has_signed=any(one.act.kind in SIGNATURES for one in stood.acts),
    )
