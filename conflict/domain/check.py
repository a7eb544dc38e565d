"""A claim held against the record: what each test found, the outcome, and the sentence that says so.

The machine checks; the verdict is a person's. Tests that only give context have no outcome.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from conflict.domain.expectation import CheckRole, Expects
from conflict.domain.verdict import Verdict
from editorial.domain.precision import say_long
from treaties.domain.sentences import SAID
from treaties.domain.spoken import spoken
from treaties.domain.standing import ANSWERS, Standing

CONSISTENT, INCONSISTENT = "consistent", "inconsistent"
OUTCOMES = (CONSISTENT, INCONSISTENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One test with the standing the record gives; `name` is the state's on that day.

    `standing_then` is what the record gave when the verdict was given; empty where none was kept.
    """

    state: str
    name: str
    treaty: str
    short_name: str
    title: str
    expects: str
    role: str
    asked_on: date
    standing: str
    has_signed: bool
    standing_then: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the record is as expected; None for who is outside the depositary's practice."""
        if self.standing == Standing.OUTSIDE:
            return None
        answers = ANSWERS[self.standing]
        asked, denied = _ASKED[Expects(self.expects)]
        if asked == "signed":
            return self.has_signed is not denied
        return (answers is not None and bool(getattr(answers, asked))) is not denied

    @property
    def has_moved(self) -> bool:
        """The record gives another standing for that day than when the verdict was given."""
        return bool(self.standing_then) and self.standing_then != self.standing


# The answer each expectation asks for, and whether it expects a no.
_ASKED = {
    Expects.DEPOSITED: ("deposited", False),
    Expects.NOT_DEPOSITED: ("deposited", True),
    Expects.IN_FORCE: ("in_force", False),
    Expects.NOT_IN_FORCE: ("in_force", True),
    Expects.SIGNED: ("signed", False),
    Expects.NOT_SIGNED: ("signed", True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """All tests of one claim, in their order."""

    tests: tuple[Found, ...]

    @property
    def outcome(self) -> str | None:
        """`consistent` where every asserting test holds, `inconsistent` where one does not, else None."""
        held = [test.holds for test in self.tests if test.role == CheckRole.ASSERTS]
        if False in held:
            return INCONSISTENT
        return CONSISTENT if held and None not in held else None

    @property
    def sentence(self) -> str:
        """What the record says, made from the standings found and not from what was expected."""
        return " ".join(f"{sentence}." for sentence in _sentences(self.tests))

    @property
    def has_moved(self) -> bool:
        """Some standing is another than when the verdict was given: the claim needs another look."""
        return any(test.has_moved for test in self.tests)


def disagrees(verdict: str, outcome: str | None) -> bool:
    """Whether a person's verdict and the machine's outcome pull apart. Both stand; an editor looks again."""
    return (verdict, outcome) in (
        (Verdict.SUPPORTED, INCONSISTENT),
        (Verdict.CONTRADICTED, CONSISTENT),
    )


def _sentences(tests: Iterable[Found]) -> list[str]:
    """One sentence for the states that stand alike under a treaty on a day."""
    alike: dict[tuple[date, str, str], list[Found]] = {}
    for test in tests:
        alike.setdefault((test.asked_on, test.treaty, test.standing), []).append(test)
    told = []
    for (day, _, standing), group in alike.items():
        names = sorted({spoken(test.name) for test in group}, key=lambda name: name.removeprefix("the "))
        told.append(f"On {say_long(day)} {_said(names, standing, title=group[0].title)}")
    return told


def _said(names: Sequence[str], standing: str, *, title: str) -> str:
    if len(names) == 1:
        return f"{names[0]} {SAID[Standing(standing)].format(treaty=f'the {title}')}"
    if standing == Standing.NONE:
        nobody = " nor ".join(names) if len(names) == 2 else ", nor ".join(names)
        return f"neither {nobody} had signed or joined the {title}"
    said = SAID[Standing(standing)].replace("was a State Party", "were States Parties")
    said = said.replace("was ", "were ", 1).replace("for it", "for them").replace("its consent", "consent")
    return f"{', '.join(names[:-1])} and {names[-1]} {said.format(treaty=f'the {title}')}"
