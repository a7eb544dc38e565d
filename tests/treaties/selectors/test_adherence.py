"""The curve folds rows; here it is held to the one query, treaty by treaty, on many days."""

from bisect import bisect_right
from datetime import date, timedelta

import pytest
from django.db.models import OuterRef

from editorial.domain.lens import Lens
from treaties.domain.counts import count
from treaties.models import Treaty
from treaties.models.standing import annotate_standing, states_listed
from treaties.selectors.adherence import Point, adherence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LAST = Lens(day=date(2027, 12, 31))
SLUGS = [
    *("ap-1", "ap-2", "att", "bwc", "ccm", "ccw", "ccw-p1", "ccw-p2", "ccw-p2-amended", "ccw-p3", "ccw-p4"),
    *("ccw-p5", "cfe", "ctbt", "cwc", "geneva-protocol", "inf", "mine-ban", "new-start", "npt"),
    *("open-skies", "rome-statute", "tpnw"),
]


def asked(treaty, day):
    """The numbers by the query."""
    lens = Lens(day=day)
    listed = states_listed(lens=lens, under=treaty.pk)
    pair = {"state": OuterRef("pk"), "treaty": treaty.pk}
    found = annotate_standing(listed, **pair, day=day, lens=lens).order_by("pk")
    counted = count(found.values_list("standing", flat=True))
    return counted.deposited, counted.in_force, counted.signed_only


def drawn(points, day):
    """The numbers by the curve: those of the last point up to the day."""
    at = bisect_right([point.day for point in points], day)
    last = points[at - 1] if at else Point(day, 0, 0, 0)
    return last.deposited, last.in_force, last.signed_only


def days_to_ask(points):
    """A spread of the days on which the curve moves, the newest ten, and the day before each."""
    moves = [point.day for point in points]
    chosen = {*moves[:: max(1, len(moves) // 8)], *moves[-10:]}
    return sorted(chosen | {day - timedelta(days=1) for day in chosen} | {date(2015, 1, 1), LAST.day})


def test_every_treaty_of_the_record_is_asked_about():
    assert sorted(Treaty.objects.values_list("slug", flat=True)) == SLUGS


@pytest.mark.parametrize("slug", SLUGS)
def test_the_curve_is_what_the_query_counts(slug):
    treaty = Treaty.objects.get(slug=slug)
    points = adherence(treaty, lens=LAST)
    days = days_to_ask(points)
    assert {day: drawn(points, day) for day in days} == {day: asked(treaty, day) for day in days}


def test_the_curve_of_an_earlier_day_is_the_start_of_the_later_one():
    treaty = Treaty.objects.get(slug="ccm")
    until = date(2015, 12, 31)
    whole = adherence(treaty, lens=LAST)
    assert adherence(treaty, lens=Lens(day=until)) == [point for point in whole if point.day <= until]
