"""The acts in one cell of a depositary's table: days, marks and brackets, each read or refused by name."""

import re
from dataclasses import dataclass
from datetime import date

from editorial.domain.precision import MONTHS

from .action_kind import ActionKind
from .depositary import NotUnderstood
from .depositary_heading import CONSENT_TO_BE_BOUND, SUCCESSION_TO_SIGNATURE, WORDS, Heading

# The Treaty Collection's marks, with the word its headings print before each.
MARKS = {
    "": "ratification",
    "a": "accession",
    "A": "acceptance",
    "AA": "approval",
    "c": "formal confirmation",
    "d": "succession",
    "n": "provisional application",
    "P": CONSENT_TO_BE_BOUND,
    "s": "definitive signature",
}
SHORT = {month[:3]: number for number, month in enumerate(MONTHS, start=1)}
_DAY = r"(?:\d{1,2} [A-Z][a-z]{2} \d{4}|\d{4}-\d{2}-\d{2})"
_ACT = re.compile(rf"(?P<open>\[)?\s*(?P<day>{_DAY})\s*(?P<mark>[A-Za-z]{{1,2}})?\s*(?P<close>\])?")
_BETWEEN = re.compile(r"\s*[,;]?\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAct:
    """An act the table prints. `is_bracketed`: it stands no more. P leaves the kind of consent open."""

    kind: ActionKind
    day: date
    mark: str
    is_bracketed: bool


def read_day(text: str) -> date:
    """` 3 Dec 2008` or, in our own CSV, `2008-12-03`; NotUnderstood otherwise."""
    plain = " ".join(text.split())
    try:
        if "-" in plain:
            return date.fromisoformat(plain)
        day, month, year = plain.split(" ")
        return date(int(year), SHORT[month], int(day))
    except (ValueError, KeyError):
        raise NotUnderstood(f"“{plain}” is not a day like “3 Dec 2008”.") from None


def read_acts(text: str, heading: Heading) -> tuple[PrintedAct, ...]:
    """Every act in the cell, in its order; NotUnderstood where one sign of it is left over."""
    plain = " ".join(text.split())
    found, at = [], 0
    while at < len(plain):
        match = _ACT.match(plain, at)
        if match is None or bool(match["open"]) != bool(match["close"]):
            raise NotUnderstood(f"“{plain}” under “{heading.text}” is not a day with a known mark.")
        mark = match["mark"] or ""
        kind = _kind(mark, heading, printed=plain)
        bracketed = bool(match["open"])
        found.append(PrintedAct(kind=kind, day=read_day(match["day"]), mark=mark, is_bracketed=bracketed))
        between = _BETWEEN.match(plain, match.end())
        at = between.end() if between else match.end()
    return tuple(found)


def _kind(mark: str, heading: Heading, *, printed: str) -> ActionKind:
    """The act behind a mark: it must be one we know, and one that the column's own heading explains."""
    where, word = f"“{printed}” under “{heading.text}”", heading.legend.get(mark)
    if mark and mark not in MARKS:
        raise NotUnderstood(f"{where}: the mark “{mark}” is not known.")
    if word is None and not mark:
        raise NotUnderstood(f"{where}: the heading names no act, or several, for a day without a mark.")
    if word == SUCCESSION_TO_SIGNATURE:
        raise NotUnderstood(f"{where}: a succession to a signature, an act this record does not hold.")
    if word is None or (mark and word != MARKS[mark]):
        raise NotUnderstood(f"{where}: the heading does not explain the mark “{mark}” as “{MARKS[mark]}”.")
    if word == CONSENT_TO_BE_BOUND:
        return ActionKind.ACCEPTANCE
    if word not in WORDS:
        raise NotUnderstood(f"{where}: the heading names no act that is known.")
    return WORDS[word]
