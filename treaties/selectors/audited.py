"""The published record as the audit reads it: once, and then looked at from every side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from editorial.domain.lens import Lens
from editorial.domain.precision import first_possible
from treaties.domain.action_kind import RANK, ActionKind
from treaties.models import Disagreement, Treaty, TreatyAction

# Every published row, whatever its date.
PUBLISHED = Lens(day=date.max)
# The words in the column `fact` of a disagreement on a treaty's own first day.
GENERAL_ENTRY = "general entry into force"

History = list[TreatyAction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """`doubted` holds the (treaty, state) pairs on which sources are recorded to disagree."""

    acts: History
    histories: dict[tuple[int, int], History]
    treaties: list[Treaty]
    open_to: dict[int, set[int]]
    doubted: frozenset[tuple[int, int]]
    doubted_starts: frozenset[int]

    def is_doubted(self, act: TreatyAction) -> bool:
        """The record itself lists a disagreement on this state under this treaty."""
        return (act.treaty_id, act.state_id) in self.doubted


def audited() -> Audited:
    """Six queries, whatever the size."""
    acts = list(
        TreatyAction.objects.seen_through(PUBLISHED)
        .prefetch_related("treaty", "state")
        .order_by("treaty__slug", "state__code", "done_on")
    )
    histories: dict[tuple[int, int], History] = defaultdict(list)
    for act in acts:
        histories[act.treaty_id, act.state_id].append(act)
    for history in histories.values():
        history.sort(key=lambda act: (act.done_on, RANK[ActionKind(act.kind)]))
    open_to: dict[int, set[int]] = defaultdict(set)
    for named in Treaty.open_to.through.objects.order_by("pk"):
        open_to[named.treaty_id].add(named.state_id)
    doubts = Disagreement.objects.seen_through(PUBLISHED).order_by("pk")
    pairs = list(doubts.values_list("treaty_id", "state_id", "fact"))
    return Audited(
        acts=acts,
        histories=dict(histories),
        treaties=list(Treaty.objects.seen_through(PUBLISHED).order_by("slug")),
        open_to=open_to,
        doubted=frozenset((treaty, state) for treaty, state, _ in pairs if state is not None),
        doubted_starts=frozenset(treaty for treaty, _, fact in pairs if fact == GENERAL_ENTRY),
    )


def first_day(act: TreatyAction) -> date:
    """The first day on which the act may have been done; the column holds the last."""
    return first_possible(act.done_on, act.date_precision)


def named(act: TreatyAction) -> str:
    """How a sentence on an act begins."""
    return f"{act.treaty.short_name}, {act.state.name}: {act.get_kind_display().lower()} of {act.done_on}"
