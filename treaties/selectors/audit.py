"""What a constraint cannot say: the faults of the published record, one sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from treaties.selectors import audit_acts, audit_figures, audit_histories, audit_sources, audit_treaties
from treaties.selectors.audited import audited

GOLDEN = Path(__file__).parents[1] / "seed" / "golden"


def faults(*, golden: Path = GOLDEN) -> list[str]:
    """Every fault found; `golden` is the folder with the figures that the flagship must give."""
    return list(_found(golden))


def _found(golden: Path) -> Iterator[str]:
    record = audited()
    for acts in record.histories.values():
        yield from audit_histories.faults_of(acts)
    for act in record.acts:
        yield from audit_acts.faults_of(act, record)
    yield from audit_treaties.faults_of(record)
    yield from audit_sources.facts_without_a_source()
    yield from audit_sources.facts_shown_only_as_said()
    yield from audit_figures.faults_of(golden)
