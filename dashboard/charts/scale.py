"""Scales shared by the charts: a day to its place across, and ticks a reader can count with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label of an axis, `at` per cent from the left (days) or from the top (counts)."""

    label: str
    at: float


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days laid out from 0 to 100 per cent. Raises ValueError unless `first` < `last`."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first >= self.last:
            raise ValueError(
                f"A chart needs a first day before its last: {self.first} is not before {self.last}."
            )

    def at(self, day: date) -> float:
        """Per cent from the left; days outside are moved to the nearer edge."""
        share = (day - self.first).days / (self.last - self.first).days
        return round(min(max(share, 0.0), 1.0) * 100, 2)

    def years(self, *, most: int = 8) -> tuple[Tick, ...]:
        """First days of round years inside the stretch, at most `most` of them."""
        span = range(self.first.year, self.last.year + 1)
        step = first_fit((1, 2, 4, 5, 10, 20, 25, 50), len(span) / most)
        starts = [date(year, 1, 1) for year in span if year % step == 0]
        return tuple(
            Tick(label=str(day.year), at=self.at(day)) for day in starts if self.first <= day <= self.last
        )


def counts_up_to(top: int, *, ceiling: float, most: int = 5) -> tuple[Tick, ...]:
    """Round counts from 0 up to `top` itself, per cent from the top of a box `ceiling` high."""
    step = first_fit((1, 2, 5, 10, 20, 25, 50, 100), top / most)
    below = [value for value in range(0, top, step) if value == 0 or top - value > ceiling * 0.06]
    return tuple(Tick(label=str(value), at=round((1 - value / ceiling) * 100, 2)) for value in [*below, top])


def first_fit(steps: Iterable[int], least: float) -> int:
    """The first step that is at least `least`, or the last one there is."""
    step = 1
    for step in steps:
        if step >= least:
            break
    return step
