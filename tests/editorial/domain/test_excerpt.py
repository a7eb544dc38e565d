"""Words found by their folded letters are marked in the letters of the text."""

import pytest

from editorial.domain.excerpt import LENGTH, excerpt, marked


def hits(text, *words):
    return [run.text for run in marked(text, words) if run.is_hit]


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("Côte d’Ivoire signed", "divoire", ["d’Ivoire"]),
        ("Côte d’Ivoire signed", "ivoire", ["Ivoire"]),
        ("Republic of TÜRKİYE", "turkiye", ["TÜRKİYE"]),
        ("Anti-Personnel mines", "antipersonnel", ["Anti-Personnel"]),
        ("Anti-Personnel mines", "personnel", ["Personnel"]),
        ("the use of US bombs", "us", ["US"]),
        ("cluster munitions, munition", "munition", ["munitions", "munition"]),
        ("Шойгу сказал", "шоигу", ["Шойгу"]),
        ("nothing", "else", []),
    ],
)
def test_a_word_is_marked_as_it_is_written(text, asked, found):
    assert hits(text, asked) == found


@pytest.mark.parametrize("text", ["", "a", "<b>mine</b> & mine's ½", "e\u0301t\u0301 mine😀mine"])
def test_nothing_of_the_text_is_lost_or_changed(text):
    assert "".join(run.text for run in marked(text, ["mine"])) == text


def test_an_excerpt_shows_the_first_hit_and_says_where_it_is_cut():
    text = "before " * 60 + "mine " + "after " * 60
    shown = excerpt(text, ["mine"])
    whole = "".join(run.text for run in shown)
    assert [run.text for run in shown if run.is_hit] == ["mine"]
    assert whole.startswith("… before")
    assert whole.endswith("after …")
    assert len(whole) < LENGTH + 10


@pytest.mark.parametrize("text", ["x" * 900, "mine" + "x" * 900, "x" * 900 + " mine", " " * 900 + "mine"])
def test_a_text_without_a_place_to_cut_is_cut_all_the_same(text):
    assert len("".join(run.text for run in excerpt(text, ["mine"]))) <= LENGTH + 10


def test_a_short_text_is_shown_whole():
    assert [run.text for run in excerpt("No mine here", ["mine"])] == ["No ", "mine", " here"]
    assert [run.text for run in excerpt("No hit", ["mine"])] == ["No hit"]
