"""What nobody has looked at for long: facts of every kind, and sources with an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from editorial.domain.stage import Stage
from editorial.models import Change, Source

from .waiting import Place, kinds_of_facts, number, of_kinds

# With an address and no copy; never opened, as far as is recorded; found dead by whoever last tried.
UNARCHIVED = Q(archive_url="")
NEVER_OPENED = Q(checked_on__isnull=True)
DEAD = Q(is_dead=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """One fact and the moment it was published."""

    place: Place
    at: datetime


def late_rows(rows: QuerySet[Any], *, before: date) -> QuerySet[Any]:
    """Of rows of one kind, those published and neither corrected nor checked again since before that day."""
    since = datetime.combine(before, time(), tzinfo=UTC)
    kind = ContentType.objects.get_for_model(rows.model)
    looked = Change.objects.filter(content_type=kind, object_id=OuterRef("pk"), made_at__gte=since)
    return rows.filter(~Exists(looked), stage=Stage.PUBLISHED, published_at__lt=since)


def late_facts(*, before: date, most: int) -> list[Late]:
    """Of each kind the first `most` by primary key, so that no table is sorted; the oldest of them first."""

    def rows(model: Any, kind: int) -> Any:
        every = model._default_manager.all()
        few = late_rows(every, before=before).order_by("pk").values("pk")[:most]
        found = every.filter(pk__in=few).order_by().annotate(of_kind=number(kind), since=F("published_at"))
        return found.values_list("of_kind", "pk", "since")

    found = of_kinds(kinds_of_facts(), rows).order_by("since", "of_kind", "pk")
    return [Late(place=(kind, pk), at=at) for kind, pk, at in found]


def per_kind(found: Sequence[Late]) -> list[tuple[Any, int]]:
    """Each kind that has any, with how many of it were found."""
    kinds = ContentType.objects.get_for_models(*kinds_of_facts())
    counted = [(model, sum(late.place[0] == kind.pk for late in found)) for model, kind in kinds.items()]
    return [(model, count) for model, count in counted if count]


def sources_in_need(need: Q, *, most: int) -> list[Source]:
    """Published sources that have an address and this need, by key; a source cannot be opened without one."""
    found = Source.objects.filter(need, stage=Stage.PUBLISHED).exclude(url="")
    return list(found.order_by("key")[:most])


def opened_before(day: date) -> Q:
    """The need of a source that was last opened before the day."""
    return Q(checked_on__lt=day)
