"""States beside treaties: where each stands on a day, and since when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from editorial.domain.lens import Lens
from treaties.domain.record import Act, dates_of
from treaties.models import State, Treaty, TreatyAction
from treaties.selectors.standing import label_of
from treaties.selectors.treaty import matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where one state stands under one treaty; `since` is the day from which it does, if an act gave it."""

    standing: str
    label: str
    since: date | None


def cells(states: Collection[State], asked: Collection[Treaty], *, lens: Lens) -> dict[tuple[str, str], Cell]:
    """By (state code, treaty slug), in three queries whatever the size."""
    acts = _acts(states, asked, lens=lens)
    ended = {treaty.slug: treaty.ended_on for treaty in asked}
    found = {}
    for pair, standing in matrix(states, asked, lens=lens).items():
        dates = dates_of(acts[pair], day=lens.day, standing=standing)
        since = dates.since(standing, ended_on=ended[pair[1]])
        found[pair] = Cell(standing=standing, label=label_of(standing, dates), since=since)
    return found


def _acts(
    states: Collection[State], asked: Collection[Treaty], *, lens: Lens
) -> defaultdict[tuple[str, str], list[Act]]:
    """The acts by (state code, treaty slug), without sources or notes."""
    seen = TreatyAction.objects.seen_through(lens).filter(
        state__in=states, treaty__in=asked, counts_on__lte=lens.day
    )
    columns = ("kind", "done_on", "date_precision", "counts_on", "effective_on", "effective_by")
    found: defaultdict[tuple[str, str], list[Act]] = defaultdict(list)
    rows = seen.order_by("done_on", "kind").values_list("state__code", "treaty__slug", *columns)
    for code, slug, kind, done, precision, counts, effect, by in rows:
        act = Act(
            kind=kind,
            done_on=done,
            precision=precision,
            counts_on=counts,
            effective_on=effect,
            effective_by=by,
        )
        found[code, slug].append(act)
    return found
