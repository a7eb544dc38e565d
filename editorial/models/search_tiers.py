"""A question taken apart: by kind, and by where its words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editorial.domain.findable import CALLED, HELD, NAMED, TITLED, marked
from editorial.domain.folding import LONGEST
from editorial.domain.match import Match

from .search_sql import Arm, Asks, Ways

ANYWHERE = 3  # the last tier


def tiers_of(
    words: Sequence[str],
    ways: tuple[Ways, ...],
    *,
    kinds: Sequence[str],
    most: int,
    by_day: bool,
    after: Match | None = None,
) -> list[Arm]:
    """The parts of a question that share no row; none where a word is unknown.

    `ways` are, for each word, those it may stand for.
    """
    return [
        Arm(
            kind=kind,
            tier=tier,
            must=must,
            must_not=must_not,
            below=after.place if after and after.tier == tier else None,
            most=most,
        )
        for kind in (kinds if ways else ())
        for tier, must, must_not in _parts("".join(words), ways, kind=kind, by_day=by_day)
        if after is None or tier >= after.tier
    ]


def steps(arms: Sequence[Arm]) -> Iterator[list[Arm]]:
    """The tiers in the order in which they are asked; names together, as they are few.

    Where one gives enough, the next is not asked: it would read past all that the first holds.
    """
    for tiers in ((0, 1), (2,), (ANYWHERE,)):
        if found := [arm for arm in arms if arm.tier in tiers]:
            yield found


def _parts(name: str, ways: tuple[Ways, ...], *, kind: str, by_day: bool) -> list[tuple[int, Asks, Asks]]:
    """(tier, what its rows hold, what they do not): each tier lies within the next, which leaves it out."""
    named, titled, anywhere = (
        tuple(tuple(marked(mark, kind, way) for way in each) for each in ways)
        for mark in (NAMED, TITLED, HELD)
    )
    if by_day:
        return [(ANYWHERE, anywhere, ())]
    called = (*named, (marked(CALLED, kind, name[:LONGEST]),))
    return [(0, called, ()), (1, named, called), (2, titled, named), (ANYWHERE, anywhere, titled)]
