"""Two texts side by side: which words go, which come, which stay."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.6  # of all words and gaps, how many the two share
WORDS = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words. `kind` is `same`, `gone` or `new`."""

    kind: str
    text: str


def parts(before: str, after: str) -> list[Part]:
    """The second text against the first, word by word: what is gone stands before what comes in its place.

    Texts with little in common are set against each other whole: shreds of both would be hard to read.
    """
    old, new = WORDS.findall(before), WORDS.findall(after)
    compared = SequenceMatcher(None, old, new, autojunk=False)
    if compared.ratio() < ALIKE:
        return [part for part in (Part("gone", before), Part("new", after)) if part.text]
    found = []
    for tag, a, b, c, d in compared.get_opcodes():
        if tag == "equal":
            found.append(Part("same", "".join(old[a:b])))
            continue
        found += [
            Part(kind, text)
            for kind, text in (("gone", "".join(old[a:b])), ("new", "".join(new[c:d])))
            if text
        ]
    return found
