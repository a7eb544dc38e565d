"""A depositary's status table held against the record as of the table's own day. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from editorial.domain.lens import Lens
from treaties.domain.depositary import PrintedTable
from treaties.domain.depositary_compared import Comparison, Total
from treaties.domain.depositary_refusal import refusal_of
from treaties.domain.depositary_row import counted, headings_of, name_of
from treaties.domain.organisation import is_organisation
from treaties.models import Treaty
from treaties.selectors.depositary_change import Asked
from treaties.selectors.depositary_name import names_of_states
from treaties.selectors.depositary_record import (
    History,
    depositary_source,
    disagreements_under,
    histories_under,
    open_proposals,
    recorded_totals,
    waiting_acts,
)
from treaties.selectors.depositary_side import Side


def compare(table: PrintedTable, treaty: Treaty, *, lens: Lens) -> Comparison:
    """Row by row what is the same, new, changed, gone or not understood; or why nothing is compared.

    The lens's day is that of the table. Seven queries, whatever the size.
    """
    held = Comparison(table=table, treaty=treaty, day=lens.day)
    refusal = refusal_of(table, reference=treaty.collection_reference, title=treaty.title)
    if refusal:
        return replace(held, refusal=refusal)
    histories = histories_under(treaty, lens=lens)
    asked = Asked(
        treaty=treaty,
        day=lens.day,
        source=depositary_source(treaty, lens=lens),
        waiting=waiting_acts(treaty),
        proposed=open_proposals(treaty),
    )
    side = Side(
        asked=asked,
        headings=headings_of(table),
        names=names_of_states(lens=lens),
        histories=histories,
        disagreements=disagreements_under(treaty, lens=lens),
    )
    found = replace(
        held,
        totals=_totals(table, histories.values()),
        rows=tuple(side.rows(table)),
        organisations=tuple(row.printed for row in table.rows if is_organisation(name_of(row)[0])),
    )
    newer = treaty.checked_on is None or treaty.checked_on < lens.day
    return replace(found, checked=asked.checked()) if found.is_clean and newer else found


def _totals(table: PrintedTable, histories: Iterable[History]) -> tuple[Total, ...]:
    signatories, parties = counted(table)
    ours = recorded_totals(list(histories))
    return (
        Total(name="Signatories", printed=table.signatories, counted=signatories, recorded=ours[0]),
        Total(name="Parties", printed=table.parties, counted=parties, recorded=ours[1]),
    )
