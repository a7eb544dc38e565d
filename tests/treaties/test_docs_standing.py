"""The five worked cases of docs/standing.md, line by line, asked of the record."""

import re
from datetime import date
from pathlib import Path

import pytest

from editorial.domain.lens import Lens
from treaties.domain.standing import ANSWERS, IN_EFFECT, ON_DEPOSIT
from treaties.selectors.standing import standings_under
from treaties.selectors.treaty import treaty_by_slug

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TEXT = Path("docs/standing.md").read_text(encoding="utf-8")
CASE = re.compile(r"^### \d\. .*\(`(?P<slug>[\w-]+)`, `(?P<code>\w+)`\)$", re.MULTILINE)
LINE = re.compile(r"^\| (\d{4}-\d\d-\d\d) \| `(\w+)` \| (yes|no) \| (yes|no) \|$", re.MULTILINE)


def cases():
    """(slug, code, the text up to the next case) of each."""
    heads = list(CASE.finditer(TEXT))
    ends = [head.start() for head in heads[1:]] + [len(TEXT)]
    return [
        (head["slug"], head["code"], TEXT[head.end() : end]) for head, end in zip(heads, ends, strict=True)
    ]


def row_on(slug, code, day):
    lens = Lens(day=date.fromisoformat(day))
    return standings_under(treaty_by_slug(slug, lens=lens), lens=lens, states=[code])[0]


def test_there_are_five_cases():
    assert len(cases()) == 5
    assert all(len(LINE.findall(text)) >= 4 for _, _, text in cases())


@pytest.mark.parametrize(("slug", "code", "text"), cases(), ids=[code for _, code, _ in cases()])
def test_each_line_of_a_case_is_what_the_record_answers(slug, code, text):
    for day, standing, deposited, in_force in LINE.findall(text):
        row = row_on(slug, code, day)
        told = (row.standing, row.answers.deposited, row.answers.in_force)
        assert told == (standing, deposited == "yes", in_force == "yes"), day


def test_what_the_cases_say_beside_their_tables():
    assert row_on("cwc", "USA", "1997-04-29").standing == "in_force"
    cuba = row_on("cwc", "CUB", "1997-04-29").dates
    assert (cuba.consent.done_on, cuba.in_force_on) == (date(1997, 4, 29), date(1997, 5, 29))
    lens = Lens(day=date(2026, 11, 22))
    first_days = {
        slug: treaty_by_slug(slug, lens=lens).entered_into_force_on for slug in ("cwc", "rome-statute")
    }
    assert first_days == {"cwc": date(1997, 4, 29), "rome-statute": date(2002, 7, 1)}


def test_the_tables_name_every_standing_and_the_answers_it_gives():
    table = TEXT.partition("| Standing | Deposited |")[2].partition("\n\n")[0]
    words = {True: "yes", False: "no"}
    for line in table.splitlines()[2:]:
        keys, *told = [cell.strip() for cell in line.strip("|").split("|")]
        for key in re.findall(r"`(\w+)`", keys):
            answers = ANSWERS[key]
            wanted = (
                ["not asked"] * 3
                if answers is None
                else [words[a] for a in (answers.deposited, answers.in_force, answers.signed_only)]
            )
            assert told == wanted, key
    assert set(re.findall(r"`(\w+)`", table)) == {str(key) for key in ANSWERS}
    acts = TEXT.partition("| Act | When done |")[2].partition("\n\n")[0]
    given = {str(standing) for standing in (*ON_DEPOSIT.values(), *IN_EFFECT.values())}
    assert set(re.findall(r"`(\w+)`", acts)) == given
