"""From a difference to a change in the terms of the record's fields, with its reason and its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from editorial.domain.precision import Precision, say_day
from editorial.models.kept import keep
from treaties.domain.action_kind import ActionKind
from treaties.domain.depositary_cell import PrintedAct
from treaties.domain.depositary_compared import Proposed
from treaties.domain.depositary_row import ReadRow, name_of
from treaties.models import State, Treaty, TreatyAction


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What all rows of one comparison share.

    `waiting` holds acts that are drafts or were retracted, `proposed` the values of open proposals by act.
    """

    treaty: Treaty
    day: date
    source: str
    waiting: Mapping[tuple[int, str, date], str]
    proposed: Mapping[int, Sequence[Mapping[str, Any]]]

    def added(self, read: ReadRow, state: State, kind: ActionKind, day: date, **more: Any) -> Proposed:
        """A new act of the state."""
        name, _ = name_of(read.row)
        values = {
            "treaty": self.treaty,
            "state": state,
            "kind": kind.value,
            "done_on": day,
            "date_precision": Precision.DAY.value,
            "printed_name": name,
            **more,
        }
        return self._proposed("treatyaction", values, row=name)

    def corrected(self, read: ReadRow, act: TreatyAction, **values: Any) -> Proposed:
        """An act on the record brought to what the table prints: these fields alone."""
        return self._proposed("treatyaction", values, row=name_of(read.row)[0], corrects=act)

    def checked(self) -> Proposed:
        """The treaty itself: compared with this table, and found the same."""
        return self._proposed("treaty", {"checked_on": self.day}, corrects=self.treaty)

    def stage_of(self, state: State, kind: ActionKind, day: date) -> str:
        """Where such an act waits already, in words; "" where there is none."""
        return self.waiting.get((state.pk, kind.value, day), "")

    def is_proposed(self, act: TreatyAction, values: Mapping[str, Any]) -> bool:
        """Whether an open proposal asks for all of this already."""
        wanted = {name: keep(act._meta.get_field(name), value) for name, value in values.items()}
        return any(wanted.items() <= other.items() for other in self.proposed.get(act.pk, ()))

    def _proposed(
        self, model: str, values: Mapping[str, Any], *, row: str = "", corrects: Any = None
    ) -> Proposed:
        where = f"status as at {say_day(self.day)}" + (f", row {row}" if row else "")
        return Proposed(
            model=model,
            values=values,
            reason=f"UN Treaty Collection, chapter {self.treaty.collection_reference}, {where}",
            source=self.source,
            locator=where,
            corrects=corrects,
        )


def of_kind(act: PrintedAct) -> dict[str, str]:
    """The note that keeps what a mark leaves open."""
    return {"note": "printed as “consent to be bound” (P)"} if act.mark == "P" else {}
