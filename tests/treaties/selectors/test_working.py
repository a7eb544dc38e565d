"""The steps beside a standing say nothing that the standing denies."""

from datetime import date

import pytest

from dashboard.web.lines import line_of
from editorial.domain.lens import Lens
from treaties.selectors.standing import standings_of
from treaties.selectors.state import state_by_code

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
STAYS = "stays in force"


def steps(code, slug, day):
    lens = Lens(day=day)
    rows = standings_of(state_by_code(code, lens=lens), lens=lens)
    return " ".join(line_of(next(row for row in rows if row.treaty.slug == slug)).steps)


@pytest.mark.parametrize("slug", ["inf", "new-start", "cfe"])
def test_nothing_is_said_to_stay_in_force_for_a_state_that_left_or_of_a_treaty_that_ended(slug):
    """Russia suspended each of them without a day of effect; two have ended, one it has left."""
    assert "Suspension declared" in steps("RUS", slug, date(2026, 11, 22))
    assert STAYS not in steps("RUS", slug, date(2026, 11, 22))


def test_a_suspension_without_a_day_of_effect_leaves_the_treaty_in_force():
    assert STAYS in steps("RUS", "cfe", date(2015, 1, 1))


def test_a_notice_without_a_day_of_effect_leaves_the_treaty_in_force():
    """Hungary, Rome Statute: notice of 2 June 2025, its outcome not settled by a source read."""
    assert STAYS in steps("HUN", "rome-statute", date(2026, 11, 22))


def test_a_ratification_withdrawn_is_told_with_both_days():
    """Russia and the CTBT: ratified 30 June 2000, withdrawn 3 November 2023."""
    told = steps("RUS", "ctbt", date(2026, 11, 22))
    assert told == "Ratification 30 Jun 2000; withdrawn 3 Nov 2023, the signature stands"
    assert "withdrawn" not in steps("RUS", "ctbt", date(2023, 11, 2))
