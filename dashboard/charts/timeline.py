"""One state's acts across treaties: a row a treaty, a dot an act, a bar while a standing lasted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.charts.scale import Days, Tick


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A dated act; `css` is `s` signed, `p` consented, `f` took effect, `w` left, `o` anything else."""

    day: date
    css: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A standing from `since` until the day before `until` (None: to the end); `css` a map class letter."""

    since: date
    until: date | None
    css: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A treaty and what the state did under it."""

    name: str
    href: str
    acts: tuple[Act, ...] = ()
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A drawn act, `at` per cent from the left."""

    at: float
    css: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A drawn stretch: `at` and `width` per cent of the row."""

    at: float
    width: float
    css: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A drawn row."""

    name: str
    href: str
    dots: tuple[Dot, ...]
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Rows in the order given, ticks of years, and the day shown, all in per cent from the left."""

    lines: tuple[Line, ...]
    years: tuple[Tick, ...]
    cursor_x: float
    first_day: date
    last_day: date


def timeline_of(rows: Iterable[Row], *, first_day: date, last_day: date, cursor: date) -> Timeline:
    """Place every act and stretch between two days; what lies outside stands at the nearer edge."""
    days = Days(first_day, last_day)
    return Timeline(
        lines=tuple(_line(row, days) for row in rows),
        years=days.years(),
        cursor_x=days.at(cursor),
        first_day=first_day,
        last_day=last_day,
    )


def _line(row: Row, days: Days) -> Line:
    acts = sorted(row.acts, key=lambda act: act.day)
    dots = tuple(Dot(at=days.at(act.day), css=act.css, title=act.title) for act in acts)
    bands = (_band(stretch, days) for stretch in row.stretches)
    return Line(
        name=row.name, href=row.href, dots=dots, bands=tuple(band for band in bands if band.width > 0)
    )


def _band(stretch: Stretch, days: Days) -> Band:
    start, end = days.at(stretch.since), days.at(stretch.until or days.last)
    return Band(at=start, width=round(max(end - start, 0.0), 2), css=stretch.css, title=stretch.title)
