"""Changes what is published, in the open: with a reason, and with before and after."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models, transaction

from editorial.domain.change_reason import ChangeReason
from editorial.domain.stage import Stage
from editorial.models import Change, Citation, User

from . import follow
from .change import move_revision, record_change
from .fit import shown_only_as_said
from .search_index import index, reached


class CannotCorrect(ValueError):
    """The fact may not be changed so; the text says why, to a person."""


@transaction.atomic
def correct(
    fact: Any,
    *,
    by: User,
    reason: str,
    values: Mapping[str, Any] | None = None,
    saved: Sequence[Citation] = (),
    gone: Sequence[Citation] = (),
) -> Change | None:
    """Brings a published fact to `values` (of many-to-many fields, the rows to keep) and its citations to
    those saved and gone. Nobody calls it alone: it is what the acceptance of a proposal does.

    Only these fields are written, so that what somebody else corrected meanwhile stands. Answers the
    public change, or None where the record says all this already; CannotCorrect says what is missing.
    """
    values = values or {}
    stored = type(fact)._default_manager.select_for_update().get(pk=fact.pk)
    _refuse(stored, reason)
    before, found_by = _all_said(stored, values), reached(stored)
    _write(stored, values, by=by, reason=reason)
    write_citations(by=by, reason=reason, saved=saved, gone=gone)
    _refuse_sources(stored)
    after = _all_said(stored, values)
    differing = [name for name in before if before[name] != after[name]]
    if not differing:
        return None
    follow.after(stored, changed=differing)
    index(stored, was=found_by)
    told = record_change(
        f"Corrected: {stored}. {reason}",
        reason=ChangeReason.CORRECTION,
        by=by,
        fact=stored,
        why=reason,
        before={name: before[name] for name in differing},
        after={name: after[name] for name in differing},
    )
    move_revision()
    return told


def write_citations(
    *, by: User, reason: str = "", saved: Sequence[Citation] = (), gone: Sequence[Citation] = ()
) -> None:
    """Writes citations with their history; of a published fact only through `correct`."""
    for citation in gone:
        citation._history_user, citation._change_reason = by, reason or None  # type: ignore[attr-defined]
        citation.delete()
    for citation in saved:
        citation._history_user, citation._change_reason = by, reason or None  # type: ignore[attr-defined]
        citation.save()


def cited(fact: Any) -> list[str]:
    """What the fact rests on, one line a citation."""
    rows = fact.citations.select_related("source").order_by("source__key", "locator")
    return [f"{row}: {row.quote}" if row.quote else str(row) for row in rows]


def said(fact: Any, names: Any) -> dict[str, Any]:
    """What the fact says in these fields, as the public list keeps it: in JSON, and readable."""
    return {name: _in_json(fact, fact._meta.get_field(name)) for name in names}


def _all_said(fact: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    return {**said(fact, values), "citations": cited(fact)}


def _write(stored: Any, values: Mapping[str, Any], *, by: User, reason: str) -> None:
    many = {name for name in values if stored._meta.get_field(name).many_to_many}
    plain = {name: value for name, value in values.items() if name not in many}
    before = said(stored, plain)
    for name, value in plain.items():
        setattr(stored, name, value)
    stored._history_user, stored._change_reason = by, reason
    if said(stored, plain) != before:
        follow.before(stored)
        stored.save()
    for name in many:
        getattr(stored, name).set(values[name])


def _in_json(fact: Any, field: Any) -> Any:
    if field.many_to_many:
        return sorted(str(row) for row in getattr(fact, field.name).all())
    value = getattr(fact, field.name)
    if value is None or isinstance(value, bool | int):
        return value
    return str(value) if isinstance(value, models.Model) else str(field.to_python(value))


def _refuse(stored: Any, reason: str) -> None:
    if stored.stage != Stage.PUBLISHED:
        raise CannotCorrect(f"“{stored}” is not published: edit it as a draft.")
    if not reason.strip():
        raise CannotCorrect("Say why: the reason stands in the public list of changes.")


def _refuse_sources(stored: Any) -> None:
    if stored.needs_source and not stored.rests_on().exists():
        raise CannotCorrect(f"“{stored}” is published, so it must keep at least one source.")
    if fault := shown_only_as_said(stored):
        raise CannotCorrect(fault)
