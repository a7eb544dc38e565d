"""Words are compared without case, accents and punctuation, and the text itself is never lost."""

import pytest

from editorial.domain.folding import LONGEST, as_one, compounds, folded, words_asked, words_in


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Côte d'Ivoire", "cote d'ivoire"),
        ("TÜRKİYE", "turkiye"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("Straße", "strasse"),
        ("ışık", "isik"),
        ("Đỗ Þór", "do thor"),
        ("Шойгу", "шоигу"),
        ("𝔸 ﬁ Å", "a fi a"),
    ],
)
def test_case_and_accents_do_not_count(written, compared):
    assert folded(written) == compared


@pytest.mark.parametrize(
    "asked", ["Côte d'Ivoire", "cote d’ivoire", "COTE DIVOIRE", "Cote d Ivoire", "ivoire"]
)
def test_a_name_with_an_apostrophe_is_found_however_it_is_typed(asked):
    assert set(words_asked(asked)) <= set(words_in("Republic of Côte d’Ivoire"))


@pytest.mark.parametrize("asked", ["anti-personnel", "antipersonnel", "anti personnel", "personnel"])
def test_joined_words_are_found_joined_and_apart(asked):
    assert set(words_asked(asked)) <= set(words_in("Anti-Personnel mines"))


def test_an_english_genitive_asks_for_the_name():
    assert words_asked("Lithuania's notice, Guinea-Bissau’s deposit") == [
        "lithuania",
        "notice",
        "guinea",
        "bissau",
        "deposit",
    ]


def test_a_name_is_compared_whole_whatever_stands_between_its_words():
    assert as_one("U.S.") == as_one("US")
    assert as_one("Côte d'Ivoire") == as_one("cote d’ivoire")


@pytest.mark.parametrize(
    "text", ["", "a", "--", "'", "a-", "-a", "a--b", "d’Ivoire’s, x", "😀 a\u0301\u0301b", "½ €"]
)
def test_the_runs_of_a_text_are_the_text(text):
    assert "".join(part for parts, _ in compounds(text) for part in parts) == text


def test_signs_are_no_words_and_a_word_has_an_end():
    assert words_asked("% * \" ( ) 😀 — … ' - _ \\ \x00") == []
    assert [len(word) for word in words_in("x" * 500)] == [LONGEST]
