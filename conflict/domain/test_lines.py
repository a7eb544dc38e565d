"""Questions to the record as an editor types them: one a line, in the order states, expected, treaty, day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from conflict.domain.expectation import CheckRole, Expects

EXAMPLE = "USA, UKR, RUS not_deposited ccm 2023-07-11"
LIKE = f"write a line like {EXAMPLE}"
EXPECTED = f"{', '.join(Expects.values[:-1])} or {Expects.values[-1]}"
# The words of the compiled record's first files, still understood.
WORDS: dict[str, Expects] = {
    **{word.value: word for word in Expects},
    "party": Expects.IN_FORCE,
    "not_party": Expects.NOT_DEPOSITED,
}
CODE = re.compile(r"[A-Za-z]{3}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question about one state, by code and slug. `line` is where it was typed, 0 where it was not."""

    state: str
    treaty: str
    expects: str
    asked_on: date
    role: str
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str, str, date]:
        """What a claim may ask only once."""
        return self.state, self.treaty, self.expects, self.asked_on

    def __str__(self) -> str:
        return f"{self.state} {self.expects} {self.treaty} {self.asked_on}"


class Unreadable(ValueError):
    """Some lines could not be read; `faults` holds one sentence each, beginning with the line's number."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(self.faults))


def read_lines(text: str, *, role: str) -> tuple[Question, ...]:
    """The questions in order; `role` is that of a line that names none. Unreadable tells every fault."""
    asked: dict[tuple[str, str, str, date], Question] = {}
    faults: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            for question in _questions(line.replace(",", " ").split(), number=number, role=role):
                _refuse_twice(question, asked.get(question.key))
                asked[question.key] = question
        except ValueError as fault:
            faults.append(f"Line {number}: {fault}.")
    if faults:
        raise Unreadable(faults)
    return tuple(asked.values())


def write_lines(questions: Iterable[Question], *, role: str) -> str:
    """The same questions as text; a line names its role where it is not `role`."""
    lines = []
    for (expects, treaty, day, own), alike in groupby(questions, key=_written_together):
        states = ", ".join(question.state for question in alike)
        lines.append(f"{states} {expects} {treaty} {day}" + (f" {own}" if own != role else ""))
    return "\n".join(lines)


def common_role(questions: Iterable[Question]) -> str:
    """The role of most of them; without any, that of a test of the assertion itself."""
    most = Counter(question.role for question in questions).most_common(1)
    return most[0][0] if most else CheckRole.ASSERTS


def _written_together(question: Question) -> tuple[str, str, date, str]:
    return question.expects, question.treaty, question.asked_on, question.role


def _questions(words: list[str], *, number: int, role: str) -> Iterator[Question]:
    """What one line asks; ValueError says what it lacks. An empty line asks nothing."""
    if not words:
        return
    states, expects, rest = _apart(words)
    treaty, *after = _treaty_first(rest, word=words[len(states)])
    day, own = _day_and_role(after)
    for state in states:
        yield Question(
            state=state, treaty=treaty, expects=expects, asked_on=day, role=own or role, line=number
        )


def _apart(words: list[str]) -> tuple[list[str], Expects, list[str]]:
    """(codes of states, what is expected of them, the words after)."""
    at = next((at for at, word in enumerate(words) if word.lower() in WORDS), None)
    if at is None:
        strange = next((word for word in words[1:-1] if not CODE.fullmatch(word)), "")
        if strange:
            raise ValueError(f"“{strange}” is no word for what is expected. Use {EXPECTED}: {LIKE}")
        raise ValueError(f"what is expected is missing ({EXPECTED}): {LIKE}")
    if at == 0:
        raise ValueError(f"no state stands before “{words[0]}”: {LIKE}")
    unlike = next((word for word in words[:at] if not CODE.fullmatch(word)), None)
    if unlike:
        raise ValueError(f"a state is named by its code of three letters, like USA, and not “{unlike}”")
    return [word.upper() for word in words[:at]], WORDS[words[at].lower()], words[at + 1 :]


def _treaty_first(words: list[str], *, word: str) -> list[str]:
    if not words or words[0].lower().startswith("as_of") or DAY.fullmatch(words[0]):
        raise ValueError(f"no treaty stands after “{word}”: {LIKE}")
    return [words[0].lower(), *words[1:]]


def _day_and_role(words: list[str]) -> tuple[date, str]:
    """(the day, the line's own role or nothing) of what stands after the treaty."""
    told = [part for part in words if part.lower() != "as_of"]
    if not told:
        raise ValueError(f"the day is missing: {LIKE}")
    day, *after = told
    if day.lower().startswith("as_of="):
        day = day[len("as_of=") :]
    if not DAY.fullmatch(day):
        raise ValueError(f"a day is written like 2023-07-11, not “{day}”")
    role = " ".join(after).lower()
    if role and role not in CheckRole.values:
        raise ValueError(f"after the day stands “asserts”, “context” or nothing, not “{' '.join(after)}”")
    try:
        return date.fromisoformat(day), role
    except ValueError:
        raise ValueError(f"there is no day {day}") from None


def _refuse_twice(question: Question, asked: Question | None) -> None:
    if asked and asked.line == question.line:
        raise ValueError(f"{question.state} stands there twice")
    if asked:
        raise ValueError(f"line {asked.line} asks this already ({question})")
