"""Takes a fact off the public record, in the open, and brings one back that was taken off in error."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import now
from editorial.domain.stage import Stage
from editorial.models import Change, Citation, Fact, Source, User

from . import follow
from .change import move_revision, record_change
from .fit import resting_on_drafts, shown_only_as_said
from .review import move, stand
from .search_index import index, reached


class CannotRetract(ValueError):
    """The fact may not be taken off, or brought back, so; the text says why, to a person."""


@transaction.atomic
def retract(fact: Any, *, by: User, reason: str) -> Change:
    """The row stays, with the day it was published, and decides nothing from now on; what goes along with
    it goes too. Nobody calls it alone: it is what the acceptance of a proposal does."""
    stand(fact, Stage.PUBLISHED, "{} is {}: only what is published is retracted.", error=CannotRetract)
    _refuse(fact, reason=reason)
    rows = fact.along(Stage.PUBLISHED)
    found_by = [reached(row) for row in rows]
    told = [_take_off(row, by=by, reason=reason) for row in rows]
    for row, keys in zip(rows, found_by, strict=True):
        index(row, was=keys)
    move_revision()
    return told[0]


@transaction.atomic
def bring_back(fact: Any, *, by: User, reason: str) -> Change:
    """A retracted row is published again, alone, under the name of `by` and from this moment on."""
    stand(fact, Stage.RETRACTED, "{} is {}: only what was retracted is brought back.", error=CannotRetract)
    if fault := "" if reason.strip() else "Say why: the reason stands in the public list of changes.":
        raise CannotRetract(fault)
    if fault := resting_on_drafts(fact) or shown_only_as_said(fact):
        raise CannotRetract(fault)
    fact.published_at, fact.published_by = now(), by
    move(fact, Stage.PUBLISHED, by=by, reason=reason)
    follow.after(fact)
    summary = f"Brought back: {fact}. {reason}"
    told = record_change(summary, reason=ChangeReason.CORRECTION, by=by, fact=fact, why=reason)
    index(fact)
    move_revision()
    return told


def in_use(fact: Fact) -> str:
    """Why a source cannot go yet; empty where no published fact would be left without one, or with such
    alone as show only that it was said."""
    if not isinstance(fact, Source):
        return ""
    found = [str(other) for other in _resting_on(fact) if _rests_on_nothing_else(other, fact)]
    if not found:
        return ""
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    return f"“{found[0]}”{more} would be left without a source that shows it. Cite another there first."


def _refuse(fact: Any, *, reason: str) -> None:
    if not reason.strip():
        raise CannotRetract("Say why: the reason stands in the public list of changes.")
    if fault := in_use(fact):
        raise CannotRetract(fault)


def _take_off(fact: Any, *, by: User, reason: str) -> Change:
    move(fact, Stage.RETRACTED, by=by, reason=reason)
    follow.after(fact)
    summary = f"Retracted: {fact}. {reason}"
    return record_change(summary, reason=ChangeReason.RETRACTION, by=by, fact=fact, why=reason)


def _resting_on(source: Source) -> list[Any]:
    """The published facts that cite it."""
    cited = Citation.objects.filter(source=source)
    kinds = ContentType.objects.filter(pk__in=cited.values("content_type")).order_by("pk")
    return [
        fact
        for kind in kinds
        for fact in kind.model_class()  # type: ignore[union-attr]
        ._default_manager.filter(
            stage=Stage.PUBLISHED, pk__in=cited.filter(content_type=kind).values("object_id")
        )
        .order_by("pk")
    ]


def _rests_on_nothing_else(fact: Any, source: Source) -> bool:
    others = fact.citations.exclude(source=source).filter(source__stage=Stage.PUBLISHED)
    return not (others if fact.is_said else others.filter(source__network="")).exists()
