"""Treaties whose first day does not follow from their deposits, and reservations where none is allowed."""

from __future__ import annotations

from collections.abc import Iterator

from treaties.domain.action_kind import CONSENTS
from treaties.domain.declaration_kind import DeclarationKind
from treaties.domain.effect import general_entry_into_force
from treaties.models import Declaration, Treaty
from treaties.selectors.audited import PUBLISHED, Audited


def faults_of(record: Audited) -> Iterator[str]:
    """Faults of the treaties themselves."""
    for treaty in record.treaties:
        if treaty.general_threshold and treaty.pk not in record.doubted_starts:
            yield from _faults_of_start(treaty, record)
    barred = Declaration.objects.seen_through(PUBLISHED).filter(
        kind=DeclarationKind.RESERVATION, treaty__bars_reservations=True
    )
    for made in barred.select_related("treaty", "state").order_by("treaty__slug", "state__code", "pk"):
        yield f"{made.treaty.short_name}, {made.state.name}: a reservation, which the treaty does not allow."


def _faults_of_start(treaty: Treaty, record: Audited) -> Iterator[str]:
    """The N-th deposit starts the count; a list that lacks deposits gives a day too late, or none."""
    deposits = [act.done_on for act in record.acts if act.treaty_id == treaty.pk and act.kind in CONSENTS]
    given, recorded = general_entry_into_force(treaty.effect_rule, deposits), treaty.entered_into_force_on
    if given != recorded:
        yield (
            f"{treaty.short_name}: entry into force recorded as {recorded or 'not yet'}; "
            f"deposit number {treaty.general_threshold} on record gives {given or 'no day'}."
        )
