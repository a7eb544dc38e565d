"""Regional bars: the fullest first, every part in one order, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.bars import Bar, Part, bars_of

WORDS = {"p": "in force", "s": "signed only", "w": "left", "n": "not a party"}


def bar(name, **counts):
    parts = tuple(Part(css=css, word=WORDS[css], count=count) for css, count in counts.items())
    return Bar(name=name, value=counts.get("p", 0), total=sum(counts.values()), parts=parts)


def test_the_region_with_the_largest_share_comes_first():
    drawn = bars_of([bar("Asia", p=24, n=24), bar("Africa", p=51, n=3), bar("Americas", p=33, n=2)])
    assert [b.name for b in drawn] == ["Africa", "Americas", "Asia"]


def test_equal_shares_stand_by_name():
    assert [b.name for b in bars_of([bar("Oceania", p=1), bar("Africa", p=5)])] == ["Africa", "Oceania"]


def test_a_region_without_states_is_no_error():
    assert bars_of([bar("Nowhere")])[0].parts == ()


def test_the_sentence_says_what_the_colours_say():
    (drawn,) = bars_of([bar("Europe", n=1, w=5, s=0, p=38)])
    assert drawn.sentence == "38 in force, 5 left, 1 not a party"


@given(st.lists(st.dictionaries(st.sampled_from("pswn"), st.integers(0, 60))))
def test_no_state_is_lost_between_count_and_picture(regions):
    given_bars = [bar(str(n), **counts) for n, counts in enumerate(regions)]
    drawn = bars_of(given_bars)
    assert sum(p.count for b in drawn for p in b.parts) == sum(b.total for b in given_bars)
    assert all(p.count for b in drawn for p in b.parts)
