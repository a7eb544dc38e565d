"""What a standing comes to for one rule, in words and days."""

from datetime import date

import pytest

from treaties.domain.bound import bond_of
from treaties.domain.nuclear_weapon_state import applies
from treaties.domain.record import Act, dates_of
from treaties.domain.rule_words import AppliesTo
from treaties.domain.standing import Standing

TODAY = date(2025, 3, 5)
HELD_BACK = "must not defeat its object and purpose (VCLT article 18)"


def act(kind, done, *, effect=None, by=None, precision="day"):
    return Act(
        kind=kind, done_on=done, counts_on=done, effective_on=effect, effective_by=by, precision=precision
    )


SIGNED = act("signature", date(2008, 12, 3))
RATIFIED = act("ratification", date(2011, 3, 24), effect=date(2011, 9, 1))
NOTICE = act("withdrawal_notification", date(2024, 9, 6), effect=date(2025, 3, 6))
OPEN_NOTICE = act("withdrawal_notification", date(2003, 1, 10))
UNDATED = act("accession", date(1985, 12, 12), by=date(1985, 12, 12))
DEPOSITED = act("ratification", date(2025, 2, 28), effect=date(2025, 8, 1))
UNSURE = act("accession", date(2025, 2, 28), by=date(2025, 8, 27))
WAITING = act("ratification", date(2000, 6, 30))
CONTESTED = act("suspension_contested", date(2025, 2, 18))
SUSPENDED = act("suspension", date(2023, 2, 21), effect=date(2023, 2, 28))
WILL_NOT = act("will_not_join", date(2019, 4, 26))
TAKEN_BACK = act("ratification_withdrawn", date(2023, 11, 3))
APPLIED = act("provisional_application", date(2014, 9, 2))


def bond(standing, *acts, ended_on=None, **options):
    return bond_of(standing, dates_of(acts, day=TODAY, standing=standing), ended_on=ended_on, **options)


@pytest.mark.parametrize(
    ("standing", "acts", "bound", "words"),
    [
        ("none", (), False, "not bound"),
        ("signed_only", (SIGNED,), False, f"signed only, since 3 Dec 2008: {HELD_BACK}"),
        (
            "signed_only",
            (act("signature", date(2014, 12, 31), precision="year"),),
            False,
            f"signed only, since 2014: {HELD_BACK}",
        ),
        ("signed_only", (SIGNED, RATIFIED, TAKEN_BACK), False, f"signed only, since 3 Nov 2023: {HELD_BACK}"),
        (
            "signed_will_not_join",
            (SIGNED, WILL_NOT),
            False,
            "signed; on 26 Apr 2019 said that it will not join "
            "(VCLT article 18(a) speaks of a signatory until it makes that clear)",
        ),
        (
            "deposited_not_in_force",
            (SIGNED, DEPOSITED),
            False,
            f"bound from 1 Aug 2025 (deposited 28 Feb 2025); until then {HELD_BACK}",
        ),
        (
            "deposited_not_in_force",
            (UNSURE,),
            False,
            f"bound from 27 Aug 2025 at the latest (deposited 28 Feb 2025); until then {HELD_BACK}",
        ),
        (
            "deposited_not_in_force",
            (WAITING,),
            False,
            f"deposited 30 Jun 2000, not yet in force: {HELD_BACK}",
        ),
        ("in_force", (SIGNED, RATIFIED), True, "bound since 1 Sep 2011"),
        (
            "in_force",
            (UNDATED,),
            True,
            "bound since 12 Dec 1985 at the latest (day of effect not stated)",
        ),
        (
            "withdrawal_notified",
            (RATIFIED, NOTICE),
            True,
            "bound since 1 Sep 2011; withdrawal to take effect 6 Mar 2025",
        ),
        (
            "withdrawal_notified",
            (UNDATED, OPEN_NOTICE),
            True,
            "bound since 12 Dec 1985 at the latest (day of effect not stated); "
            "notice of withdrawal of 10 Jan 2003, no day of effect on record",
        ),
        (
            "contested",
            (RATIFIED, CONTESTED),
            True,
            "bound since 1 Sep 2011; suspension notified 18 Feb 2025, contested by others",
        ),
        (
            "suspended",
            (RATIFIED, SUSPENDED),
            True,
            "bound since 1 Sep 2011; operation suspended since 28 Feb 2023",
        ),
        ("left", (RATIFIED, NOTICE), False, "left on 6 Mar 2025"),
        ("not_eligible", (), None, "not open to it"),
        ("outside", (), None, "outside the depositary's practice"),
    ],
)
def test_each_standing_has_its_words(standing, acts, bound, words):
    found = bond(standing, *acts)
    assert (found.bound, found.words) == (bound, words)


def test_every_standing_is_told():
    told = {standing.value: bond(standing, ended_on=TODAY).words for standing in Standing}
    assert all(told.values())


def test_the_end_of_the_treaty_ends_every_bond():
    """INF ended on 2 August 2019."""
    found = bond("ended", RATIFIED, ended_on=date(2019, 8, 2))
    assert (found.bound, found.words) == (False, "not bound: the treaty ended on 2 Aug 2019")
    assert found.until == date(2019, 8, 2)


def test_the_days_of_a_bond_stand_apart_from_those_of_the_standing():
    """Lithuania and the Convention on Cluster Munitions: bound from 2011 until 6 March 2025."""
    for standing in ("withdrawal_notified", "left"):
        found = bond(standing, RATIFIED, NOTICE)
        assert (found.since, found.until, found.starts_on) == (date(2011, 9, 1), date(2025, 3, 6), None)
    to_come = bond("deposited_not_in_force", DEPOSITED)
    assert (to_come.since, to_come.starts_on, to_come.until) == (None, date(2025, 8, 1), None)
    undated = bond("in_force", UNDATED)
    assert (undated.since, undated.by) == (None, date(1985, 12, 12))


def test_provisional_application_is_a_mark_that_decides_nothing():
    found = bond("signed_only", SIGNED, APPLIED)
    assert found.bound is False
    assert found.words.endswith("; applied provisionally from 2 Sep 2014")


def test_where_no_signature_is_on_record_nobody_is_said_not_to_have_signed():
    """The record has no signatures of Additional Protocol I."""
    assert bond("none", has_signings=False).words == "not bound; signatures are not on record"


def test_a_rule_made_for_other_states_raises_no_question():
    found = bond("in_force", RATIFIED, applies=False)
    assert (found.bound, found.words) == (None, "does not apply to it (NPT article IX(3))")
    assert found.since is None


def test_the_nuclear_weapon_states_are_the_five_and_the_soviet_union():
    """NPT article IX(3): manufactured and exploded a nuclear weapon before 1 January 1967."""
    five = {"CHN", "FRA", "GBR", "RUS", "USA", "SUN"}
    others = {"IND", "PRK", "DEU", "UKR", "BLR", "KAZ"}
    for code in five | others:
        assert applies(AppliesTo.ALL, code)
        assert applies(AppliesTo.NUCLEAR_WEAPON_STATES, code) is (code in five)
        assert applies(AppliesTo.NON_NUCLEAR_WEAPON_STATES, code) is (code in others)
