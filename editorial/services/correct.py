"""Changes what is published, in the open: with a reason, and with before and after."""

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction

from editorial.domain.change_reason import ChangeReason
from editorial.domain.stage import Stage
from editorial.models import Change, Fact, User

from .change import move_revision, record_change
from .search_index import index, reached


class CannotCorrect(ValueError):
    """The fact may not be changed so; the text says why, to a person."""


@transaction.atomic
def correct(fact: Any, *, by: User, reason: str, values: Mapping[str, Any]) -> Change | None:
    """Brings a published fact to `values` (by field name; of many-to-many fields, the rows to keep).

    Only these fields are written, so that what somebody else corrected meanwhile stands. Answers the
    public change, or None where the record says all this already; CannotCorrect says what is missing.
    """
    stored = type(fact)._default_manager.select_for_update().get(pk=fact.pk)
    _refuse(stored, reason)
    before, found_by = said(stored, values), reached(stored)
    plain, many = _apart(stored, values)
    for name, value in plain.items():
        setattr(stored, name, value)
        setattr(fact, name, value)
    stored._history_user, stored._change_reason = by, reason
    changed = {name for name in plain if said(stored, [name])[name] != before[name]}
    if changed:
        stored.save()
    for name, rows in many.items():
        getattr(stored, name).set(rows)
    after = said(stored, values)
    differing = [name for name in values if before[name] != after[name]]
    if not differing:
        return None
    index(stored, was=found_by)
    return _told(
        stored,
        by=by,
        reason=reason,
        before={name: before[name] for name in differing},
        after={name: after[name] for name in differing},
    )


@transaction.atomic
def correct_citations(
    fact: Any, *, by: User, reason: str, saved: list[Any] | None = None, gone: list[Any] | None = None
) -> Change | None:
    """Changes what a published fact rests on; CannotCorrect where nothing would be left."""
    stored = type(fact)._default_manager.select_for_update().get(pk=fact.pk)
    _refuse(stored, reason)
    before = cited(stored)
    write_citations(by=by, reason=reason, saved=saved, gone=gone)
    after = cited(stored)
    if stored.needs_source and not stored.rests_on().exists():
        raise CannotCorrect(f"“{fact}” is published, so it must keep at least one source.")
    if before == after:
        return None
    return _told(stored, by=by, reason=reason, before={"citations": before}, after={"citations": after})


def write_citations(
    *, by: User, reason: str = "", saved: list[Any] | None = None, gone: list[Any] | None = None
) -> None:
    """Writes citations with their history; of a published fact only through `correct_citations`."""
    for citation in gone or []:
        citation._history_user, citation._change_reason = by, reason or None
        citation.delete()
    for citation in saved or []:
        citation._history_user, citation._change_reason = by, reason or None
        citation.save()


def cited(fact: Any) -> list[str]:
    """What the fact rests on, one line a citation."""
    rows = fact.citations.select_related("source").order_by("source__key", "locator")
    return [f"{row}: {row.quote}" if row.quote else str(row) for row in rows]


def said(fact: Any, names: Any) -> dict[str, Any]:
    """What the fact says in these fields, as the public list keeps it: in JSON, and readable."""
    return {name: _in_json(fact, fact._meta.get_field(name)) for name in names}


def _in_json(fact: Any, field: Any) -> Any:
    if field.many_to_many:
        return sorted(str(row) for row in getattr(fact, field.name).all())
    value = getattr(fact, field.name)
    if value is None or isinstance(value, bool | int):
        return value
    return str(value) if isinstance(value, models.Model) else str(field.to_python(value))


def _apart(fact: Any, values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    many = {name for name in values if fact._meta.get_field(name).many_to_many}
    plain = {name: value for name, value in values.items() if name not in many}
    return plain, {name: values[name] for name in many}


def _refuse(stored: Any, reason: str) -> None:
    if stored.stage != Stage.PUBLISHED:
        raise CannotCorrect(f"“{stored}” is not published: edit it as a draft.")
    if not reason.strip():
        raise CannotCorrect("Say why: the reason stands in the public list of changes.")


def _told(fact: Fact, *, by: User, reason: str, before: dict[str, Any], after: dict[str, Any]) -> Change:
    summary = f"Corrected: {fact}. {reason}"
    told = record_change(
        summary, reason=ChangeReason.CORRECTION, by=by, fact=fact, before=before, after=after
    )
    move_revision()
    return told
