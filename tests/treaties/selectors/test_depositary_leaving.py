"""Withdrawals in a depositary's table: brackets, the notes that explain them, and what the record says."""

from datetime import date

import pytest

from tests.treaties.depositary import compared, held, rows, told
from treaties.domain.depositary_compared import Verdict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_rows_in_brackets_have_left_and_their_days_stand_in_the_notes():
    found = rows(compared("withdrawn.html"))
    assert told(found["Lithuania"]) == [("Day of notice of withdrawal", "6 Sep 2024", "7 Sep 2024")]
    [change] = found["Lithuania"].proposed
    assert (change.corrects.kind, change.values["done_on"]) == ("withdrawal_notification", date(2024, 9, 7))
    assert told(found["Ireland"]) == [
        ("Notice of withdrawal", "not on the record", "2 Jan 2026, in effect 2 Jul 2026")
    ]
    [notice] = found["Ireland"].proposed
    assert notice.values["kind"] == "withdrawal_notification"
    assert notice.values["effective_stated_on"] == date(2026, 7, 2)
    assert "“With a declaration, which was withdrawn on 4 May 2020.”" in found["Ireland"].remarks[0]
    assert found["Malta"].verdict == Verdict.NOT_UNDERSTOOD
    assert "the days of its notice and of the effect could not be read" in found["Malta"].why
    assert found["Malta"].proposed == ()


def test_a_notice_not_in_effect_yet_is_read_from_its_note_and_the_state_stands():
    austria = rows(compared("withdrawn.html"))["Austria"]
    assert told(austria) == [
        ("Notice of withdrawal", "not on the record", "1 Oct 2026, in effect 1 Apr 2027")
    ]


def test_a_statement_withdrawn_is_no_withdrawal_and_the_note_is_shown():
    norway = rows(compared("withdrawn.html"))["Norway"]
    assert (norway.verdict, norway.proposed) == (Verdict.SAME, ())
    assert (
        "was not read as one: “On 3 March 2026 the Government of Norway withdrew a statement"
        in norway.remarks[0]
    )


def test_a_state_that_left_on_record_and_stands_in_the_table_is_shown_and_nothing_is_proposed():
    row = held(("Lithuania", "3 Dec 2008", "24 Mar 2011 n", "24 Mar 2011"))["Lithuania"]
    assert told(row) == [("Whether it stands", "left on 6 Mar 2025", "stands, without brackets")]
    assert row.proposed == ()


def test_before_its_withdrawal_took_effect_the_same_row_without_brackets_is_the_same():
    line = ("Lithuania", "3 Dec 2008", "24 Mar 2011 n", "24 Mar 2011")
    assert held(line, as_at="2025-03-05")["Lithuania"].verdict == Verdict.SAME
    assert held(line, as_at="2025-03-06")["Lithuania"].verdict == Verdict.CHANGED


def test_a_ratification_withdrawn_alone_stands_in_brackets_beside_its_signature():
    """Russia and the CTBT: ratified on 30 Jun 2000, the ratification withdrawn on 3 Nov 2023."""
    line = ("Russian Federation", "24 Sep 1996", "", "[30 Jun 2000]")
    assert held(line, treaty="ctbt")["Russian Federation"].verdict == Verdict.SAME
    line = ("Austria", "3 Dec 2008", "", "[2 Apr 2009]")
    row = held(line)["Austria"]
    assert row.verdict == Verdict.NOT_UNDERSTOOD
    assert "by which act it did is for an editor to say" in row.why


def test_an_earlier_consent_in_brackets_must_have_ended_on_the_record():
    vanuatu = rows(compared("marks.html"))["Vanuatu"]
    assert vanuatu.verdict == Verdict.NOT_UNDERSTOOD
    assert "The consent of 1 Feb 2010 stands in brackets" in vanuatu.why


def test_a_state_that_left_and_joined_again_gets_a_new_consent():
    line = ("Lithuania", "[3 Dec 2008]", "[24 Mar 2011 n]", "[24 Mar 2011], 5 May 2026 a")
    row = held(line)["Lithuania"]
    assert told(row) == [("Accession", "not on the record", "5 May 2026")]
    assert [change.values["kind"] for change in row.proposed] == ["accession"]
