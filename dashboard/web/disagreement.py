"""Disagreements with the sources each rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from editorial.domain.lens import Lens
from editorial.selectors.source import sources_by_key
from treaties.selectors.disagreement import disagreements, sources_of_disagreements


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenUp:
    """One disagreement and where each side is printed."""

    item: Any
    sources: list[Any]


def written_up(*, lens: Lens) -> list[WrittenUp]:
    """Every recorded disagreement, by treaty; three queries."""
    keys = sources_of_disagreements(lens=lens)
    sources = sources_by_key({key for found in keys.values() for key in found}, lens=lens)
    return [
        WrittenUp(item=item, sources=[sources[key] for key in keys.get(item.pk, ()) if key in sources])
        for item in disagreements(lens=lens)
    ]
