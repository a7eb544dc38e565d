"""Where sources differ: both sides, the reason, the sources; and stated days against the rule."""

import pytest

from tests.dashboard.reading import by_id, page_at, words
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_both_sides_of_a_disagreement_are_shown_with_the_reason_and_the_sources():
    """Guinea-Bissau signed on 4 December 2008; some lists print the day before."""
    text = words(page_at("/disagreements/"))
    start = text.index("Guinea-Bissau, Convention on Cluster Munitions signature")
    entry = text[start : start + 500]
    assert "Recorded here2008-12-04Printed elsewhere2008-12-03" in entry
    assert "Sources:" in entry


def test_no_stated_day_differs_from_the_rule_today_and_the_page_says_how_many_were_compared():
    text = words(page_at("/disagreements/"))
    assert (
        "None differs: 279 stated days of effect were compared with the rule, and each is the same." in text
    )


def test_the_day_of_each_treatys_last_check_is_listed():
    root = page_at("/disagreements/")
    assert by_id(root, "checked") is not None
    assert "Convention on Cluster Munitions 23 Jan 2026" in words(root)


def test_it_costs_few_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        assert get("/disagreements/").status_code == 200
