"""What was asserted, newest first, each with what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from conflict.domain.check import Check
from conflict.models import Claim, Statement
from conflict.selectors.check import checks_of
from conflict.selectors.linked import linked
from conflict.selectors.statement import LISTED
from conflict.selectors.statement import shown as statements_shown
from editorial.domain.lens import Lens
from treaties.models import State

NEWEST = ("-said_on", "-pk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which claims a reader wants; an empty choice asks for all. `states` are those a claim speaks of."""

    statements: Collection[str] = ()
    states: Collection[str] = ()
    treaties: Collection[str] = ()
    kinds: Collection[str] = ()
    verdicts: Collection[str] = ()
    since: date | None = None
    until: date | None = None


def claims(asked: Asked, *, lens: Lens) -> QuerySet[Claim]:
    """Claims said by the lens's day that answer to every choice; the caller orders and pages."""
    until = min(asked.until, lens.day) if asked.until else lens.day
    said = statements_shown(lens=lens).filter(pk=OuterRef("statement_id"))
    if asked.statements:
        said = said.filter(slug__in=asked.statements)
    found: QuerySet[Claim] = Claim.objects.seen_through(lens).filter(Exists(said), said_on__lte=until)
    if asked.since:
        found = found.filter(said_on__gte=asked.since)
    if asked.states:
        through: Any = Claim.states.through
        states = list(State.objects.filter(code__in=asked.states).order_by("pk").values_list("pk", flat=True))
        spoken_of = through.objects.filter(claim=OuterRef("pk"), state__in=states)
        found = found.filter(Exists(spoken_of))
    choices = {"treaty__slug": asked.treaties, "kind": asked.kinds, "verdict": asked.verdicts}
    for column, choice in choices.items():
        found = found.filter(**{f"{column}__in": choice}) if choice else found
    return with_speaker(found)


def with_speaker(found: QuerySet[Claim]) -> QuerySet[Claim]:
    """The same, with the statement, its speaker and the treaty at hand."""
    return found.select_related("statement__office__speaker", "statement__office__state", "treaty")


def claim_by_key(key: str, *, lens: Lens) -> Claim:
    """The claim under an id like shoigu-2023-07-11-6; Claim.DoesNotExist where there is none."""
    slug, _, number = key.lower().rpartition("-")
    if not (number.isascii() and number.isdigit() and len(number) < 5) or number.startswith("0"):
        raise Claim.DoesNotExist
    said = statements_shown(lens=lens).filter(slug=slug)
    found = Claim.objects.seen_through(lens).filter(statement__in=said, number=int(number))
    claim: Claim = with_speaker(found).get()
    return claim


def claim_keys(*, lens: Lens) -> list[str]:
    """The ids of the newest claims, as many as one site map takes."""
    said = statements_shown(lens=lens)
    found = Claim.objects.seen_through(lens).filter(statement__in=said).order_by(*NEWEST)
    return [f"{slug}-{number}" for slug, number in found.values_list("statement__slug", "number")[:LISTED]]


def claims_of(statement: Statement, *, lens: Lens) -> list[Claim]:
    """The claims of one statement, in their order."""
    found = Claim.objects.seen_through(lens).filter(statement=statement).select_related("treaty")
    claims = list(found.order_by("number"))
    for claim in claims:
        claim.statement = statement
    return claims


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside the claims of a page, by primary key."""

    states: dict[int, list[Any]]
    checks: dict[int, Check]


def beside(page: Iterable[Claim], *, lens: Lens) -> Beside:
    """States spoken of, and the checks: three queries whatever the size."""
    pks = [claim.pk for claim in page]
    return Beside(
        states=linked(Claim, "states", pks, lens=lens),
        checks=checks_of(pks, lens=lens),
    )
