"""What a status page says above its table: whose day it is, which treaty, and the totals."""

import re
from datetime import date

from .depositary import Unreadable

_AS_AT = re.compile(r"\bSTATUS AS AT\s*:?\s*(\d{2})-(\d{2})-(\d{4})", re.IGNORECASE)
_TOTAL = r"\b{}\s*:\s*(\d+)"
_CHAPTER = re.compile(r"\bCHAPTER\s+([IVXLC]+)\b")
# "6. Convention on …", "8 . Arms Trade Treaty", "2. b) Protocol on …"
_TITLE = re.compile(r"^\s*(\d{1,3})\s?(?:\.|-)?\s?(?:\(?([a-z])\)?\s?\.?(?=\s))?\s*(\S.*)$", re.DOTALL)


def read_as_at(text: str) -> date | None:
    """The day in “STATUS AS AT : 22-11-2026 09:15:32 EDT”: day, month, year, in New York."""
    days = {found.groups() for found in _AS_AT.finditer(text)}
    if len(days) > 1:
        raise Unreadable("The page prints more than one STATUS AS AT. Compare one treaty's page at a time.")
    for day, month, year in days:
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            raise Unreadable(f"STATUS AS AT {day}-{month}-{year} is not a day.") from None
    return None


def read_total(name: str, text: str) -> int | None:
    """The number in “Signatories : 107. Parties : 111”; None where the page does not print it."""
    numbers = {int(found) for found in re.findall(_TOTAL.format(name), text)}
    if len(numbers) > 1:
        printed = " and ".join(str(number) for number in sorted(numbers))
        raise Unreadable(f"The page prints {name} twice, {printed}. Compare one treaty's page at a time.")
    return numbers.pop() if numbers else None


def read_chapter(text: str) -> str:
    """“XXVI” of “CHAPTER XXVI”, or ""."""
    found = _CHAPTER.search(text)
    return found[1] if found else ""


def read_title(text: str) -> tuple[str, str]:
    """(number as the Treaty Collection joins it to the chapter: 6, 2-b, or "", the title itself)."""
    plain = " ".join(text.split())
    found = _TITLE.match(plain)
    if found is None:
        return "", plain
    number, letter, title = found.groups()
    return f"{number}-{letter}" if letter else number, title


def referred(chapter: str, number: str) -> str:
    """XXVI-6, or "" where one half is not known."""
    return f"{chapter}-{number}" if chapter and number else ""
