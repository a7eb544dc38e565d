"""Values of a fact's fields as a proposal keeps them: in JSON, and back again exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from editorial.domain.precision import say_day


class Gone(ValueError):
    """What a kept value links to is no longer there; the text says so to a person."""


def kept(fact: Any, names: Iterable[str]) -> dict[str, Any]:
    """What the fact says in these fields now."""
    return {name: keep(fact._meta.get_field(name), _now(fact, name)) for name in names}


def keep(field: Any, value: Any) -> Any:
    """A value in JSON: a day as 2015-03-31, an exact number as text, a link as the key of its row."""
    if field.many_to_many:
        return sorted(row.pk for row in value)
    if isinstance(value, models.Model):
        value = value.pk
    value = field.to_python(value)
    if value is None or isinstance(value, bool | int):
        return value
    # The same number however many noughts follow it.
    return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)


def restored(model: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the fact takes them, links as their rows; Gone where such a row is not there."""
    return {name: _restore(model._meta.get_field(name), value) for name, value in values.items()}


def in_words(field: Any, value: Any) -> str:
    """A kept value as a person reads it."""
    if value in (None, "", []):
        return "nothing"
    if field.is_relation:
        pks = value if field.many_to_many else [value]
        rows = field.related_model._default_manager.filter(pk__in=pks).order_by("pk")
        return "; ".join(sorted(str(row) for row in rows)) or "a row that is no longer there"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    known = field.to_python(value)
    return say_day(known) if isinstance(known, date) else str(value)


def _now(fact: Any, name: str) -> Any:
    field = fact._meta.get_field(name)
    return getattr(fact, name).order_by("pk") if field.many_to_many else getattr(fact, field.attname)


def _restore(field: Any, value: Any) -> Any:
    if field.many_to_many:
        rows = list(field.related_model._default_manager.filter(pk__in=value).order_by("pk"))
        if len(rows) < len(value):
            raise Gone(f"{field.verbose_name}: a row that was proposed is no longer there.")
        return rows
    if field.is_relation and value is not None:
        try:
            return field.related_model._default_manager.get(pk=value)
        except ObjectDoesNotExist:
            raise Gone(f"{field.verbose_name}: the row that was proposed is no longer there.") from None
    return field.to_python(value)
