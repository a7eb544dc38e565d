"""Marks, days and brackets in a cell: each is read, or the row is stopped and the text quoted."""

from datetime import date

import pytest

from treaties.domain.depositary import NotUnderstood
from treaties.domain.depositary_cell import read_acts
from treaties.domain.depositary_heading import Place, read_heading

ALL = read_heading(
    "Ratification, Acceptance(A), Approval(AA), Formal confirmation(c), Accession(a), Succession(d), "
    "Definitive signature(s), Consent to be bound(P)"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3 Dec 2008", "ratification"),
        ("3 Dec 2008 A", "acceptance"),
        ("3 Dec 2008 AA", "approval"),
        ("3 Dec 2008 a", "accession"),
        ("3 Dec 2008 d", "succession"),
        ("3 Dec 2008 c", "formal_confirmation"),
        ("3 Dec 2008 s", "definitive_signature"),
        ("3 Dec 2008 P", "acceptance"),
        (" 3 Dec\t 2008a", ["ratification", "accession"][1]),
        ("2008-12-03 a", "accession"),
    ],
)
def test_each_mark_of_the_collection_is_an_act(text, kind):
    [act] = read_acts(text, ALL)
    assert (act.kind, act.day, act.is_bracketed) == (kind, date(2008, 12, 3), False)


def test_provisional_application_has_a_column_and_a_mark_of_its_own():
    heading = read_heading("Provisional application under article 23(n)")
    [act] = read_acts("12 Aug 2013 n", heading)
    assert (heading.place, act.kind) == (Place.PROVISIONAL, "provisional_application")


def test_a_day_without_a_mark_is_what_the_heading_names_without_one():
    assert read_acts("3 Dec 2008", read_heading("Accession"))[0].kind == "accession"
    assert read_acts("3 Dec 2008", read_heading("Acceptance(A), Ratification"))[0].kind == "ratification"


def test_brackets_say_that_an_act_stands_no_more_and_a_later_one_may():
    acts = read_acts("[14 Nov 1980 a], 26 Aug 1998 a", ALL)
    assert [(act.day.year, act.is_bracketed) for act in acts] == [(1980, True), (1998, False)]
    assert read_acts("", ALL) == ()


@pytest.mark.parametrize(
    ("text", "heading", "said"),
    [
        ("3 Dec 2008 x", ALL.text, "the mark “x” is not known"),
        ("3 Dec 2008 aa", ALL.text, "the mark “aa” is not known"),
        ("3 Dec 2008 n", ALL.text, "does not explain the mark “n” as “provisional application”"),
        ("3 Dec 2008 c", "Ratification, Accession(a)", "does not explain the mark “c”"),
        ("3 Dec 2008 a", "Ratification, Acceptance(a)", "does not explain the mark “a” as “accession”"),
        ("3 Dec 2008", "Accession(a), Succession(d)", "names no act, or several, for a day without a mark"),
        ("3 Dec 2008", "Ratification, Acceptance", "names no act, or several"),
        ("3 Dec 2008 d", "Signature, Succession to signature(d)", "a succession to a signature"),
        ("3 Dec 2008 †", ALL.text, "“3 Dec 2008 †” under"),
        ("3 December 2008", ALL.text, "“3 December 2008” under"),
        ("03/12/2008", ALL.text, "“03/12/2008” under"),
        ("Dec 2008", ALL.text, "“Dec 2008” under"),
        ("31 Feb 2008", ALL.text, "“31 Feb 2008” is not a day"),
        ("3 Dez 2008", ALL.text, "“3 Dez 2008” is not a day"),
        ("[3 Dec 2008", ALL.text, "“[3 Dec 2008” under"),
        ("3 Dec 2008]", ALL.text, "“3 Dec 2008]” under"),
        ("3 Dec 2008 a b", ALL.text, "“3 Dec 2008 a b” under"),
        ("?", ALL.text, "“?” under"),
    ],
)
def test_what_is_not_understood_stops_the_cell_and_is_quoted(text, heading, said):
    with pytest.raises(NotUnderstood) as stopped:
        read_acts(text, read_heading(heading))
    assert said in str(stopped.value)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Signature", Place.SIGNATURE),
        ("Signature, Succession to signature(d)", Place.SIGNATURE),
        ("Signature, Definitive signature(s)", Place.SIGNATURE),
        ("Definitive signature(s), Acceptance(A)", Place.CONSENT),
        ("Ratification, Accession (a)", Place.CONSENT),
        ("Consent to be bound(P)", Place.CONSENT),
        ("Withdrawal notified", Place.NOTIFIED),
        ("Territorial application", Place.OTHER),
    ],
)
def test_a_heading_says_what_its_column_speaks_of(text, place):
    assert read_heading(text).place == place
