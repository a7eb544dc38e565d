"""Where in a text the words asked for stand, in the text's own letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from .folding import answers, compounds, words_in

BEFORE, LENGTH = 80, 240  # letters of an excerpt before its first hit, and in all


@dataclass(frozen=True, slots=True)
class Run:
    """Some of the text; `is_hit`: a word that was asked for."""

    text: str
    is_hit: bool = False


def marked(text: str, words: Sequence[str]) -> list[Run]:
    """The whole text in runs. Joined words are hits each for itself, or all where they answer only as one."""
    found: list[tuple[str, bool]] = []
    for parts, readable in compounds(text):
        if not readable:
            found.append((parts[0], False))
            continue
        hits = [bool(one) and answers(one[0], words) for one in map(words_in, parts)]
        whole = "".join(parts)
        if not any(hits) and any(answers(word, words) for word in words_in(whole)):
            found.append((whole, True))
        else:
            found += zip(parts, hits, strict=True)
    runs: list[Run] = []
    for piece, is_hit in found:
        if runs and runs[-1].is_hit is is_hit is False:
            runs[-1] = Run(runs[-1].text + piece)
        else:
            runs.append(Run(piece, is_hit))
    return runs


def has_hit(text: str, words: Sequence[str]) -> bool:
    """Whether a word of the text answers."""
    return any(run.is_hit for run in marked(text, words))


def excerpt(text: str, words: Sequence[str]) -> list[Run]:
    """The text around its first hit, or its beginning; cut between words, with an ellipsis at each cut."""
    runs = marked(text, words)
    first = 0
    for run in runs:
        if run.is_hit:
            break
        first += len(run.text)
    else:
        first = 0
    begin = text.find(" ", first - BEFORE) + 1 if first > BEFORE else 0
    end = text.rfind(" ", begin, begin + LENGTH) if len(text) > begin + LENGTH else len(text)
    end = end if end > first else min(begin + LENGTH, len(text))
    inside = _between(runs, min(begin, first), end)
    return [
        *([Run("… ")] if begin else []),
        *inside,
        *([Run(" …")] if end < len(text) else []),
    ]


def _between(runs: Sequence[Run], begin: int, end: int) -> list[Run]:
    found, at = [], 0
    for run in runs:
        piece = run.text[max(begin - at, 0) : max(end - at, 0)]
        if piece:
            found.append(Run(piece, run.is_hit))
        at += len(run.text)
    return found
