"""What the record said at an earlier moment, from history: what was published then, word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from editorial.domain.stage import Stage
from editorial.models import Citation, Fact, Source
from editorial.models.fact import ON_THE_RECORD

DELETED = "-"  # in simple-history


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The rows published at the moment, and the moments at which others of them had been taken off."""

    rows: list[Any]
    taken_off: tuple[datetime, ...]

    @property
    def changed_at(self) -> datetime | None:
        """When the last of it had changed; None where nothing was held. What waits unpublished has no say."""
        return latest(*(row.history_date for row in self.rows), *self.taken_off)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A source as it was described then, with the place in it and the words relied on.

    `is_gone`: it has been taken off the record since, so nothing is told of it but its key.
    """

    source: Any
    locator: str
    quote: str
    is_gone: bool


def known(model: Any, asked: Q, *, at: datetime) -> Known:
    """The rows of the model that met `asked` at that moment, as history keeps them, by primary key.

    A row is of the historical model: it has the columns, not the methods, of the fact. Two queries.
    """
    is_fact = issubclass(model, Fact)
    kept = model.history.model.objects.filter(history_date__lte=at)
    if is_fact:
        kept = kept.filter(stage__in=ON_THE_RECORD)
    ever = kept.filter(asked).order_by().values("id")
    columns = ("id", "history_id", "history_date", "history_type", *(["stage"] if is_fact else []))
    last: dict[int, int] = {}
    off: dict[int, datetime] = {}
    versions = kept.filter(id__in=ever).order_by("history_date", "history_id")
    for pk, number, moment, step, *stage in versions.values_list(*columns):
        if step == DELETED or stage == [Stage.RETRACTED]:
            if last.pop(pk, None):
                off[pk] = moment
        else:
            last[pk] = number
            off.pop(pk, None)
    rows = kept.filter(asked, history_id__in=list(last.values())).order_by("id")
    return Known(rows=list(rows), taken_off=tuple(off.values()))


def as_fact(model: Any, row: Any, **others: Any) -> Any:
    """An unsaved fact with the columns that history kept, and `others` set on it."""
    kept = {field.attname for field in row.tracked_fields}
    fact = model(**{name: getattr(row, name) for name in kept})
    for name, value in others.items():
        setattr(fact, name, value)
    return fact


def sources_known(
    model: Any, pks: Collection[int], *, at: datetime
) -> tuple[dict[int, list[Cited]], datetime | None]:
    """By the primary key of the fact, the sources it was said to rest on; and when the last had changed."""
    about = ContentType.objects.get_for_model(model).pk
    threads = known(Citation, Q(content_type_id=about, object_id__in=pks), at=at)
    sources = known(Source, Q(id__in={thread.source_id for thread in threads.rows}), at=at)
    by_pk = {source.id: source for source in sources.rows}
    gone = set(
        Source.objects.filter(pk__in=by_pk, stage=Stage.RETRACTED).order_by("pk").values_list("pk", flat=True)
    )
    found: dict[int, list[Cited]] = defaultdict(list)
    moments = [*threads.taken_off, *sources.taken_off]
    for thread in threads.rows:
        if source := by_pk.get(thread.source_id):
            told = {"locator": thread.locator, "quote": thread.quote, "is_gone": source.id in gone}
            found[thread.object_id].append(Cited(source=source, **told))
            moments += [thread.history_date, source.history_date]
    return found, latest(*moments)


def latest(*moments: datetime | None) -> datetime | None:
    """The last of those that are known."""
    return max((moment for moment in moments if moment), default=None)
