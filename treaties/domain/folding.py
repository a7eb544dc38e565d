"""Names in the order a reader looks for them."""

from unicodedata import combining, normalize


def folded(name: str) -> str:
    """The name without diacritics or case: Côte d'Ivoire stands between Costa Rica and Croatia."""
    return "".join(c for c in normalize("NFKD", name) if not combining(c)).casefold()
