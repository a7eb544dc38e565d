"""Words as they are compared: the same whether in the index, in a question or in a sorted list."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from unicodedata import category, normalize

# Letters that Unicode does not take apart.
PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "e"}
    | {"æ": "ae", "œ": "oe"}
)
APOSTROPHES, HYPHENS = frozenset("'’‘ʼ`´′"), frozenset("-‐‑")
LONGEST = 40  # letters of a word; what is longer is cut, in the index as in a question
BEGINNING = 3  # letters; a shorter word asked for stands for itself alone


def folded(text: str) -> str:
    """Without diacritics or case: Côte d'Ivoire stands between Costa Rica and Croatia."""
    if text.isascii():
        return text.lower()
    apart = normalize("NFKD", normalize("NFKD", text).casefold())
    return "".join(c for c in apart if category(c)[0] != "M").translate(PLAIN)


def compounds(text: str) -> Iterator[tuple[list[str], bool]]:
    """The text whole, in runs: (parts, True) for what is read as words, ([text], False) between them.

    The parts of `Guinea-Bissau’s` are its words and, between each two, the one sign that joins them.
    """
    runs = [(kind, "".join(run)) for kind, run in groupby(text, _kind)]
    parts: list[str] = []
    for at, (kind, run) in enumerate(runs):
        joins = kind == "joint" and len(run) == 1 and parts and runs[at + 1 : at + 2]
        if kind == "word" or (joins and runs[at + 1][0] == "word"):
            parts.append(run)
            continue
        if parts:
            yield parts, True
            parts = []
        yield [run], False
    if parts:
        yield parts, True


def words_in(text: str) -> list[str]:
    """Every word of the text; joined words each for itself and as one, so that any spelling finds them."""
    found = []
    for parts, readable in compounds(text):
        if readable:
            found += [_word(part) for part in parts[::2]]
            groups = _without_apostrophes(parts)
            if len(parts) > 1:
                found += [*groups, "".join(groups)[:LONGEST]]
    return [word for word in dict.fromkeys(found) if word]


def words_asked(text: str) -> list[str]:
    """What a person asks for: `d'Ivoire` is one word, `anti-personnel` two, an English ’s is no word."""
    found = []
    for parts, readable in compounds(text):
        if readable:
            if len(parts) > 2 and parts[-2] in APOSTROPHES and folded(parts[-1]) == "s":
                parts = parts[:-2]
            found += _without_apostrophes(parts)
    return [word for word in dict.fromkeys(found) if word]


def as_one(text: str) -> str:
    """All its words run together: what a name is compared by, whole."""
    return "".join(_word(part) for parts, readable in compounds(text) if readable for part in parts[::2])


def answers(word: str, asked: Iterable[str]) -> bool:
    """Whether one of the words asked for is this word, or long enough to stand for what begins so."""
    return any(word == one or (len(one) >= BEGINNING and word.startswith(one)) for one in asked)


def _kind(sign: str) -> str:
    if sign in APOSTROPHES or sign in HYPHENS:
        return "joint"
    return "word" if category(sign)[0] in "LNM" else "between"


def _word(part: str) -> str:
    return "".join(c for c in folded(part) if category(c)[0] in "LN")[:LONGEST]


def _without_apostrophes(parts: list[str]) -> list[str]:
    """The words between hyphens, each with its apostrophes dropped."""
    groups = [_word(parts[0])]
    for joint, part in zip(parts[1::2], parts[2::2], strict=True):
        if joint in HYPHENS:
            groups.append(_word(part))
        else:
            groups[-1] = (groups[-1] + _word(part))[:LONGEST]
    return groups
