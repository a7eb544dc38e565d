"""How far one word is from another."""

from collections.abc import Iterable

SHORTEST = 4  # letters; of a shorter word too many others are near


def near(word: str, among: Iterable[str], *, most: int = 3) -> list[str]:
    """The nearest of these words, best first: one slip away, of seven letters or more two."""
    if len(word) < SHORTEST or word.isdigit():
        return []
    allowed = slips(word)
    away = ((distance(word, other, most=allowed), other) for other in among if len(other) >= SHORTEST)
    found = [(far, abs(len(other) - len(word)), other) for far, other in away if 0 < far <= allowed]
    return [other for _, _, other in sorted(found)[:most]]


def slips(word: str) -> int:
    """How many slips of the pen a word of this length is forgiven."""
    return 1 if len(word) < 7 else 2


def distance(one: str, other: str, *, most: int) -> int:
    """Letters added, dropped, replaced or swapped with the next; anything above `most` is `most` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, theirs in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != theirs))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == theirs:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
