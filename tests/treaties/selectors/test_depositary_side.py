"""Rows of a depositary's table beside the record: names, marks, organisations; what stops a row."""

from datetime import date

import pytest

from editorial.domain.lens import Lens
from tests.treaties.depositary import compared, held, rows, told, typed
from treaties.domain.depositary_compared import Verdict
from treaties.domain.depositary_file import read_table
from treaties.models import Treaty
from treaties.selectors.depositary import compare

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


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


def test_an_act_later_than_the_tables_own_day_stops_its_row():
    row = held(("Tonga", "", "", "23 Nov 2026 a"))["Tonga"]
    assert row.why == "23 Nov 2026 is later than the day of the table, 22 Nov 2026."


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
