"""The lines of a table of standings: one state under one treaty, ready to print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.web.shown import LETTERS
from treaties.domain.action_kind import ActionKind
from treaties.domain.record import Act
from treaties.domain.working import steps_of
from treaties.selectors.standing import StandingRow

# The codes of the depositary's tables, printed beside the day; a ratification has none.
CODES: dict[str, str] = {
    ActionKind.ACCEPTANCE: "A",
    ActionKind.APPROVAL: "AA",
    ActionKind.ACCESSION: "a",
    ActionKind.SUCCESSION: "d",
    ActionKind.DEFINITIVE_SIGNATURE: "s",
    ActionKind.FORMAL_CONFIRMATION: "c",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one row prints. `in_force_by` is a bound, printed where the day itself is not known."""

    row: StandingRow
    css: str
    label: str
    signed: Act | None
    consent: Act | None
    consent_code: str
    consent_kind: str
    in_force_on: date | None
    in_force_by: date | None
    notice: Act | None
    left_on: date | None
    provisional: Act | None
    steps: list[str]


def line_of(row: StandingRow) -> Line:
    """The line of a row, with the working of its days."""
    dates, treaty = row.dates, row.treaty
    return Line(
        row=row,
        css=LETTERS[row.standing],
        label=row.label,
        signed=dates.signed,
        consent=dates.consent,
        consent_code=CODES.get(dates.consent.kind, "") if dates.consent else "",
        consent_kind=ActionKind(dates.consent.kind).label if dates.consent else "",
        in_force_on=dates.in_force_on,
        in_force_by=dates.in_force_by,
        notice=dates.notice,
        left_on=dates.departure.effective_on if dates.departure else None,
        provisional=dates.provisional,
        steps=steps_of(
            dates,
            rule=treaty.effect_rule,
            notice_period=treaty.notice_period,
            notice_article=treaty.notice_article,
            entered_into_force_on=treaty.entered_into_force_on,
            is_in_force=row.answers is not None and row.answers.in_force,
        ),
    )
