"""Facts of the loaded record, as sentences: who stands where under the other treaties."""

from datetime import date

import pytest

from tests.treaties.asking import counts, row, rows, standing
from treaties.models import State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TODAY = "2026-11-22"


def test_russia_stays_a_signatory_of_the_test_ban_after_withdrawing_its_ratification():
    assert standing("ctbt", "RUS", "2023-11-02") == "deposited_not_in_force"
    after = row("ctbt", "RUS", "2023-11-03")
    assert (after.standing, after.dates.consent) == ("signed_only", None)
    assert (after.answers.deposited, after.answers.in_force, after.answers.signed_only) == (
        False,
        False,
        True,
    )


def test_nobody_is_bound_by_the_test_ban():
    assert counts("ctbt", TODAY).in_force == 0
    assert counts("ctbt", TODAY).deposited > 170


def test_ukraine_is_still_bound_by_the_mine_ban_and_its_suspension_is_contested():
    assert standing("mine-ban", "UKR", "2025-07-17") == "in_force"
    since = row("mine-ban", "UKR", TODAY)
    assert (since.standing, since.since) == ("contested", date(2025, 7, 18))
    assert since.answers.deposited
    assert since.answers.in_force


def test_the_gambia_took_its_notice_back_and_is_bound_by_the_rome_statute():
    assert standing("rome-statute", "GMB", "2016-11-10") == "withdrawal_notified"
    assert standing("rome-statute", "GMB", "2017-02-09") == "withdrawal_notified"
    back = row("rome-statute", "GMB", "2017-02-10")
    assert (back.standing, back.dates.notice) == ("in_force", None)
    assert standing("rome-statute", "GMB", TODAY) == "in_force"


def test_hungarys_notice_has_no_day_of_effect_on_record_so_it_is_still_counted():
    hungary = row("rome-statute", "HUN", TODAY)
    assert (hungary.standing, hungary.label) == ("withdrawal_notified", "State Party; withdrawal notified")
    assert hungary.answers.in_force


def test_north_koreas_notice_of_2003_never_takes_effect_on_this_record():
    assert standing("npt", "PRK", TODAY) == "withdrawal_notified"


@pytest.mark.parametrize(
    ("treaty", "code", "last", "gone"),
    [
        ("rome-statute", "BDI", "2017-10-26", "2017-10-27"),
        ("rome-statute", "PHL", "2019-03-16", "2019-03-17"),
        ("mine-ban", "EST", "2025-12-26", "2025-12-27"),
        ("mine-ban", "FIN", "2026-01-09", "2026-01-10"),
        ("mine-ban", "POL", "2026-02-19", "2026-02-20"),
        ("open-skies", "USA", "2020-11-21", "2020-11-22"),
        ("open-skies", "RUS", "2021-12-17", "2021-12-18"),
        ("cfe", "RUS", "2023-11-06", "2023-11-07"),
    ],
)
def test_a_state_is_bound_until_the_day_before_its_withdrawal_takes_effect(treaty, code, last, gone):
    before, after = row(treaty, code, last), row(treaty, code, gone)
    assert (before.standing, before.answers.in_force) == ("withdrawal_notified", True)
    assert (after.standing, after.answers.deposited) == ("left", False)
    assert after.since == date.fromisoformat(gone)


@pytest.mark.parametrize(
    ("treaty", "last", "over", "code"),
    [("inf", "2019-08-01", "2019-08-02", "RUS"), ("new-start", "2026-02-04", "2026-02-05", "USA")],
)
def test_a_treaty_that_ended_binds_nobody_from_that_day(treaty, last, over, code):
    assert row(treaty, code, last).answers.in_force
    ended = row(treaty, code, over)
    assert (ended.standing, ended.since) == ("ended", date.fromisoformat(over))
    assert (counts(treaty, over).deposited, counts(treaty, over).in_force) == (0, 0)


@pytest.mark.parametrize(
    ("treaty", "listed"), [("inf", 2), ("new-start", 2), ("cfe", 30), ("open-skies", 34)]
)
def test_states_to_which_a_treaty_is_not_open_are_not_counted(treaty, listed):
    assert standing(treaty, "BRA", "2015-01-01") == "not_eligible"
    assert row(treaty, "BRA", "2015-01-01").answers is None
    assert counts(treaty, "2015-01-01").listed == listed


def test_kosovo_and_taiwan_are_outside_the_depositarys_practice_under_every_treaty():
    for slug in Treaty.objects.order_by("slug").values_list("slug", flat=True):
        assert [standing(slug, code, TODAY) for code in ("XKX", "TWN")] == ["outside", "outside"], slug


def test_197_states_are_counted_under_a_treaty_open_to_all():
    assert counts("ccm", TODAY).listed == 197


def test_the_united_states_signed_the_arms_trade_treaty_and_later_said_it_will_not_join():
    assert standing("att", "USA", "2019-04-25") == "signed_only"
    later = row("att", "USA", TODAY)
    assert (later.standing, later.answers.signed_only) == ("signed_will_not_join", True)


@pytest.mark.parametrize("treaty", ["npt", "bwc", "geneva-protocol"])
def test_a_party_whose_day_of_effect_is_not_stated_is_in_force_by_a_day(treaty):
    unstated = [
        r for r in rows(treaty, TODAY).values() if r.standing == "in_force" and not r.dates.in_force_on
    ]
    assert len(unstated) > 50
    general = Treaty.objects.get(slug=treaty).entered_into_force_on
    assert {r.label for r in unstated} == {"State Party (day of effect not stated)"}
    assert [r.name for r in unstated if not general <= r.dates.in_force_by <= date(2026, 11, 22)] == []
    assert [r.name for r in unstated if r.since != r.dates.in_force_by] == []


def test_a_consent_without_a_day_waits_for_the_general_entry_into_force():
    """France deposited under the Geneva Protocol on 10 May 1926; it was in force from 8 February 1928."""
    assert standing("geneva-protocol", "FRA", "1928-02-07") == "deposited_not_in_force"
    assert row("geneva-protocol", "FRA", "1928-02-08").dates.in_force_by == date(1928, 2, 8)


def test_states_bear_the_names_of_the_day():
    then, now = rows("ccm", "2015-01-01"), rows("ccm", TODAY)
    assert then["MKD"].name == "The former Yugoslav Republic of Macedonia"
    assert then["SWZ"].name == "Swaziland"
    assert (now["MKD"].name, now["SWZ"].name) == ("North Macedonia", "Eswatini")


def test_the_soviet_union_is_listed_under_inf_while_it_existed():
    assert standing("inf", "SUN", "1990-01-01") == "in_force"
    assert standing("inf", "SUN", "1991-12-25") == "in_force"
    assert standing("inf", "SUN", "1991-12-26") is None
    assert standing("inf", "RUS", "1991-12-26") == "in_force"
    assert counts("inf", "1990-01-01").in_force == counts("inf", "1992-01-01").in_force == 2


def test_czechoslovakia_goes_when_its_successors_come():
    assert standing("cfe", "CSK", "1992-12-31") == "in_force"
    assert standing("cfe", "CSK", "1993-01-01") is None
    assert (standing("open-skies", "CZE", "1992-12-31"), standing("open-skies", "CSK", "1992-12-31")) == (
        None,
        "deposited_not_in_force",
    )


def test_a_predecessor_is_listed_only_where_it_acted():
    assert standing("npt", "SUN", "1990-01-01") is None


def test_a_year_counts_from_its_last_day_and_is_never_first_of_january():
    """Malawi ratified the Arms Trade Treaty in 2024; the day was not found."""
    assert standing("att", "MWI", "2024-12-30") == "signed_only"
    assert standing("att", "MWI", "2024-12-31") == "deposited_not_in_force"
    bound = row("att", "MWI", "2025-03-31")
    assert (bound.standing, bound.dates.in_force_on, bound.dates.in_force_by) == (
        "in_force",
        None,
        date(2025, 3, 31),
    )
    assert bound.dates.consent.precision == "year"
    assert (
        not TreatyAction.objects.filter(date_precision="year")
        .exclude(done_on__month=12, done_on__day=31)
        .exists()
    )


def test_a_suspension_without_a_day_of_effect_suspends_nothing():
    assert standing("new-start", "RUS", "2025-01-01") == "in_force"
    assert standing("cfe", "CZE", TODAY) == "in_force"
    assert (standing("cfe", "CAN", "2024-02-06"), standing("cfe", "CAN", "2024-02-07")) == (
        "in_force",
        "suspended",
    )


def test_who_deposited_before_the_general_entry_into_force_is_bound_from_that_day():
    """China and the United States: four days before the Chemical Weapons Convention's first day."""
    for code in ("CHN", "USA"):
        assert row("cwc", code, "1997-04-29").since == date(1997, 4, 29)


def test_the_record_holds_205_states_23_treaties_and_every_act_of_the_seeds():
    assert (State.objects.count(), Treaty.objects.count()) == (205, 23)
    assert TreatyAction.objects.count() == 3991
