"""One sentence for a state under the treaties that speak of a weapon."""

from datetime import date

from tests.treaties.domain.test_bound import DEPOSITED, NOTICE, RATIFIED, TODAY, UNDATED, act
from treaties.domain.bound_sentences import Stood, absent_sentence, bound_sentence
from treaties.domain.record import dates_of
from treaties.domain.spoken import treaty_spoken

CCM, ATT, P5 = "Convention on Cluster Munitions", "Arms Trade Treaty", "CCW Protocol V"


def stood(treaty, standing, *acts, **options):
    return Stood(
        treaty=treaty, standing=standing, dates=dates_of(acts, day=TODAY, standing=standing), **options
    )


def said(own=(), general=(), *, name="Lithuania", day=TODAY):
    return bound_sentence(name, list(own), list(general), day=day, today=TODAY)


def test_what_it_has_not_joined_is_one_clause():
    assert said([stood(CCM, "none"), stood(ATT, "none")], name="United States") == (
        "As of 5 March 2025, the United States had neither signed nor joined the Convention on Cluster "
        "Munitions or the Arms Trade Treaty."
    )


def test_treaties_in_force_for_it_are_told_with_their_days():
    assert said([stood(CCM, "in_force", RATIFIED), stood("NPT", "in_force", UNDATED)]) == (
        "As of 5 March 2025, Lithuania was a State Party to the Convention on Cluster Munitions (since "
        "1 September 2011) and the NPT (since 12 December 1985 at the latest)."
    )


def test_what_is_to_come_or_is_past_brings_its_day():
    assert "had given notice of withdrawal, to take effect on 6 March 2025." in said(
        [stood(CCM, "withdrawal_notified", RATIFIED, NOTICE)]
    )
    assert "had left the Convention on Cluster Munitions on 6 March 2025." in said(
        [stood(CCM, "left", RATIFIED, NOTICE)]
    )
    assert "not yet in force for it (from 1 August 2025)." in said(
        [stood(CCM, "deposited_not_in_force", DEPOSITED)]
    )
    assert said([stood(ATT, "signed_only", act("signature", date(2014, 1, 1)))]).endswith(
        "had signed the Arms Trade Treaty and was not bound by it."
    )


def test_treaties_on_any_weapon_stand_last_and_apart():
    general = [stood("Additional Protocol I", "none", has_signings=False)]
    assert said([stood(P5, "in_force", RATIFIED)], general).endswith(
        "; of treaties on any weapon, had not joined Additional Protocol I."
    )
    assert said((), general) == "As of 5 March 2025, Lithuania had not joined Additional Protocol I."


def test_where_no_signature_is_on_record_none_is_denied():
    told = said([stood(CCM, "none"), stood(P5, "none", has_signings=False)])
    assert "had neither signed nor joined the Convention on Cluster Munitions; had not joined CCW" in told


def test_a_day_to_come_is_told_so():
    told = said([stood(CCM, "left", RATIFIED, NOTICE)], day=date(2030, 1, 1))
    assert told == (
        "If nothing changes, on 1 January 2030, Lithuania will have left the Convention on Cluster "
        "Munitions on 6 March 2025."
    )


def test_a_predecessor_without_acts_of_its_own_is_not_said_to_have_stayed_away():
    told = said(name="Soviet Union", day=date(1985, 1, 1))
    assert told.startswith(
        "As of 1 January 1985, no act of the Soviet Union under these treaties is recorded"
    )


def test_a_state_that_is_not_there_is_said_not_to_be():
    ended = date(1991, 12, 26)
    told = absent_sentence("Soviet Union", ended_on=ended, day=TODAY, today=TODAY)
    assert told == "The Soviet Union ended on 26 December 1991, before 5 March 2025."
    told = absent_sentence("South Sudan", ended_on=None, day=date(2000, 1, 1), today=TODAY)
    assert told == "As of 1 January 2000, South Sudan was not yet listed on this record."


def test_a_number_takes_the_place_of_the_article():
    assert treaty_spoken("Additional Protocol I") == "Additional Protocol I"
    assert treaty_spoken("CCW Amended Protocol II") == "CCW Amended Protocol II"
    assert treaty_spoken("Geneva Protocol") == "the Geneva Protocol"
    assert treaty_spoken("Open Skies") == "Open Skies"
