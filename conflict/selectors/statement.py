"""What was said, newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from conflict.domain.relation_kind import TURNED, RelationKind
from conflict.models import Claim, Office, Speaker, Statement, StatementLink
from conflict.selectors.linked import linked
from editorial.domain.lens import Lens

NEWEST = ("-said_on", "-pk")
LISTED = 20_000  # a site map may hold 50,000 addresses of all kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which statements a reader wants; an empty choice asks for all.

    `states` are those for which the words were said; `weapons` are primary keys; `since` and `until` days.
    """

    speakers: Collection[str] = ()
    states: Collection[str] = ()
    weapons: Collection[int] = ()
    treaties: Collection[str] = ()
    verdicts: Collection[str] = ()
    since: date | None = None
    until: date | None = None


def statements(asked: Asked, *, lens: Lens) -> QuerySet[Statement]:
    """The statements said by the lens's day that answer to every choice; the caller orders and pages.

    Each choice is an EXISTS, so that the list is walked in its own order and stops at the end of a page.
    """
    found: QuerySet[Statement] = _said(asked, lens=lens)
    if (offices := _offices(asked)) is not None:
        found = found.filter(Exists(Office.objects.filter(pk=OuterRef("office_id"), pk__in=offices)))
    for choice in _choices(asked, lens=lens):
        found = found.filter(choice)
    return found.select_related("office__speaker", "office__state")


def shown(*, lens: Lens) -> QuerySet[Statement]:
    """The statements the reader may see: those whose office and speaker may be seen too."""
    found: QuerySet[Statement] = Statement.objects.seen_through(lens).with_seen(
        lens, "office", "office__speaker"
    )
    return found


def _said(asked: Asked, *, lens: Lens) -> QuerySet[Statement]:
    until = min(asked.until, lens.day) if asked.until else lens.day
    found: QuerySet[Statement] = shown(lens=lens).filter(said_on__lte=until)
    return found.filter(said_on__gte=asked.since) if asked.since else found


def _choices(asked: Asked, *, lens: Lens) -> list[Exists]:
    here = {"statement": OuterRef("pk")}
    weapons: Any = Statement.weapons.through
    treaties: Any = Statement.treaties.through
    claims = Claim.objects.seen_through(lens)
    asks = (
        (asked.weapons, weapons.objects.filter(**here, weapontype__in=asked.weapons)),
        (asked.treaties, treaties.objects.filter(**here, treaty__slug__in=asked.treaties)),
        (asked.verdicts, claims.filter(**here, verdict__in=asked.verdicts)),
    )
    return [Exists(query) for choice, query in asks if choice]


def _offices(asked: Asked) -> list[int] | None:
    """The offices of whom or for whom was asked, None where that is all the same; one query.

    By number, so that a database knows how many statements to expect of them.
    """
    of = {"speaker__slug__in": asked.speakers, "state__code__in": asked.states}
    chosen = {column: choice for column, choice in of.items() if choice}
    return (
        list(Office.objects.filter(**chosen).order_by("pk").values_list("pk", flat=True)) if chosen else None
    )


def speaker_slugs(*, lens: Lens) -> set[str]:
    """The slugs of everybody on the record who spoke."""
    return set(Speaker.objects.seen_through(lens).order_by("slug").values_list("slug", flat=True))


def statement_slugs(*, lens: Lens) -> list[str]:
    """The slugs of the newest statements, as many as one site map takes."""
    return list(shown(lens=lens).order_by(*NEWEST).values_list("slug", flat=True)[:LISTED])


def statement_by_slug(slug: str, *, lens: Lens) -> Statement:
    """The statement under this slug in either case; Statement.DoesNotExist where there is none."""
    return shown(lens=lens).select_related("office__speaker", "office__state").get(slug=slug.lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside the statements of a page, by primary key."""

    weapons: dict[int, list[Any]]
    treaties: dict[int, list[Any]]
    claims: dict[int, list[Claim]]


def beside(page: Iterable[Statement], *, lens: Lens) -> Beside:
    """Weapons, treaties and claims in their order; five queries whatever the size."""
    pks = [statement.pk for statement in page]
    claims: dict[int, list[Claim]] = defaultdict(list)
    for claim in Claim.objects.seen_through(lens).filter(statement__in=pks).order_by("statement", "number"):
        claims[claim.statement_id].append(claim)
    return Beside(
        weapons=linked(Statement, "weapons", pks, lens=lens),
        treaties=linked(Statement, "treaties", pks, lens=lens),
        claims=claims,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another statement and how the two stand to each other, read from the one asked about."""

    kind: str
    words: str
    statement: Statement
    is_earlier: bool


def relations_of(pks: Collection[int], *, lens: Lens) -> dict[int, list[Related]]:
    """By primary key, the statements that each answers, repeats, denies … and that do so to it, by day."""
    links = StatementLink.objects.seen_through(lens).filter(Q(later__in=pks) | Q(earlier__in=pks))
    both = (
        "later__office__speaker",
        "later__office__state",
        "earlier__office__speaker",
        "earlier__office__state",
    )
    found: dict[int, list[Related]] = defaultdict(list)
    seen = shown(lens=lens)
    for link in links.filter(later__in=seen, earlier__in=seen).select_related(*both).order_by("pk"):
        kind = RelationKind(link.kind)
        if link.later_id in pks:
            found[link.later_id].append(
                Related(kind=kind, words=kind.label, statement=link.earlier, is_earlier=True)
            )
        if link.earlier_id in pks:
            found[link.earlier_id].append(
                Related(kind=kind, words=TURNED[kind], statement=link.later, is_earlier=False)
            )
    return {pk: sorted(related, key=_by_day) for pk, related in found.items()}


def _by_day(related: Related) -> tuple[date, int]:
    return related.statement.said_on, related.statement.pk


def verdicts_of(statements: Collection[int], *, lens: Lens) -> dict[int, list[str]]:
    """By the primary key of the statement, one verdict a claim, empty where it has not been assessed."""
    found: dict[int, list[str]] = defaultdict(list)
    claims = Claim.objects.seen_through(lens).filter(statement__in=statements)
    for statement, verdict in claims.order_by("statement", "number").values_list("statement_id", "verdict"):
        found[statement].append(verdict)
    return found
