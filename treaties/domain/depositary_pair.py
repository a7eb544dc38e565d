"""Which act of a table answers to which on the record: the same act, or the same told otherwise."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from editorial.domain.precision import Precision, first_possible

from .action_kind import CONSENTS, ActionKind
from .depositary_cell import PrintedAct


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedAct:
    """One act on the record. `has_ended`: a withdrawal took it away by the table's day. `fact` is the row."""

    kind: ActionKind
    done_on: date
    precision: str
    has_ended: bool
    fact: Any

    def may_be_of(self, day: date) -> bool:
        """Whether the act, as well as its day is known, may have been done on this one."""
        return first_possible(self.done_on, self.precision) <= day <= self.done_on


Pair = tuple[RecordedAct | None, PrintedAct | None]


def slot_of(kind: ActionKind) -> str:
    """What a table keeps apart: signature, provisional application, consent; "" is none of them."""
    if kind in CONSENTS:
        return "consent"
    return kind.value if kind in (ActionKind.SIGNATURE, ActionKind.PROVISIONAL_APPLICATION) else ""


def is_of_kind(ours: RecordedAct, theirs: PrintedAct) -> bool:
    """The kinds agree; a consent to be bound (P) may stand on the record as any consent but a succession."""
    if theirs.mark == "P":
        return ours.kind in CONSENTS and ours.kind != ActionKind.SUCCESSION
    return ours.kind == theirs.kind


def is_same(ours: RecordedAct, theirs: PrintedAct) -> bool:
    """The kind agrees, and the record holds that very day."""
    return is_of_kind(ours, theirs) and ours.done_on == theirs.day and ours.precision == Precision.DAY


def paired(ours: Iterable[RecordedAct], theirs: Iterable[PrintedAct]) -> list[Pair]:
    """Acts of one slot side by side: the same first, then of that day, of that kind, then what is left."""
    left, right, found = list(ours), list(theirs), list[Pair]()
    likenesses: tuple[Callable[[RecordedAct, PrintedAct], bool], ...] = (
        is_same,
        lambda mine, other: mine.may_be_of(other.day),
        is_of_kind,
        lambda mine, other: True,
    )
    for alike in likenesses:
        for other in tuple(right):
            mine = next((act for act in left if alike(act, other)), None)
            if mine:
                left.remove(mine)
                right.remove(other)
                found.append((mine, other))
    return [*found, *((act, None) for act in left), *((None, act) for act in right)]
