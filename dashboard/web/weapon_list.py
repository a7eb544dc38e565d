"""The tree of weapon types as its list prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from conflict.domain.coverage_words import SHORT
from conflict.domain.weapon_words import is_submunition, say_submunitions
from conflict.selectors.record import recorded_by_weapon
from conflict.selectors.weapon import weapon_tree
from editorial.domain.lens import Lens


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedType:
    """One row; `records` counts those on the type and on every type below it."""

    weapon: Any
    depth: int
    parent: Any
    submunitions: str
    coverage: str
    records: int


def listed_types(*, lens: Lens) -> list[ListedType]:
    """Every type, each below what it belongs to; three queries."""
    tree, counted = weapon_tree(lens=lens), recorded_by_weapon(lens=lens)
    return [
        ListedType(
            weapon=branch.item,
            depth=branch.depth,
            parent=branch.parent,
            submunitions=submunitions_of(branch.item),
            coverage=SHORT[branch.item.coverage],
            records=sum(
                counted.get(pk, 0) for pk in (branch.item.pk, *(b.item.pk for b in tree.below(branch.item)))
            ),
        )
        for branch in tree.branches()
    ]


def submunitions_of(weapon: Any) -> str:
    """Number and model of what it releases; empty where neither is recorded, or it is itself released."""
    if is_submunition(weapon.category):
        return ""
    return say_submunitions(weapon.submunition_model, weapon.submunitions_least, weapon.submunitions_most)
