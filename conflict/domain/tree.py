"""Things that belong to one another, arranged; a circle in what was entered never sends us round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One thing in its place: how deep it stands, and what it belongs to."""

    item: Any
    depth: int
    parent: Any


class Tree:
    """Of things with `pk` and `parent_id`; one whose parent is not among them stands at the top."""

    def __init__(self, items: Iterable[Any], *, key: Callable[[Any], Any]) -> None:
        self.by_pk = {item.pk: item for item in sorted(items, key=key)}
        self._below: dict[int | None, list[Any]] = defaultdict(list)
        for item in self.by_pk.values():
            self._below[item.parent_id if item.parent_id in self.by_pk else None].append(item)

    def branches(self) -> list[Branch]:
        """Everything, each below what it belongs to; at the top the one with most below it first."""
        tops = sorted(self._below[None], key=lambda item: -len(self.below(item)))
        return [
            branch
            for top in tops
            for branch in (Branch(item=top, depth=0, parent=None), *self._walk(top, depth=1, met={top.pk}))
        ]

    def below(self, item: Any) -> list[Branch]:
        """What belongs to the item, directly or not; its children have depth 1."""
        return list(self._walk(item, depth=1, met={item.pk}))

    def above(self, item: Any) -> list[Any]:
        """What the item belongs to, the topmost first."""
        found: list[Any] = []
        parent = self.by_pk.get(item.parent_id)
        while parent is not None and parent not in found and parent.pk != item.pk:
            found.append(parent)
            parent = self.by_pk.get(parent.parent_id)
        return found[::-1]

    def _walk(self, item: Any, *, depth: int, met: set[int]) -> Iterator[Branch]:
        for child in self._below[item.pk]:
            if child.pk not in met:
                met.add(child.pk)
                yield Branch(item=child, depth=depth, parent=item)
                yield from self._walk(child, depth=depth + 1, met=met)
