"""Who made, held, used, moved, destroyed or denied, as far as a source says so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, DateField, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from conflict.models import WeaponRecord
from editorial.domain.lens import Lens

RELATED = ("weapon", "state", "counterpart")
# Those without a day stand last: before every day there is.
NEWEST = ("-placed_on", "key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which records a reader wants; an empty choice asks for all.

    `weapons` are primary keys; `states` are codes, of who acted or of the counterpart.
    """

    weapons: Collection[int] = ()
    states: Collection[str] = ()
    kinds: Collection[str] = ()
    certainties: Collection[str] = ()


def records(asked: Asked, *, lens: Lens) -> QuerySet[Any]:
    """Records that answer to every choice and had begun by the lens's day, or whose day is not known.

    The caller orders, by NEWEST, and pages.
    """
    found = _seen(lens=lens)
    if asked.weapons:
        found = found.filter(weapon__in=asked.weapons)
    if asked.states:
        found = found.filter(Q(state__code__in=asked.states) | Q(counterpart__code__in=asked.states))
    if asked.kinds:
        found = found.filter(kind__in=asked.kinds)
    if asked.certainties:
        found = found.filter(certainty__in=asked.certainties)
    undated = Value(date.min, output_field=DateField())
    placed: QuerySet[Any] = found.annotate(placed_on=Coalesce("dated_on", undated))
    return placed.select_related(*RELATED)


def every_record(asked: Asked, *, lens: Lens) -> list[WeaponRecord]:
    """The records asked for, newest first; one query."""
    return list(records(asked, lens=lens).order_by(*NEWEST))


def recorded_by_weapon(*, lens: Lens) -> dict[int, int]:
    """How many records there are by the lens's day, by the primary key of the type they name; one query."""
    counted = _seen(lens=lens).values("weapon").annotate(number=Count("pk")).order_by("weapon")
    return dict(counted.values_list("weapon", "number"))


def _seen(*, lens: Lens) -> Any:
    return WeaponRecord.objects.seen_through(lens).with_seen(lens, *RELATED).begun_by(lens.day)
