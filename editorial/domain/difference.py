"""Two texts side by side: which words go, which come, which stay."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words. `kind` is `same`, `gone` or `new`."""

    kind: str
    text: str


def parts(before: str, after: str) -> list[Part]:
    """The second text against the first, word by word: what is gone stands before what comes in its place."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Part("same", "".join(old[a:b])))
            continue
        found += [
            Part(kind, text)
            for kind, text in (("gone", "".join(old[a:b])), ("new", "".join(new[c:d])))
            if text
        ]
    return found
