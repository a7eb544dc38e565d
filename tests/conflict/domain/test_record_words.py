"""What a record says, kind by kind."""

from datetime import date

import pytest

from conflict.domain.certainty import DEFINITIONS, Certainty
from conflict.domain.period import Period
from conflict.domain.record_kind import RecordKind
from conflict.domain.record_words import GROUPS, beside, say_line, say_time

IN_2014 = Period(began_on=date(2014, 12, 31), began_precision="year")
BY_2016 = Period(began_on=None, ended_on=date(2016, 12, 31), ended_precision="year")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("produces", "since 2014"),
        ("produced", "from 2014, no end recorded"),
        ("stockpiles", "as of 2014"),
        ("used", "from 2014, no end recorded"),
        ("transferred_to", "2014"),
        ("received", "2014"),
        ("denies", "2014"),
        ("destroyed_stockpile", "begun 2014"),
    ],
)
def test_an_open_end_claims_no_more_than_the_source(kind, said):
    """A stock listed in 2014 is not one held ever since; a first use is not use to this day."""
    assert say_time(kind, IN_2014) == said


def test_an_end_alone_is_a_limit():
    assert say_time("destroyed_stockpile", BY_2016) == "finished 2016"
    assert say_time("produced", BY_2016) == "until 2016"
    assert say_time("denies", BY_2016) == "by 2016"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("transferred_to", "to"),
        ("received", "from"),
        ("used", "on the land of"),
        ("stockpiles", "on the land of"),
        ("produces", "for"),
        ("denies", "concerning"),
    ],
)
def test_the_other_state_stands_behind_words_of_the_kind(kind, words):
    assert beside(kind, is_own=False) == words


def test_a_state_may_act_on_its_own_land():
    assert beside("used", is_own=True) == "on its own land"


def test_the_word_of_certainty_stands_before_what_is_told():
    assert say_line("alleged", "The governor said so.") == "Alleged: The governor said so."


def test_every_kind_has_its_heading_once_and_every_word_its_definition():
    kinds = [kind for group in GROUPS for kind in group.kinds]
    assert sorted(kinds) == sorted(RecordKind)
    assert set(DEFINITIONS) == set(Certainty.values)
