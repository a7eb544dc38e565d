"""Questions to the record as an editor types them: read, written, and refused in words."""

import csv
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from conflict.domain.test_lines import Question, Unreadable, common_role, read_lines, write_lines

SHOIGU = "USA, UKR, RUS not_deposited ccm 2023-07-11"
DAY = date(2023, 7, 11)


def question(state, *, expects="not_deposited", treaty="ccm", asked_on=DAY, role="asserts"):
    return Question(state=state, treaty=treaty, expects=expects, asked_on=asked_on, role=role)


def faults(text):
    with pytest.raises(Unreadable) as refused:
        read_lines(text, role="asserts")
    return refused.value.faults


def test_one_line_asks_of_each_state_it_names():
    asked = read_lines(SHOIGU, role="asserts")
    assert asked == (question("USA"), question("UKR"), question("RUS"))
    assert [one.line for one in asked] == [1, 1, 1]


@pytest.mark.parametrize(
    "typed",
    [
        "usa,UKR,rus NOT_DEPOSITED CCM 2023-07-11",
        "  USA UKR   RUS  not_party ccm as_of 2023-07-11 ",
        "USA , UKR , RUS not_party ccm as_of=2023-07-11",
        "\r\n\r\nUSA, UKR, RUS not_deposited ccm 2023-07-11\r\n",
    ],
)
def test_spaces_capitals_and_the_words_of_the_seeds_do_not_matter(typed):
    assert read_lines(typed, role="asserts") == read_lines(SHOIGU, role="asserts")


def test_party_asks_whether_the_treaty_was_in_force():
    assert read_lines("GBR party ccm 2023-07-11", role="asserts")[0].expects == "in_force"


def test_an_empty_box_asks_nothing_and_empty_lines_are_counted():
    assert read_lines(" \n\n ", role="asserts") == ()
    assert read_lines(f"\n\n{SHOIGU}", role="asserts")[0].line == 3


def test_a_line_may_name_its_own_role():
    asked = read_lines(f"{SHOIGU}\nDEU in_force ccm 2023-07-11 Context", role="asserts")
    assert [one.role for one in asked] == ["asserts"] * 3 + ["context"]
    assert {one.role for one in read_lines(SHOIGU, role="context")} == {"context"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("USA joined ccm 2023-07-11", "Line 1: “joined” is no word for what is expected. Use deposited,"),
        ("USA ccm", "Line 1: what is expected is missing"),
        ("not_deposited ccm 2023-07-11", "Line 1: no state stands before “not_deposited”"),
        (
            "United States signed ccm 2023-07-11",
            "Line 1: a state is named by its code of three letters, like ",
        ),
        ("USA signed", "Line 1: no treaty stands after “signed”"),
        ("USA signed 2023-07-11", "Line 1: no treaty stands after “signed”"),
        ("USA signed ccm", "Line 1: the day is missing"),
        ("USA signed ccm as_of", "Line 1: the day is missing"),
        ("USA signed ccm 11.7.2023", "Line 1: a day is written like 2023-07-11, not “11.7.2023”"),
        ("USA signed ccm 2023-07", "Line 1: a day is written like 2023-07-11, not “2023-07”"),
        ("USA signed ccm 20230711", "Line 1: a day is written like 2023-07-11, not “20230711”"),
        ("USA signed ccm 2023-02-29", "Line 1: there is no day 2023-02-29"),
        ("USA signed ccm 2023-07-11 maybe", "Line 1: after the day stands “asserts”, “context” or nothing"),
        ("USA signed ccm 2023-07-11; UKR signed ccm 2023-07-11", "Line 1: a day is written like"),
        (f"{SHOIGU}\n\nRUS not_party ccm 2023-07-11", "Line 3: line 1 asks this already (RUS not_deposited"),
        ("USA, USA signed ccm 2023-07-11", "Line 1: USA stands there twice"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(typed, said):
    assert faults(typed)[0].startswith(said), faults(typed)


def test_each_line_is_told_its_own_fault_and_all_at_once():
    told = faults(f"USA maybe ccm 2023-07-11\n{SHOIGU}\nUKR signed ccm yesterday")
    assert [fault.partition(":")[0] for fault in told] == ["Line 1", "Line 3"]


def test_every_sentence_shows_what_would_be_right():
    assert all(SHOIGU in fault for fault in faults("USA\nsigned\nUSA signed\nUSA signed ccm"))


def test_what_is_written_reads_the_same():
    asked = (
        question("USA"),
        question("UKR"),
        question("LTU", expects="in_force", asked_on=date(2025, 3, 5)),
        question("LTU", asked_on=date(2025, 3, 6)),
        question("DEU", expects="in_force", role="context"),
        question("RUS"),
    )
    text = write_lines(asked, role="asserts")
    assert text.splitlines()[0] == "USA, UKR not_deposited ccm 2023-07-11"
    assert text.splitlines()[3] == "DEU in_force ccm 2023-07-11 context"
    assert read_lines(text, role="asserts") == asked
    assert read_lines(write_lines(asked, role="context"), role="context") == asked


def test_the_common_role_is_that_of_most():
    assert common_role([]) == "asserts"
    assert common_role(
        [question("USA", role="context"), question("UKR", role="context"), question("RUS")]
    ) == ("context")


def test_every_test_of_the_compiled_record_goes_through_a_box_and_back():
    seed = Path(__file__).parents[3] / "conflict/seed/claim_tests.csv"
    with seed.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    for _, group in groupby(rows, key=lambda row: (row["statement"], row["number"])):
        asked = tuple(
            question(
                row["state"],
                expects=row["expects"],
                treaty=row["treaty"],
                asked_on=date.fromisoformat(row["asked"]),
                role=row["role"],
            )
            for row in group
        )
        role = common_role(asked)
        assert read_lines(write_lines(asked, role=role), role=role) == asked
