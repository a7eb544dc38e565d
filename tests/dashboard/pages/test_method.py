"""The method page: printed from the tables the query uses, never written twice."""

import pytest

from tests.dashboard.reading import page_at, words
from tests.dashboard.routes import get
from treaties.domain.action_kind import ActionKind
from treaties.domain.counts import DEFINITIONS
from treaties.domain.standing import Standing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_every_act_every_standing_and_every_definition_is_printed():
    text = words(page_at("/method/"))
    wanted = [*ActionKind.labels, *Standing.labels, *DEFINITIONS.values()]
    assert [words_ for words_ in wanted if words_ not in text] == []


def test_the_depositary_prevails_and_nothing_is_advice():
    text = words(page_at("/method/"))
    assert "The depositary prevails over this record. Nothing here is legal advice." in text
    assert "do not imply any opinion on the legal status of any territory" in text


def test_the_known_limits_and_the_day_of_each_check_are_printed():
    text = words(page_at("/method/"))
    assert "Angola was a party to the NPT before the day recorded." in text
    assert "Convention on Cluster Munitions 23 Jan 2026" in text


def test_it_costs_few_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        assert get("/method/").status_code == 200
