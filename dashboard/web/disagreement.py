"""Disagreements with where each comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from editorial.domain.lens import Lens
from editorial.selectors.provenance import Provenance, provenance_of
from treaties.selectors.disagreement import disagreements


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenUp:
    """One disagreement and where each side is printed."""

    item: Any
    provenance: Provenance


def written_up(*, lens: Lens) -> list[WrittenUp]:
    """Every recorded disagreement, by treaty; three queries."""
    items = disagreements(lens=lens)
    provenance = provenance_of(items, lens=lens)
    return [WrittenUp(item=item, provenance=provenance[item]) for item in items]
