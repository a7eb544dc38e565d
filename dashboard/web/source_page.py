"""Sources as the register prints them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from editorial.domain.lens import Lens
from editorial.domain.source_kind import SourceKind
from editorial.selectors.source import every_source

# What rests on a source, one and several, in the order of the page.
FACTS = {
    "treaty": ("treaty", "treaties"),
    "article": ("article", "articles"),
    "treatyfact": ("header fact of a treaty", "header facts of treaties"),
    "treatyaction": ("act of a state", "acts of states"),
    "declaration": ("declaration", "declarations"),
    "disagreement": ("disagreement", "disagreements"),
    "weapontype": ("weapon type", "weapon types"),
    "failurerate": ("failure rate", "failure rates"),
    "weaponrecord": ("record of a weapon", "records of weapons"),
    "event": ("event", "events"),
    "speaker": ("speaker", "speakers"),
    "office": ("office of a speaker", "offices of speakers"),
    "statement": ("statement", "statements"),
    "claim": ("claim", "claims"),
    "state": ("state", "states"),
    "reply": ("reply", "replies"),
    "statename": ("former name of a state", "former names of states"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The sources of one kind of publisher."""

    key: str
    label: str
    sources: list[Any]


def grouped_sources(*, lens: Lens) -> list[Group]:
    """The register by kind of publisher; one query."""
    every = every_source(lens=lens)
    groups = [
        Group(key=kind.value, label=kind.label, sources=[s for s in every if s.kind == kind])
        for kind in SourceKind
    ]
    return [group for group in groups if group.sources]


def resting(facts: Mapping[str, int]) -> list[str]:
    """`3990 acts of states`, the kinds in the order of the page."""
    known = [name for name in FACTS if name in facts] + sorted(set(facts) - set(FACTS))
    return [f"{facts[name]} {FACTS.get(name, (name, name))[facts[name] != 1]}" for name in known]
