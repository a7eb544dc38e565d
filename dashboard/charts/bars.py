"""Stacked bars: how the states of each region stand, one bar a region, every bar of full width."""

from collections.abc import Iterable
from dataclasses import dataclass

ORDER = "pqcdswneo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """So many states of one map class; `word` names the class to a reader."""

    css: str
    word: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One region: `value` of `total` states, and the parts that make up the total."""

    name: str
    value: int
    total: int
    parts: tuple[Part, ...]

    @property
    def sentence(self) -> str:
        """The parts in words, largest class of law first: `51 in force, 3 not joined`."""
        return ", ".join(f"{part.count} {part.word}" for part in self.parts)


def bars_of(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    """Largest share first, then by name; empty parts fall away, the others stand in one order everywhere."""
    return tuple(
        stacked(bar) for bar in sorted(bars, key=lambda bar: (-bar.value / max(bar.total, 1), bar.name))
    )


def stacked(bar: Bar) -> Bar:
    """The same bar with its parts in drawing order."""
    parts = sorted((part for part in bar.parts if part.count), key=lambda part: ORDER.find(part.css))
    return Bar(name=bar.name, value=bar.value, total=bar.total, parts=tuple(parts))
