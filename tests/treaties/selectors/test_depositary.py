"""A depositary's table against the loaded record: what differs is found and proposed, nothing else is."""

from datetime import UTC, date, datetime

import pytest

from editorial.domain.lens import Lens
from editorial.models import User
from tests.treaties.depositary import compared, content, held, rows, told, typed
from treaties.domain.depositary_compared import Verdict
from treaties.domain.depositary_file import read_table
from treaties.models import Disagreement, State, Treaty, TreatyAction
from treaties.selectors.depositary import compare

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def enter(code, kind, day, *, treaty="ccm", published=True, **more):
    """An act that is not in the compiled record."""
    desk = User.objects.get(username="desk")
    at = {"stage": "published", "published_at": datetime(2026, 11, 22, tzinfo=UTC), "published_by": desk}
    return TreatyAction.objects.create(
        treaty=Treaty.objects.get(slug=treaty),
        state=State.objects.get(code=code),
        kind=kind,
        done_on=date.fromisoformat(day),
        **(at if published else {}),
        **more,
    )


@pytest.mark.parametrize("form", ["html", "xml", "csv"])
def test_a_table_equal_to_the_record_proposes_nothing_but_the_day_of_its_check(form):
    found = compared(f"ccm-equal.{form}")
    assert (found.refusal, found.proposed, found.is_clean) == ("", (), True)
    assert found.numbers == {verdict: 125 * (verdict == Verdict.SAME) for verdict in Verdict}
    assert [(t.printed, t.counted, t.recorded) for t in found.totals] == [(107, 107, 107), (112, 112, 112)]
    assert found.checked.corrects == Treaty.objects.get(slug="ccm")
    assert found.checked.values == {"checked_on": date(2026, 11, 22)}


def test_a_clean_table_older_than_the_last_check_proposes_no_day():
    Treaty.objects.filter(slug="ccm").update(checked_on=date(2026, 11, 22))
    assert compared("ccm-equal.html").checked is None


def test_of_five_planted_differences_exactly_those_five_are_found():
    found = compared("ccm-five-differences.html")
    differing = {row.name: (row.verdict, told(row)) for row in found.rows if row.verdict != Verdict.SAME}
    assert differing == {
        "Andorra": (Verdict.CHANGED, [("Kind of act", "Accession", "Ratification")]),
        "Angola": (Verdict.CHANGED, [("Ratification", "not on the record", "1 Oct 2026")]),
        "Guinea-Bissau": (Verdict.CHANGED, [("Day of signature", "4 Dec 2008", "3 Dec 2008")]),
        "Tonga": (Verdict.NEW, [("Accession", "not on the record", "10 Sep 2026")]),
        "Uruguay": (
            Verdict.GONE,
            [
                ("Signature", "3 Dec 2008", "not in the table"),
                ("Ratification", "24 Sep 2009", "not in the table"),
            ],
        ),
    }
    assert found.checked is None


def test_each_difference_but_what_is_gone_becomes_one_change_in_terms_of_fields():
    found = compared("ccm-five-differences.html")
    ccm = Treaty.objects.get(slug="ccm")
    proposed = {str(p.corrects or p.values["state"]): p for p in found.proposed}
    assert len(proposed) == len(found.proposed) == 4
    assert proposed["Tonga"].values == {
        "treaty": ccm,
        "state": State.objects.get(code="TON"),
        "kind": "accession",
        "done_on": date(2026, 9, 10),
        "date_precision": "day",
        "printed_name": "Tonga",
    }
    assert (proposed["Tonga"].model, proposed["Tonga"].corrects) == ("treatyaction", None)
    bissau = TreatyAction.objects.get(treaty=ccm, state__code="GNB", kind="signature")
    assert proposed[str(bissau)].corrects == bissau
    assert proposed[str(bissau)].values == {"done_on": date(2008, 12, 3)}
    assert proposed[str(bissau)].reason == (
        "UN Treaty Collection, chapter XXVI-6, status as at 22 Nov 2026, row Guinea-Bissau"
    )
    assert proposed[str(bissau)].source == "untc-2025"
    assert proposed[str(bissau)].locator == "status as at 22 Nov 2026, row Guinea-Bissau"


def test_a_disagreement_on_record_is_pointed_at():
    row = rows(compared("ccm-five-differences.html"))["Guinea-Bissau"]
    assert row.disagreements == ("signature: recorded here 2008-12-04, printed elsewhere 2008-12-03",)
    Disagreement.objects.filter(state__code="GNB").update(stage="draft", published_at=None, published_by=None)
    assert rows(compared("ccm-five-differences.html"))["Guinea-Bissau"].disagreements == ()


def test_a_wrong_total_is_refused_with_both_numbers():
    found = compared("wrong-total.html")
    assert found.refusal == (
        "The page prints 3 parties, and its rows come to 2. The table is not whole or was changed: "
        "nothing is compared."
    )
    assert (found.rows, found.proposed, found.is_clean) == ((), (), False)


@pytest.mark.parametrize(
    ("treaty", "pasted", "said"),
    [
        ("mine-ban", typed(("Austria", "", "", "29 Jun 1998")), "is the table of XXVI-6"),
        ("ccm", typed(("Austria", "3 Dec 2008"), signatories=2), "2 signatories, and its rows come to 1"),
        (
            "ccm",
            typed(("Austria", "3 Dec 2008"), signatories=""),
            "(Signatories, Parties) were not found",
        ),
        ("ccm", typed(("Austria", "3 Dec 2008"), reference=""), "could not be read, and it names no treaty"),
        ("ccm", typed(), "has no rows"),
        (
            "ccm",
            "reference,XXVI-6\nsignatories,1\nparties,0\nparticipant,signature\nX,3 Dec 2008",
            "no column of",
        ),
    ],
)
def test_what_is_not_whole_or_of_another_treaty_is_refused_in_words(treaty, pasted, said):
    asked = Treaty.objects.get(slug=treaty)
    found = compare(read_table(pasted), asked, lens=Lens(day=date(2026, 11, 22)))
    assert said in found.refusal
    assert found.rows == ()


def test_a_page_without_a_number_is_known_by_the_title_of_the_treaty():
    page = content("ccm-equal.html").decode().replace("6 . Convention", "Convention")
    found = compare(read_table(page), Treaty.objects.get(slug="ccm"), lens=Lens(day=date(2026, 11, 22)))
    assert found.is_clean


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


def test_old_names_and_todays_mean_the_same_state_and_the_row_says_how_it_is_called():
    found = rows(compared("renamed.html", treaty="mine-ban"))
    named = [found[name] for name in found if found[name].place is not None]
    assert [(row.state.code, row.verdict) for row in named] == [
        (code, Verdict.SAME) for code in ("CPV", "NLD", "SWZ", "MKD", "TUR")
    ]
    assert found["Turkey"].remarks == ("The table calls it “Turkey”; on the record it is Türkiye.",)
    assert found["Cabo Verde"].remarks == ()


def test_a_mark_not_understood_stops_its_row_quotes_it_and_proposes_nothing():
    found = compared("unknown-marks.html")
    stopped = {row.name: row.why for row in found.rows if row.verdict == Verdict.NOT_UNDERSTOOD}
    said = {
        "Andorra": "“9 Apr 2013 x” under",
        "Austria": "does not explain the mark “c”",
        "Belgium": "“3 Dec 2008 †” under “Signature”",
        "Chile": "“31 Feb 2010” is not a day",
        "Denmark": "“Not Greenland” stands under “Territorial application”, a column that is not known",
        "Hungary": "The row has 2 cells, the headings are 5",
        "Ireland": "“[ 3 Dec 2008” under",
        "Kingdom of Utopia": "“Kingdom of Utopia” is the name of no state on the record",
        "Kosovo": "outside the depositary's practice",
        "Malta": "names a participant and no act",
        "Norway <b onclick=alert(1)>": "is the name of no state",
    }
    assert set(stopped) == set(said)
    assert [name for name in said if said[name] not in stopped[name]] == []
    assert rows(found)["Afghanistan"].verdict == Verdict.SAME
    assert found.proposed == ()
    assert "Austria" not in {row.name for row in found.rows if row.verdict == Verdict.GONE}


def test_a_state_in_two_rows_is_not_understood_twice():
    twice = (("Türkiye", "", "", "5 May 2020 a"), ("Turkey", "", "", "6 May 2020 a"))
    assert {row.why for row in held(*twice).values()} == {"Türkiye stands in more than one row."}


def test_organisations_stand_apart_and_count_in_the_pages_totals():
    found = compared("marks.html")
    assert found.organisations == ("European Union | 3 Dec 2008 | 5 May 2012 c",)
    assert "European Union" not in rows(found)
    assert [(total.printed, total.counted) for total in found.totals] == [(2, 2), (4, 4)]


def test_a_definitive_signature_binds_wherever_it_is_printed_and_a_succession_is_one():
    found = rows(compared("marks.html"))
    assert [change.values["kind"] for change in found["Tonga"].proposed] == ["definitive_signature"]
    assert [change.values["kind"] for change in found["Tuvalu"].proposed] == ["succession"]


def test_a_consent_to_be_bound_is_any_consent_on_record_and_a_new_one_keeps_its_mark():
    """CCW Protocol IV: article 5(3) asks for a notice of consent; the record keeps it as an acceptance."""
    found = rows(compared("consent-to-be-bound.xml", treaty="ccw-p4"))
    assert found["Argentina"].verdict == found["Finland"].verdict == Verdict.SAME
    [tonga] = found["Tonga"].proposed
    assert tonga.values["kind"] == "acceptance"
    assert tonga.values["note"] == "printed as “consent to be bound” (P)"


def test_provisional_application_is_compared_where_the_table_has_a_column_for_it():
    line = ("Switzerland", "3 Dec 2008", "", "17 Jul 2012")
    assert told(held(line)["Switzerland"]) == [("Provisional application", "17 Jul 2012", "not in the table")]
    without = typed(line).replace(",provisional application", "").replace('"3 Dec 2008","",', '"3 Dec 2008",')
    found = compare(read_table(without), Treaty.objects.get(slug="ccm"), lens=Lens(day=date(2026, 11, 22)))
    assert rows(found)["Switzerland"].verdict == Verdict.SAME


def test_a_day_the_record_knows_as_a_month_is_refined_by_the_table():
    benin = TreatyAction.objects.filter(treaty__slug="ccm", state__code="BEN", kind="ratification")
    benin.update(done_on=date(2017, 7, 31), date_precision="month")
    row = rows(compared("ccm-equal.html"))["Benin"]
    assert told(row) == [("Day of ratification", "July 2017", "10 Jul 2017")]
    assert row.remarks == ("The table knows the day more exactly than the record.",)
    [change] = row.proposed
    assert change.values == {"done_on": date(2017, 7, 10), "date_precision": "day"}


def test_an_act_of_a_month_that_is_not_over_may_be_missing():
    enter("TON", "accession", "2026-11-30", date_precision="month")
    assert "Tonga" not in rows(compared("ccm-equal.html"))
    enter("TUV", "accession", "2026-10-31", date_precision="month")
    assert rows(compared("ccm-equal.html"))["Tuvalu"].verdict == Verdict.GONE


def test_an_act_done_after_the_tables_day_is_not_missed():
    enter("TON", "accession", "2026-11-23")
    assert compared("ccm-equal.html").is_clean


def test_what_waits_at_the_desk_is_not_proposed_a_second_time():
    enter("TON", "accession", "2026-09-10", published=False)
    tonga = rows(compared("ccm-five-differences.html"))["Tonga"]
    assert (tonga.verdict, tonga.proposed) == (Verdict.NEW, ())
    assert tonga.remarks == ("This act stands at the desk already: draft.",)


def test_a_predecessor_that_is_no_more_is_not_missed():
    enter("SUN", "signature", "2008-12-03")
    assert compared("ccm-equal.html").is_clean


def test_acts_that_no_table_prints_make_no_difference():
    """The United States and the Arms Trade Treaty: the notice of 2019 stands in a footnote."""
    line = ("United States of America", "25 Sep 2013")
    assert held(line, treaty="att")["United States of America"].verdict == Verdict.SAME


def test_the_number_of_queries_does_not_grow_with_the_table(django_assert_num_queries):
    small, large = read_table(typed(("Austria", "3 Dec 2008", "", "2 Apr 2009"))), "ccm-equal.html"
    ccm = Treaty.objects.get(slug="ccm")
    compare(small, ccm, lens=Lens(day=date(2026, 11, 22)))  # content types are looked up once
    for table in (small, read_table(content(large))):
        with django_assert_num_queries(6):
            compare(table, ccm, lens=Lens(day=date(2026, 11, 22)))
