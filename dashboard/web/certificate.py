"""A certificate of what the record says, or said: sentences under headings, and the hash of their text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from dashboard.web.moment import in_words, written
from editorial.domain.precision import say_long, say_partial, write_partial
from editorial.domain.source_kind import SourceKind
from editorial.selectors.known import Cited
from treaties.domain.action_kind import ActionKind
from treaties.selectors.known import ActKnown, StandingKnown
from treaties.selectors.standing import label_of

NOTICE = (
    "Treaty Ledger keeps a record of public acts and words; this text says what that record held.",
    "The depositary prevails. Not legal advice.",
)
NOTHING = "The record held nothing of this at that moment."


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, with those that belong below it."""

    text: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences under a heading."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """`path` is its address without host and query; `day` None where it is not about a day.

    It stays the same text, with the same hash, for as long as nothing it tells of changes: it names the
    moment of the last change, `changed_at`, not the moment asked for, `asked_at`. None: nothing was held.
    """

    title: str
    path: str
    day: date | None
    asked_at: datetime
    changed_at: datetime | None
    parts: tuple[Part, ...]

    @property
    def query(self) -> str:
        """What fixes the day and the moment in an address."""
        day = [f"as_of={self.day.isoformat()}"] if self.day else []
        return "&".join([*day, f"known={written(self.changed_at or self.asked_at)}"])

    @property
    def says_since(self) -> str:
        """Since when the record has said this."""
        if self.changed_at is None:
            return NOTHING
        return f"The record said so from {in_words(self.changed_at)}, when the last of it was entered."

    @property
    def text(self) -> str:
        """What the hash is of: UTF-8, lines ended by a line feed."""
        lines = [
            "TREATY LEDGER, CERTIFICATE OF THE RECORD",
            self.title,
            f"Address on this site: {self.path}?{self.query}",
        ]
        lines += [self.says_since]
        for part in self.parts:
            lines += ["", part.heading.upper()]
            for line in part.lines:
                lines += [f"- {line.text}", *(f"    {below}" for below in line.below)]
        return "\n".join([*lines, "", *NOTICE, ""])

    @property
    def sha256(self) -> str:
        """The hash of the text, in hexadecimal."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def shown(self) -> tuple[Part, ...]:
        """The parts that have something to say."""
        return tuple(part for part in self.parts if part.lines)


def standing_parts(known: StandingKnown) -> tuple[Part, ...]:
    """One state under one treaty. Nothing in it depends on the day of reading, so nothing is `to come`."""
    treaty = known.treaty
    since = f", since {say_long(known.since)}" if known.since else ""
    standing = f"{label_of(known.standing, known.dates)}{since}"
    checked = f"Its acts were last compared with a published list on {say_long(treaty.checked_on)}."
    return (
        Part(
            "Standing", lines(f"{known.name}, on {say_long(known.day)}, by the acts held here: {standing}.")
        ),
        Part("Acts on the record by that day", tuple(_act(one) for one in known.acts)),
        Part("How the days of effect come about", lines(*(f"{step}." for step in known.steps))),
        Part("The treaty", lines(f"{treaty.title}. Depositary: {treaty.depositary}.", checked)),
    )


def _act(one: ActKnown) -> Line:
    act = one.act
    effect = f"; effect {say_long(act.effective_on)}" if act.effective_on else ""
    by = f"; in effect by {say_long(act.effective_by)} at the latest" if act.effective_by else ""
    printed = f"; printed as “{one.printed_name}”" if one.printed_name else ""
    notice = f"; {one.notification}" if one.notification else ""
    note = f". Note: {act.note.rstrip('.')}" if act.note else ""
    done = say_partial(act.done_on, act.precision)
    told = f"{ActionKind(act.kind).label}, {done}{effect}{by}{printed}{notice}{note}."
    return Line(told, tuple(sourced(one.sources)))


def sourced(cited: Iterable[Cited]) -> list[str]:
    """Each source as it was described, with the place and the words relied on."""
    return [f"Source: {_source(one)}" for one in cited]


def _source(one: Cited) -> str:
    source: Any = one.source
    if one.is_gone:
        return f"[{source.key}], taken off the record since."
    published = source.published_on and write_partial(source.published_on, source.date_precision)
    said = [source.title, source.publisher, SourceKind(source.kind).label, published, source.url]
    said += [f"archived copy {source.archive_url}" if source.archive_url else ""]
    said += [f"SHA-256 of the file {source.file_sha256}" if source.file_sha256 else "", one.locator]
    flagged = f" Flagged network ({source.network}): shows only that it was said." if source.network else ""
    quote = f" “{one.quote}”" if one.quote else ""
    return f"[{source.key}] " + "; ".join(part for part in said if part) + f".{quote}{flagged}"


def lines(*texts: str) -> tuple[Line, ...]:
    """Sentences with nothing below them; what is empty is left out."""
    return tuple(Line(text) for text in texts if text)
