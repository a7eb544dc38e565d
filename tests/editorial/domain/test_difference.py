"""Two texts side by side: a reviewer sees which words go and which come, and loses none of either."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.domain.difference import Part, parts

TEXTS = st.lists(st.sampled_from(["bans", "use,", "of", "Шойгу", "\n", " ", "  ", "é"]), max_size=12).map(
    "".join
)


def test_one_word_changed_is_one_word_marked():
    assert parts("Bans use and transfer of them", "Bans use, and transfer of them") == [
        Part("same", "Bans "),
        Part("gone", "use"),
        Part("new", "use,"),
        Part("same", " and transfer of them"),
    ]


def test_texts_with_little_in_common_are_set_against_each_other_whole():
    assert parts("Croke Park, Dublin", "in Oslo") == [
        Part("gone", "Croke Park, Dublin"),
        Part("new", "in Oslo"),
    ]


@pytest.mark.parametrize("text", ["", "the same"])
def test_what_is_the_same_is_not_marked(text):
    assert [part.kind for part in parts(text, text)] == (["same"] if text else [])


@given(TEXTS, TEXTS)
def test_neither_text_loses_a_word(before, after):
    found = parts(before, after)
    assert "".join(part.text for part in found if part.kind != "new") == before
    assert "".join(part.text for part in found if part.kind != "gone") == after
