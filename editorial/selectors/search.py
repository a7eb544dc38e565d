"""What a person finds who asks for words, and what they may have meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from editorial.domain.folding import words_asked
from editorial.domain.match import Match
from editorial.domain.spelling import near, slips
from editorial.models import SearchEntry, SearchWord

READ, WORDS = 500, 8  # letters of a question that are read; different words in it that are searched
CAP = 1001  # a count is read no further: "more than 1,000"
FEW = 3  # with no more entries than these, the nearest name is offered too
TRIED = 4  # readings of a misspelt question that are tried


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it was searched. `meant` are other words searched in its place, where it found nothing.

    `left` are words that were not read, for there were too many.
    """

    words: tuple[str, ...]
    left: tuple[str, ...] = ()
    meant: tuple[str, ...] | None = None

    @property
    def searched(self) -> tuple[str, ...]:
        """The words that found what is shown."""
        return self.meant or self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The entries of one answer; `further` is where the next ones begin, None at the end."""

    asked: Asked
    entries: list[SearchEntry]
    further: Match | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The first entries of one kind, and how many there are, counted up to CAP."""

    entries: list[SearchEntry]
    count: int


def read_question(text: str) -> Asked:
    """The words of a question, folded."""
    words = words_asked(text[:READ])
    return Asked(words=tuple(words[:WORDS]), left=tuple(words[WORDS:]))


def found(
    text: str, *, kinds: Sequence[str], most: int, by_day: bool = False, after: Match | None = None
) -> Found:
    """The entries of these kinds in which every word is found, a page at a time."""

    def page(words: Sequence[str]) -> list[Match]:
        return SearchEntry.objects.matching(words, kinds=kinds, most=most + 1, by_day=by_day, after=after)

    asked = read_question(text)
    matches = page(asked.words)
    if not matches and (meant := meant_by(asked, kinds=kinds)):
        asked, matches = replace(asked, meant=meant), page(meant)
    further = matches[most - 1] if len(matches) > most else None
    return Found(asked=asked, entries=_entries(matches[:most]), further=further)


def found_by_kind(
    text: str, *, kinds: Sequence[str], most: int, by_day: bool = False
) -> tuple[Asked, dict[str, Group]]:
    """The first entries of each kind that has any."""

    def groups(words: Sequence[str]) -> dict[str, tuple[list[Match], int]]:
        return SearchEntry.objects.grouped(words, kinds=kinds, most=most, cap=CAP, by_day=by_day)

    asked = read_question(text)
    grouped = groups(asked.words)
    if not grouped and (meant := meant_by(asked, kinds=kinds)):
        asked, grouped = replace(asked, meant=meant), groups(meant)
    rows = {row.place: row for row in _entries([m for matches, _ in grouped.values() for m in matches])}
    return asked, {
        kind: Group(entries=[rows[match.place] for match in matches], count=count)
        for kind, (matches, count) in grouped.items()
    }


def meant_by(asked: Asked, *, kinds: Sequence[str]) -> tuple[str, ...] | None:
    """Words that find something, where a word of the question begins no word of the record."""
    known = SearchWord.objects.beginning_with(asked.words)
    return _reading(asked.words, [bool(ways) for ways in known], kinds=kinds)


def near_to(asked: Asked, *, kinds: Sequence[str]) -> tuple[str, ...] | None:
    """The same where a word is known, but begins no name: for a question that found little."""
    return _reading(asked.words, SearchWord.objects.begin_names(asked.words), kinds=kinds)


def _reading(
    words: tuple[str, ...], is_right: Sequence[bool], *, kinds: Sequence[str]
) -> tuple[str, ...] | None:
    """The first reading that finds something, with the nearest names for the words that are not right."""
    if all(is_right):
        return None
    choices = [
        [word] if right else near(word, SearchWord.objects.names_like(word, slips=slips(word)))
        for word, right in zip(words, is_right, strict=True)
    ]
    for reading in islice(product(*choices), TRIED):
        if SearchEntry.objects.matching(reading, kinds=kinds, most=1):
            return reading
    return None


def _entries(matches: Sequence[Match]) -> list[SearchEntry]:
    """The rows, in the order of the matches; one query."""
    rows = SearchEntry.objects.in_bulk([match.place for match in matches]) if matches else {}
    return [rows[match.place] for match in matches]
