"""Organisations that take part in treaties beside states: listed apart, never counted as a state."""

from editorial.domain.folding import as_one

NAMES = (
    "European Union",
    "European Community",
    "European Economic Community",
    "European Atomic Energy Community",
    "United Nations",
    "International Atomic Energy Agency",
    "World Health Organization",
    "Organisation for the Prohibition of Chemical Weapons",
)
_KNOWN = frozenset(as_one(name) for name in NAMES)


def is_organisation(name: str) -> bool:
    """Whether a name in a depositary's list is that of an organisation."""
    return as_one(name) in _KNOWN
