"""A depositary's table against the loaded record: what differs is found and proposed, nothing else is."""

from datetime import date

import pytest

from editorial.domain.lens import Lens
from tests.treaties.depositary import compared, content, rows, told, typed
from treaties.domain.depositary_compared import Verdict
from treaties.domain.depositary_file import read_table
from treaties.models import Disagreement, State, Treaty, TreatyAction
from treaties.selectors.depositary import compare

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


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


def test_the_number_of_queries_does_not_grow_with_the_table(django_assert_num_queries):
    small, large = read_table(typed(("Austria", "3 Dec 2008", "", "2 Apr 2009"))), "ccm-equal.html"
    ccm = Treaty.objects.get(slug="ccm")
    compare(small, ccm, lens=Lens(day=date(2026, 11, 22)))  # content types are looked up once
    for table in (small, read_table(content(large))):
        with django_assert_num_queries(7):
            compare(table, ccm, lens=Lens(day=date(2026, 11, 22)))
