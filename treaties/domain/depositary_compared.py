"""What comes of holding a depositary's table against the record: row by row, in words and in fields."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from django.db.models import TextChoices

from editorial.domain.precision import say_day

from .action_kind import ActionKind
from .depositary import PrintedTable


class Verdict(TextChoices):
    """How one row stands against the record."""

    SAME = "same", "Same"
    NEW = "new", "New"
    CHANGED = "changed", "Changed"
    GONE = "gone", "Gone"
    NOT_UNDERSTOOD = "not_understood", "Not understood"


# Said once above the rows; the sign stands beside the word, so that neither needs a colour.
MEANINGS = {
    Verdict.SAME: ("=", "The record says the same."),
    Verdict.NEW: ("+", "The table names a state that has no such act on the record."),
    Verdict.CHANGED: ("≠", "The record and the table differ; both are shown."),
    Verdict.GONE: ("−", "On the record, and not in the table. Nothing is proposed: look for the reason."),
    Verdict.NOT_UNDERSTOOD: ("?", "Something in the row could not be read. It is shown as it stands."),
}


FIELDS = {
    "checked_on": "day of the last check",
    "date_precision": "precision",
    "done_on": "day",
    "effective_stated_on": "day of effect",
    "kind": "kind of act",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One change in the terms of the model's fields, for a person to accept.

    `corrects` is the fact to be brought to `values`; None: a fact of `model` is to be added with them.
    `source` is the key of the source to cite, "" where the record holds none of the depositary's.
    """

    model: str
    values: Mapping[str, Any]
    reason: str
    source: str
    locator: str
    corrects: Any = None

    @property
    def deed(self) -> str:
        """What it would do at the desk, in words."""
        if self.corrects is not None:
            return f"Propose another {' and '.join(FIELDS.get(name, name) for name in self.values)}"
        return f"Draft: {ActionKind(self.values['kind']).label.lower()} of {say_day(self.values['done_on'])}"

    @property
    def key(self) -> str:
        """The same for the same change, so that a tick can only ever take what was looked at."""
        values = sorted((name, str(getattr(value, "pk", value))) for name, value in self.values.items())
        told = repr((self.model, getattr(self.corrects, "pk", None), values, self.locator))
        return sha256(told.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing on which the two differ, in words."""

    about: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One row, or one state that has none. `place` is its row in the table, None where there is none."""

    verdict: Verdict
    name: str
    place: int | None = None
    printed: str = ""
    state: Any = None
    why: str = ""
    differences: tuple[Difference, ...] = ()
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    disagreements: tuple[str, ...] = ()
    proposed: tuple[Proposed, ...] = ()

    @property
    def sign(self) -> str:
        """The verdict in one character."""
        return MEANINGS[self.verdict][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """One of the table's totals: as printed, as its rows come to, and as the record counts that day."""

    name: str
    printed: int | None
    counted: int
    recorded: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`refusal` says why nothing was compared; then there are no rows. `day` is that of the table."""

    table: PrintedTable
    treaty: Any
    day: date
    refusal: str = ""
    totals: tuple[Total, ...] = ()
    rows: tuple[Compared, ...] = ()
    organisations: tuple[str, ...] = ()
    checked: Proposed | None = None
    numbers: Mapping[Verdict, int] = field(init=False)

    def __post_init__(self) -> None:
        found = Counter(row.verdict for row in self.rows)
        object.__setattr__(self, "numbers", {verdict: found[verdict] for verdict in Verdict})

    @property
    def proposed(self) -> tuple[Proposed, ...]:
        """Every change of an act, in the order of the rows."""
        return tuple(proposed for row in self.rows for proposed in row.proposed)

    @property
    def is_clean(self) -> bool:
        """Compared, and the same in every row."""
        return not self.refusal and all(row.verdict == Verdict.SAME for row in self.rows)
