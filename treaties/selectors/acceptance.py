"""What would follow if a state consented on a day: when each treaty would be in force for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from editorial.domain.lens import Lens
from treaties.domain.effect import if_deposited_on
from treaties.domain.standing import Standing
from treaties.models import Treaty
from treaties.selectors.standing import StandingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """`bound_on` None: the day does not follow from a deposit alone. `article` is where the rule stands."""

    treaty: Treaty
    bound_on: date | None
    article: str


def prospects(rows: Iterable[StandingRow], *, lens: Lens) -> list[Prospect]:
    """The treaties in force that are open to the state and not consented to, the nearest day first."""
    found = [_prospect(row.treaty, lens=lens) for row in rows if _may_join(row, lens=lens)]
    return sorted(found, key=lambda item: (item.bound_on is None, item.bound_on or lens.day))


def _may_join(row: StandingRow, *, lens: Lens) -> bool:
    begun = row.treaty.entered_into_force_on
    consented = row.answers is None or row.answers.deposited
    return not consented and row.standing != Standing.ENDED and begun is not None and begun <= lens.day


def _prospect(treaty: Treaty, *, lens: Lens) -> Prospect:
    rule, begun = treaty.effect_rule, treaty.entered_into_force_on
    bound_on = if_deposited_on(rule, lens.day, entered_into_force_on=begun)
    return Prospect(treaty=treaty, bound_on=bound_on, article=rule.article)
