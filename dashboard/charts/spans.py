"""What the date slider replays: per state the days on which its class changed, as the server found them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.charts.curve import Point
from dashboard.charts.world import outline


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One state's changes: `(day, map class letter)`, each holding until the next.

    Before the first it is neutral and not counted.
    """

    code: str
    name: str
    changes: tuple[tuple[date, str], ...]


def replay_of(
    spans: Iterable[Span], *, words: dict[str, str], points: Iterable[Point] = ()
) -> dict[str, object]:
    """A JSON-ready object: `words` by class, `states` by code, `points` of the curve, days as `YYYY-MM-DD`.

    `words` lists every class the replay may show. Territories are left out: no day colours them.
    """
    territories = outline().territories
    return {
        "words": words,
        "states": {
            span.code: [span.name, [[day.isoformat(), css] for day, css in sorted(span.changes)]]
            for span in spans
            if span.code not in territories
        },
        "points": [
            [point.day.isoformat(), point.deposited, point.in_force, point.signed_only]
            for point in sorted(points, key=lambda point: point.day)
        ],
    }
