"""A stretch of time as a source knows it: either end may be open, or known to the month or year alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from editorial.domain.precision import Precision, first_possible, say_partial

UNKNOWN = "day not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Each day is the last possible one of its precision; None where it is not recorded."""

    began_on: date | None
    began_precision: str = Precision.DAY
    ended_on: date | None = None
    ended_precision: str = Precision.DAY

    @property
    def began_first(self) -> date | None:
        """The first day on which it may have begun; None where its beginning is not recorded."""
        return first_possible(self.began_on, self.began_precision) if self.began_on else None

    @property
    def is_turned_round(self) -> bool:
        """Whether it ends before it can have begun."""
        return bool(self.began_first and self.ended_on and self.ended_on < self.began_first)


def say_period(period: Period, *, start: str = "since {}", end: str = "until {}") -> str:
    """`since February 2022`, `2014 to February 2015`, `24 Feb 2022`, `day not known`.

    `start` words a period without a recorded end, `end` one without a recorded beginning.
    """
    began = say_partial(period.began_on, period.began_precision) if period.began_on else ""
    ended = say_partial(period.ended_on, period.ended_precision) if period.ended_on else ""
    if began and ended:
        return began if began == ended else f"{began} to {ended}"
    if began:
        return began if period.began_precision == Precision.BY else start.format(began)
    return end.format(ended) if ended else UNKNOWN
