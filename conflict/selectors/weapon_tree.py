"""The tree of weapon types: what belongs to what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from conflict.models import WeaponType
from editorial.domain.lens import Lens


def slugs(*, lens: Lens) -> dict[str, int]:
    """Primary keys by slug, of every type the reader may see."""
    shown = WeaponType.objects.seen_through(lens).order_by("slug")
    return dict(shown.values_list("slug", "pk"))


def with_types_below(roots: Iterable[int], *, lens: Lens) -> list[int]:
    """These types and every type below them in the tree, by primary key; one query."""
    below: dict[int, list[int]] = defaultdict(list)
    shown = WeaponType.objects.seen_through(lens).filter(parent__isnull=False).order_by("pk")
    for parent, child in shown.values_list("parent_id", "pk"):
        below[parent].append(child)
    found: dict[int, None] = {}
    waiting = list(roots)
    while waiting:
        here = waiting.pop()
        if here not in found:
            found[here] = None
            waiting += below[here]
    return list(found)
