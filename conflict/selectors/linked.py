"""What facts are linked to, many to many, as far as the reader may see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from editorial.domain.lens import Lens


def linked(model: Any, name: str, pks: Iterable[int], *, lens: Lens) -> dict[int, list[Any]]:
    """By the primary key of the fact, the rows its many-to-many field `name` leads to; two queries.

    In the order of `linked_to`: that of their own register, never that in which they were linked.
    """
    field = model._meta.get_field(name)
    near, far = field.m2m_column_name(), field.m2m_reverse_name()
    pairs = field.remote_field.through.objects.filter(**{f"{near}__in": list(pks)}).order_by(far)
    there = field.related_model.objects.seen_through(lens).filter(pk__in=pairs.order_by().values(far))
    rows = there.in_bulk()
    found: dict[int, list[Any]] = defaultdict(list)
    for here, other in pairs.values_list(near, far):
        if other in rows:
            found[here].append(rows[other])
    return found


def linked_to(fact: Any, name: str, *, lens: Lens) -> list[Any]:
    """The same for one fact; one query."""
    rows = getattr(fact, name).seen_through(lens)
    return list(rows.order_by("pk"))
