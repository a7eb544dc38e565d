"""The tree of weapon types: what belongs to what."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from conflict.domain.tree import Tree
from conflict.models import WeaponType
from editorial.domain.lens import Lens


def slugs(*, lens: Lens) -> dict[str, int]:
    """Primary keys by slug, of every type the reader may see."""
    shown = WeaponType.objects.seen_through(lens).order_by("slug")
    return dict(shown.values_list("slug", "pk"))


def with_types_below(roots: Iterable[int], *, lens: Lens) -> list[int]:
    """These types and every type below them in the tree, by primary key; one query."""
    tree = Tree(WeaponType.objects.seen_through(lens).only("parent_id").order_by("pk"), key=attrgetter("pk"))
    found = dict.fromkeys(roots)
    for root in list(found):
        found |= dict.fromkeys(branch.item.pk for branch in tree.below(tree.by_pk[root]))
    return list(found)
