"""Notes below a depositary's table: which text belongs to a mark, and a withdrawal told in one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from editorial.domain.precision import MONTHS

_DAY = rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})"
_LEAVES = re.compile(r"\b(?:withdr[ae]w\w*|denounc\w+|denunciation)\b", re.IGNORECASE)
# What else can be withdrawn, or happen to a notice: none of it says that a state leaves.
_OTHERWISE = re.compile(
    r"\b(?:reservations?|declarations?|objections?|statements?|signatures?|suspen\w+|rescind\w*|revo[ck]\w*"
    r"|withdr\w+ (?:of )?(?:its|the|this|that) (?:notifications?|notices?|denunciation|withdrawal))\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(rf"\b(?:on|received on|dated) {_DAY}", re.IGNORECASE)
_EFFECT = re.compile(
    rf"\b(?:(?:takes?|took|taken|taking) effect|(?:with|into|in) effect|effective)\b[^.;\d]{{0,80}}?{_DAY}",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"^(\d{1,3})\s*[.)]?\s+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A notice of withdrawal; either day is None where the page does not say it plainly."""

    notified_on: date | None = None
    effective_on: date | None = None


def speaks_of_leaving(text: str) -> bool:
    """Whether the note has a word of withdrawal or denunciation, of whatever."""
    return bool(_LEAVES.search(text))


def read_withdrawal(text: str) -> Withdrawal | None:
    """The notice a note tells of; None where it tells of none, or of what could be mistaken for one.

    “On 6 September 2024, the Government of … notified … its withdrawal …, which takes effect on 6 March
    2025.”
    """
    plain = " ".join(text.split())
    if not speaks_of_leaving(plain) or _OTHERWISE.search(plain):
        return None
    given, effect = _GIVEN.search(plain), _EFFECT.search(plain)
    notified = _read(given) if given else None
    effective = _read(effect) if effect else None
    if notified is None or (effective is not None and effective < notified):
        return None
    if effect and given and given.start() >= effect.start():  # the only day is that of effect
        return None
    return Withdrawal(notified_on=notified, effective_on=effective)


def notes_in(blocks: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Notes by their mark, from (raised mark it begins with or "", text) of each paragraph below a table.

    A paragraph without a mark, or a number of its own, goes on with the note before it.
    """
    notes: dict[str, list[str]] = {}
    mark = ""
    for raised, text in blocks:
        plain, number = " ".join(text.split()), _BEGINS.match(" ".join(text.split()))
        if raised:
            mark = raised
        elif plain.rstrip(".)").isdigit():
            mark, plain = plain.rstrip(".)"), ""
        elif number:
            mark, plain = number[1], plain[number.end() :]
        if mark and plain:
            notes.setdefault(mark, []).append(plain)
    return {mark: " ".join(texts) for mark, texts in notes.items()}


def _read(found: re.Match[str]) -> date | None:
    day, month, year = found.groups()
    try:
        return date(int(year), [name.lower() for name in MONTHS].index(month.lower()) + 1, int(day))
    except ValueError:
        return None
