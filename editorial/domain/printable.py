"""Text that can be printed: on a page, in a feed, in a file."""

import re

# Control characters but tab and line breaks, and what Unicode never assigns: HTML and XML have no place for
# them.
NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without what cannot be printed."""
    return NOT_TEXT.sub("", text)


def unprintable(text: str) -> str:
    """Why this text cannot be printed, with the place of the fault; empty where it can."""
    found = NOT_TEXT.search(text)
    if found is None:
        return ""
    before = text[max(0, found.start() - 20) : found.start()].strip()
    place = f"after “{before}”" if before else "at its beginning"
    return f"This holds a character that cannot be printed (U+{ord(found[0]):04X}), {place}. Take it out."
