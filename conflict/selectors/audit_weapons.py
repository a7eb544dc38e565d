"""Weapon types and records that cannot be as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from conflict.domain.coverage import ARTICLE, CONDITIONS, Coverage, count_says_otherwise
from conflict.domain.coverage_words import answers_of
from conflict.domain.record_kind import TRANSFERS
from conflict.models import WeaponRecord, WeaponType
from editorial.domain.precision import first_possible
from treaties.selectors.audited import PUBLISHED


def faults() -> Iterator[str]:
    """Every fault of the published types and records, one sentence each."""
    types = {weapon.pk: weapon for weapon in WeaponType.objects.seen_through(PUBLISHED).order_by("slug")}
    for weapon in types.values():
        yield from _faults_of_coverage(weapon)
        yield from _faults_of_place(weapon, types)
    records = WeaponRecord.objects.seen_through(PUBLISHED).select_related("weapon", "state")
    for record in records.order_by("key"):
        yield from faults_of_record(record)


def _faults_of_coverage(weapon: WeaponType) -> Iterator[str]:
    met = [answer.met for answer in answers_of(weapon)]
    if weapon.coverage == Coverage.NOT_COVERED and False in met:
        missed = ", ".join(c.paragraph for c, answer in zip(CONDITIONS, met, strict=True) if answer is False)
        yield f"{weapon}: recorded as not covered, though article {ARTICLE}{missed} is recorded as not met."
    if weapon.coverage == Coverage.COVERED and all(met):
        yield f"{weapon}: recorded as covered, though article {ARTICLE} is recorded as met in all parts."
    if count_says_otherwise(weapon.has_fewer_than_ten, weapon.submunitions_least, weapon.submunitions_most):
        yield f"{weapon}: its number of submunitions says the opposite of article {ARTICLE}(i) as recorded."


def _faults_of_place(weapon: WeaponType, types: dict[int, WeaponType]) -> Iterator[str]:
    """A note on the lower type is the reason why its class is another."""
    parent = types.get(weapon.parent_id or 0)
    if parent and parent.weapon_class != weapon.weapon_class and not weapon.note:
        yield f"{weapon}: of another class than {parent}, to which it belongs, and no note says why."
    met = {weapon.pk}
    while parent is not None and parent.pk not in met:
        met.add(parent.pk)
        parent = types.get(parent.parent_id or 0)
    if parent is not None and parent.pk == weapon.pk:
        yield f"{weapon}: the types above it lead back to itself."


def faults_of_record(record: WeaponRecord) -> Iterator[str]:
    """Faults of one record, before or after it is published."""
    period = record.period
    if period.is_turned_round:
        yield f"Record {record.key}: it ends on {record.ended_on}, before it can have begun."
    if record.kind in TRANSFERS and record.counterpart_id is None:
        yield f"Record {record.key}: a transfer without the other state."
    if record.kind in TRANSFERS and record.counterpart_id and record.counterpart_id == record.state_id:
        yield f"Record {record.key}: a transfer of a state to itself."
    first = period.began_first or (
        record.ended_on and first_possible(record.ended_on, record.ended_precision)
    )
    if first and record.published_at and first > record.published_at.date():
        yield f"Record {record.key}: it tells of a day after the one on which it was published."
