"""The heading of a column in a depositary's table: what its cells speak of, and the legend of its marks."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .action_kind import ActionKind


class Place(StrEnum):
    """What the cells of a column speak of."""

    SIGNATURE = "signature"
    PROVISIONAL = "provisional application"
    CONSENT = "consent"
    NOTIFIED = "notice of withdrawal"
    EFFECTIVE = "effect of withdrawal"
    REMARK = "remark"
    OTHER = "other"


# The words of the Treaty Collection's headings, with the act each names.
WORDS = {
    "signature": ActionKind.SIGNATURE,
    "provisional application": ActionKind.PROVISIONAL_APPLICATION,
    "definitive signature": ActionKind.DEFINITIVE_SIGNATURE,
    "ratification": ActionKind.RATIFICATION,
    "acceptance": ActionKind.ACCEPTANCE,
    "approval": ActionKind.APPROVAL,
    "formal confirmation": ActionKind.FORMAL_CONFIRMATION,
    "accession": ActionKind.ACCESSION,
    "succession": ActionKind.SUCCESSION,
}
# Written “Consent to be bound(P)” where a protocol asks for a notice of consent and not for an
# instrument of a kind: CCW articles 4(3) and 5(3). The record keeps such notices as acceptances.
CONSENT_TO_BE_BOUND = "consent to be bound"
SUCCESSION_TO_SIGNATURE = "succession to signature"

_PIECE = re.compile(r"(?P<word>.+?)\s*(?:\(\s*(?P<code>[A-Za-z]{1,2})\s*\))?")
_OTHERS = {
    "withdrawal notified": Place.NOTIFIED,
    "withdrawal effective": Place.EFFECTIVE,
    "remark": Place.REMARK,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`legend` gives the word behind each mark, as this heading prints it; "" is the act without a mark."""

    text: str
    place: Place
    legend: dict[str, str]


def read_heading(text: str) -> Heading:
    """“Ratification, Acceptance(A), Accession(a)”: three words, two of them with a mark."""
    legend: dict[str, str] = {}
    unmarked = []
    for piece in text.split(","):
        if found := _PIECE.fullmatch(piece.strip()):
            word, code = _known(found["word"]), found["code"] or ""
            legend.setdefault(code, word)
            unmarked += [word] if not code else []
    if len(unmarked) > 1:  # then a date without a mark may be any of them
        del legend[""]
    return Heading(text=text, place=_place(text, legend), legend=legend)


def _known(word: str) -> str:
    """The word in one form: an article of the treaty may follow it ("under article 23")."""
    plain = " ".join(word.lower().split())
    for known in (SUCCESSION_TO_SIGNATURE, CONSENT_TO_BE_BOUND, *WORDS):
        if plain == known or plain.startswith(f"{known} under article"):
            return known
    return plain


def _place(text: str, legend: dict[str, str]) -> Place:
    if other := _OTHERS.get(text.strip().lower()):
        return other
    words = set(legend.values())
    if "signature" in words:
        return Place.SIGNATURE
    if words == {"provisional application"}:
        return Place.PROVISIONAL
    consents = {CONSENT_TO_BE_BOUND, *WORDS} - {"signature", "provisional application"}
    return Place.CONSENT if words & consents else Place.OTHER
