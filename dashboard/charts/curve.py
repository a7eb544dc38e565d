"""The adherence curve: three step lines over days, drawn in a box of 1000 by 1000 that the page stretches."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.charts.scale import Days, Tick, counts_up_to

BOX = 1000
HEADROOM = 16 / 15
LOW = 62.0
DROP, NEXT_DROP = 1.1, 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The numbers of states from `day` on, until the next point."""

    day: date
    deposited: int
    in_force: int
    signed_only: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An event to name on the curve; `text` is usually its date as written."""

    day: date
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A placed note: `x`, `y` per cent of the box, `drop` in rem, `css` the sides it hangs on."""

    title: str
    text: str
    x: float
    y: float
    drop: float
    css: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """Path data in the 1000 by 1000 box; ticks, labels and cursor in per cent.

    `top` is the number of states listed, `ceiling` the count at the upper edge of the box.
    """

    in_force: str
    deposited: str
    signed_only: str
    top: int
    ceiling: float
    counts: tuple[Tick, ...]
    years: tuple[Tick, ...]
    labels: tuple[Label, ...]
    cursor_x: float
    cursor_y: float
    first_day: date
    last_day: date
    cursor_day: date
    at_cursor: Point

    @property
    def area(self) -> str:
        """What lies under the line of states in force."""
        return f"{self.in_force}V{BOX}H0Z"

    @property
    def rules(self) -> tuple[float, ...]:
        """Heights of the rules between the ground and the topmost tick, in units of the box."""
        return tuple(round(tick.at * BOX / 100, 1) for tick in self.counts[1:-1])


def curve_of(
    points: Iterable[Point],
    *,
    first_day: date,
    last_day: date,
    top: int,
    cursor: date,
    notes: Sequence[Note] = (),
) -> Curve:
    """Draw `points` (any order) between two days; `top`: states listed; `notes`: at most three.

    Before the first point every count is nought. A cursor outside the days stands at the nearer edge.
    """
    days, steps = Days(first_day, last_day), sorted(points, key=lambda point: point.day)
    top = max([top, 1, *(max(p.deposited, p.in_force, p.signed_only) for p in steps)])
    ceiling = top * HEADROOM
    day = min(max(cursor, first_day), last_day)
    here = point_on(steps, day)
    return Curve(
        in_force=_steps(steps, days, ceiling, lambda point: point.in_force),
        deposited=_steps(steps, days, ceiling, lambda point: point.deposited),
        signed_only=_steps(steps, days, ceiling, lambda point: point.signed_only),
        top=top,
        ceiling=round(ceiling, 2),
        counts=counts_up_to(top, ceiling=ceiling),
        years=days.years(),
        labels=_labels(notes, steps, days, ceiling),
        cursor_x=days.at(day),
        cursor_y=_down(here.in_force, ceiling),
        first_day=first_day,
        last_day=last_day,
        cursor_day=day,
        at_cursor=here,
    )


def point_on(points: Sequence[Point], day: date) -> Point:
    """The point that holds on `day`; `points` in order of day."""
    earlier = [point for point in points if point.day <= day]
    return earlier[-1] if earlier else Point(day=day, deposited=0, in_force=0, signed_only=0)


def _down(value: int, ceiling: float) -> float:
    return round((1 - value / ceiling) * 100, 2)


def _steps(points: Sequence[Point], days: Days, ceiling: float, value: Callable[[Point], int]) -> str:
    """`M x y`, then across and up or down at each change, then across to the right edge."""

    def height(point: Point) -> str:
        return f"{_down(value(point), ceiling) * BOX / 100:.1f}"

    now = height(point_on(points, days.first))
    path = [f"M0 {now}"]
    for point in points:
        if days.first < point.day <= days.last and height(point) != now:
            now = height(point)
            path.append(f"H{days.at(point.day) * BOX / 100:.1f}V{now}")
    return "".join([*path, f"H{BOX}"])


def _labels(notes: Sequence[Note], points: Sequence[Point], days: Days, ceiling: float) -> tuple[Label, ...]:
    """High points carry their label hanging below, low ones (`u`) beside them above the axis.

    Each further label on the same side keeps clear of those before it by its `drop`.
    """
    placed: list[Label] = []
    for note in sorted(notes, key=lambda note: note.day)[:3]:
        x, y = days.at(note.day), _down(point_on(points, note.day).in_force, ceiling)
        css = ("l" if x > 50 else "r") + (" u" if y > LOW else "")
        drop = (0.0 if y > LOW else DROP) + NEXT_DROP * sum(label.css == css for label in placed)
        placed.append(Label(title=note.title, text=note.text, x=x, y=y, drop=round(drop, 2), css=css))
    return tuple(placed)
