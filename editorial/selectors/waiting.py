"""Rows of every kind that wait for one person: returned with a word, or in review and somebody else's.

One query each, whatever the number of kinds; first it is asked of which kinds there are any at all. What is
not published has no `published_by`, which is indexed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value

from editorial.domain.stage import DRAFTS, Stage
from editorial.models import Approval, Citation, Fact, User, relations

Place = tuple[int, int]  # content type and primary key
FIRST, LAST = ("history_date", "history_id"), ("-history_date", "-history_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A row, since when it waits, the word it was returned with, and whether another has approved it."""

    place: Place
    at: datetime
    word: str = ""
    by: str = ""
    is_approved: bool = False


def kinds_of_facts() -> list[Any]:
    """Every model of a fact, in a fixed order."""
    found = [model for model in apps.get_models() if issubclass(model, Fact)]
    return sorted(found, key=lambda model: model._meta.label)


def unpublished_kinds() -> dict[Stage, list[Any]]:
    """The models of which rows stand at each stage before publication; one query."""

    def rows(model: Any, kind: int) -> Any:
        found = model._default_manager.filter(published_by__isnull=True, stage__in=DRAFTS).order_by()
        told: QuerySet[Any] = found.annotate(of_kind=number(kind)).values_list("of_kind", "stage")
        return told.distinct()

    there: dict[Stage, list[Any]] = {stage: [] for stage in DRAFTS}
    for kind, stage in of_kinds(kinds_of_facts(), rows):
        there[Stage(stage)].append(ContentType.objects.get_for_id(kind).model_class())
    return there


def returned_to(user: User, *, among: Sequence[Any], most: int) -> list[Waiting]:
    """Drafts this person began that somebody else sent back out of review; the last to come back first."""

    def rows(model: Any, kind: int) -> Any:
        began, was_in_review, back = _steps(model)
        found = _unpublished(model, Stage.DRAFT).annotate(
            first_hand=Subquery(began.values("history_user")[:1]),
            last_sent=Subquery(was_in_review.values("history_id")[:1]),
        )
        found = found.filter(first_hand=user.pk, last_sent__isnull=False).annotate(
            of_kind=number(kind),
            since=Subquery(back.values("history_date")[:1]),
            given_word=Subquery(back.values("history_change_reason")[:1]),
            given_by=Subquery(back.values("history_user__username")[:1]),
        )
        found = found.exclude(given_by=user.username)
        return found.values_list("of_kind", "pk", "since", "given_word", "given_by")

    if not among:
        return []
    found = of_kinds(among, rows).order_by("-since", "of_kind", "pk")[:most]
    return [
        Waiting(place=(kind, pk), at=at, word=word or "", by=by or "") for kind, pk, at, word, by in found
    ]


def to_publish(user: User, *, among: Sequence[Any], most: int) -> list[Waiting]:
    """In review, and this person had no hand in it and has not approved it.

    First what another has approved already, which needs two; then what waits longest.
    """

    def rows(model: Any, kind: int) -> Any:
        approvals = Approval.objects.filter(content_type=kind, object_id=OuterRef("pk"))
        history = model.history.model.objects.filter(id=OuterRef("pk"))
        found = _unpublished(model, Stage.IN_REVIEW).exclude(Exists(approvals.filter(made_by=user)))
        for hand in _hands(model, kind, user):
            found = found.exclude(Exists(hand))
        found = found.annotate(
            of_kind=number(kind),
            since=Subquery(history.order_by(*LAST).values("history_date")[:1]),
            is_seconded=Exists(approvals),
        )
        return found.values_list("of_kind", "pk", "since", "is_seconded")

    if not among:
        return []
    found = of_kinds(among, rows).order_by("-is_seconded", "since", "of_kind", "pk")[:most]
    return [Waiting(place=(kind, pk), at=at, is_approved=bool(two)) for kind, pk, at, two in found]


def facts_at(places: Iterable[Place]) -> dict[Place, Any]:
    """The rows themselves, each with what its name tells of; one query a kind among them."""
    by_kind: dict[int, set[int]] = defaultdict(set)
    for kind, pk in places:
        by_kind[kind].add(pk)
    return {
        (kind, pk): fact
        for kind, pks in by_kind.items()
        for pk, fact in _rows_of(ContentType.objects.get_for_id(kind).model_class(), pks).items()
    }


def _rows_of(model: Any, pks: Collection[int]) -> dict[int, Any]:
    found: dict[int, Any] = model._default_manager.select_related(*relations(model)).in_bulk(pks)
    return found


def of_kinds(models: Sequence[Any], rows: Callable[[Any, int], Any]) -> QuerySet[Any]:
    """One query for what `rows` finds of each model, given the number of its content type too."""
    kinds = ContentType.objects.get_for_models(*models)
    first, *others = (rows(model, kinds[model].pk) for model in models)
    found: QuerySet[Any] = first.union(*others, all=True)
    return found


def _unpublished(model: Any, stage: Stage) -> QuerySet[Any]:
    found: QuerySet[Any] = model._default_manager.filter(published_by__isnull=True, stage=stage)
    return found.order_by()


def number(kind: int) -> Value:
    """The kind as a column."""
    return Value(kind, output_field=IntegerField())


def _steps(model: Any) -> tuple[QuerySet[Any], QuerySet[Any], QuerySet[Any]]:
    """Its history: from the beginning; in review, the last first; and as a draft since it left review."""
    history = model.history.model.objects.filter(id=OuterRef("pk"))
    back = history.filter(stage=Stage.DRAFT, history_id__gt=OuterRef("last_sent"))
    return (
        history.order_by(*FIRST),
        history.filter(stage=Stage.IN_REVIEW).order_by(*LAST),
        back.order_by(*FIRST),
    )


def _hands(model: Any, kind: int, user: User) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """What this person wrote of a row and of its sources; as `Fact.hands`, a move is no edit."""
    rows, cited = model.history.model.objects, Citation.history.model.objects
    before = rows.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id")).order_by(*LAST)
    edits = rows.filter(id=OuterRef("pk"), history_user=user).annotate(
        was=Subquery(before.values("stage")[:1])
    )
    threads = cited.filter(content_type=kind, object_id=OuterRef("pk"), history_user=user)
    return edits.filter(Q(was__isnull=True) | Q(was=F("stage"))), threads
