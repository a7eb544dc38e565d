"""What becomes of a row that is brought as CSV, in words."""

from django.db.models import TextChoices


class Verdict(TextChoices):
    """How one row stands against the record."""

    SAME = "same", "Same"
    WAITS = "waits", "Proposed already"
    NEW = "new", "New"
    DRAFT = "draft", "Changed draft"
    CHANGED = "changed", "Changed"
    REFUSED = "refused", "Not possible now"
    NOT_UNDERSTOOD = "not_understood", "Not understood"


# Said once above the rows; the sign stands beside the word, so that neither needs a colour.
MEANINGS = {
    Verdict.NOT_UNDERSTOOD: ("?", "Something in it cannot be read, or breaks a rule. It is left out."),
    Verdict.REFUSED: ("!", "The record does not take a change of it at present. It is left out."),
    Verdict.NEW: ("+", "Not on the record. It becomes a draft of yours."),
    Verdict.DRAFT: ("≠", "A draft that says something else. The draft is changed."),
    Verdict.CHANGED: (
        "≠",
        "Published, and says something else. It becomes a proposal that somebody else decides.",
    ),
    Verdict.WAITS: ("=", "An open proposal asks for all this. Nothing is added."),
    Verdict.SAME: ("=", "The record says the same. Nothing is done."),
}
TAKEN = (Verdict.NEW, Verdict.DRAFT, Verdict.CHANGED)
LEFT_OUT = (Verdict.NOT_UNDERSTOOD, Verdict.REFUSED)


def as_sentence(words: str) -> str:
    """With a capital at its start and a stop at its end."""
    text = words.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…")) else ".")
