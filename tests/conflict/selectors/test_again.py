"""Claims to look at again, among the newest that ask something of the record."""

import pytest

from conflict.models import Claim, ClaimTest
from conflict.selectors.again import to_look_at_again
from treaties.selectors.audited import PUBLISHED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def told(**more):
    return [
        (str(one.claim), one.disagrees, one.check.has_moved)
        for one in to_look_at_again(lens=PUBLISHED, **more)
    ]


def test_in_the_compiled_record_each_verdict_and_its_check_agree():
    assert told(among=100) == []


def test_a_verdict_that_pulls_apart_from_its_check_and_a_record_that_moved_are_found(
    django_assert_num_queries,
):
    tests = ClaimTest.objects.filter(claim__verdict="supported").order_by("-claim__said_on", "-claim")
    apart, moved = list(dict.fromkeys(test.claim for test in tests))[:2]
    Claim.objects.filter(pk=apart.pk).update(verdict="contradicted")
    ClaimTest.objects.filter(claim=moved).update(standing_then="left")
    with django_assert_num_queries(2):
        found = told(among=100)
    assert set(found) == {(str(apart), True, False), (str(moved), False, True)}
    assert told(among=0) == []
