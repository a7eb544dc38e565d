"""The world map: where each state is drawn and in which class. It knows no rule of law."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

NEUTRAL = "o"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One state as the page wants it shown: `css` is a map class letter, `title` what a reader hears."""

    code: str
    name: str
    css: str
    title: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A drawn state. `x`, `y`: centre of its circle in map units, or None where it has a shape."""

    code: str
    css: str
    title: str
    href: str
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldMap:
    """All that the map template draws. Units: the map's own, `width` by `height`; origin top left."""

    width: int
    height: int
    sea: str
    graticule: str
    territories: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The geometry: codes with a shape in world.svg, circles of small states, territories left neutral."""

    width: int
    height: int
    sea: str
    graticule: str
    territories: tuple[str, ...]
    shapes: tuple[str, ...]
    dots: dict[str, tuple[float, float]]


@cache
def outline() -> Outline:
    """Equal Earth at 11° E, 1000 by 432 units; see static/dashboard/GEOMETRY.txt for its source."""
    raw: dict[str, Any] = json.loads(Path(__file__).with_name("world_outline.json").read_text("utf-8"))
    return Outline(
        width=raw["width"],
        height=raw["height"],
        sea=raw["sea"],
        graticule=raw["graticule"],
        territories=tuple(raw["neutral"]),
        shapes=tuple(raw["shapes"]),
        dots={code: (x, y) for code, (x, y) in raw["dots"].items()},
    )


def map_of(marks: Iterable[Mark]) -> WorldMap:
    """Place each mark.

    A state without a mark keeps its shape in the neutral tint, so that no hole opens on days before it
    existed. A territory stays neutral whatever its mark says. A state without geometry (a predecessor)
    is left out; the table beside the map lists it.
    """
    ground, by_code = outline(), {mark.code: mark for mark in marks}
    shapes = [_place(code, by_code.get(code)) for code in ground.shapes]
    known = [_place(code, by_code[code], neutral=True) for code in ground.territories if code in by_code]
    dots = [_place(code, by_code.get(code), at=at) for code, at in ground.dots.items()]
    return WorldMap(
        width=ground.width,
        height=ground.height,
        sea=ground.sea,
        graticule=ground.graticule,
        territories=tuple(code for code in ground.territories if code not in by_code),
        places=(*known, *shapes, *dots),
    )


def _place(
    code: str, mark: Mark | None, *, at: tuple[float, float] | None = None, neutral: bool = False
) -> Place:
    x, y = at or (None, None)
    if mark is None:
        return Place(code=code, css=NEUTRAL, title="", href="", x=x, y=y)
    return Place(code=code, css=NEUTRAL if neutral else mark.css, title=mark.title, href=mark.href, x=x, y=y)
