"""A depositary's table is read as printed, in each of three forms; what is no table is refused in words."""

import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from tests.treaties.depositary import content, table
from tests.treaties.depositary_page import files
from treaties.domain.depositary import LARGEST, Unreadable
from treaties.domain.depositary_file import read_table
from treaties.domain.depositary_refusal import refusal_of
from treaties.domain.depositary_row import headings_of, read_row


@pytest.mark.parametrize(("name", "written"), list(files()), ids=[name for name, _ in files()])
def test_the_files_on_disk_are_those_the_record_gives_today(name, written):
    """If the compiled record of the Convention changed: python -m tests.treaties.depositary_page."""
    assert content(name) == written


@pytest.mark.parametrize("form", ["html", "xml", "csv"])
def test_each_form_gives_the_same_rows_under_the_same_head(form):
    found, page = table(f"ccm-equal.{form}"), table("ccm-equal.html")
    assert found.form == form.upper()
    assert (found.reference, found.title) == ("XXVI-6", "Convention on Cluster Munitions")
    assert (found.signatories, found.parties) == (107, 112)
    cells = [[row.participant.text, *(cell.text for cell in row.cells[:3])] for row in found.rows]
    assert cells == [[row.participant.text, *(cell.text for cell in row.cells)] for row in page.rows]
    assert len(cells) == 125


def test_the_day_of_a_page_is_its_own_and_the_collections_xml_prints_none():
    assert table("ccm-equal.html").status_as_at == date(2026, 11, 22)
    assert table("ccm-equal.csv").status_as_at == date(2026, 11, 22)
    assert table("ccm-equal.xml").status_as_at is None


@pytest.mark.parametrize("form", ["html", "xml"])
def test_raised_marks_stand_apart_from_the_name_and_lead_to_their_notes(form):
    found = table(f"ccm-equal.{form}")
    [lithuania] = [row for row in found.rows if row.participant.text == "Lithuania"]
    assert lithuania.participant.marks == ("3",)
    assert found.notes["3"].startswith("On 6 September 2024, the Government of Lithuania notified")
    assert [cell.text for cell in lithuania.cells] == ["[ 3 Dec 2008]", "[24 Mar 2011 n]", "[24 Mar 2011]"]
    assert lithuania.printed == "Lithuania | [ 3 Dec 2008] | [24 Mar 2011 n] | [24 Mar 2011]"


def test_several_marks_on_one_name_are_several_and_a_note_may_have_two_paragraphs():
    found = table("withdrawn.html")
    [ireland] = [row for row in found.rows if row.participant.text == "Ireland"]
    assert ireland.participant.marks == ("2", "3")
    assert found.notes["3"].endswith("The denunciation took effect for Ireland on 2 July 2026.")


def test_a_protocol_is_referred_to_by_number_and_letter_and_notes_may_be_numbered_in_plain():
    found = table("consent-to-be-bound.xml")
    assert found.reference == "XXVI-2-a"
    assert (found.signatories, found.parties) == (None, 4)
    assert found.rows[1].participant.text == "Côte d'Ivoire"
    assert found.rows[3].participant.marks == ("2", "3")
    assert found.notes == {"1": "One more than the year before.", "2": "An invented row."}


def test_what_a_stranger_pastes_is_text_and_never_runs():
    found = table("hostile.html")
    assert (found.reference, found.signatories, found.parties) == ("XXVI-6", 1, 1)
    austria, other = found.rows
    assert austria.participant.text == "Austria"
    assert [cell.text for cell in austria.cells] == ["3 Dec 2008", "2 Apr 2009 Participant 1 Jan 1999 a"]
    assert other.participant.text == "<script>alert(4)</script>"


def test_entities_of_ones_own_are_turned_away_before_they_are_looked_at():
    with pytest.raises(Unreadable, match="declares entities"):
        table("bomb.xml")


def test_an_outside_document_type_is_never_fetched():
    whole = content("ccm-equal.xml").decode("iso-8859-1")
    pointed = whole.replace("<Page>", '<!DOCTYPE Page SYSTEM "http://127.0.0.1:9/page.dtd"><Page>', 1)
    assert len(read_table(pointed).rows) == 125


def test_a_file_is_read_in_the_encoding_it_declares():
    latin = content("ccm-equal.xml").replace(b"&#244;", "ô".encode("iso-8859-1"))
    assert "Côte d'Ivoire" in [row.participant.text for row in read_table(latin).rows]


def test_a_pasted_text_may_still_declare_the_encoding_of_its_file():
    pasted = content("ccm-equal.xml").decode("iso-8859-1")
    assert [row.participant for row in read_table(pasted).rows] == [
        row.participant for row in table("ccm-equal.xml").rows
    ]


def test_a_pasted_piece_without_the_pages_ids_is_read_by_its_lines():
    page = content("ccm-equal.html").decode().replace(' id="ctl00', ' data-was="ctl00')
    found = read_table(page)
    assert (found.reference, found.title, len(found.rows)) == (
        "XXVI-6",
        "Convention on Cluster Munitions",
        125,
    )


HEAD = "<table><tr><td>Participant</td><td>Ratification</td></tr>"


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("", "nothing to read"),
        ("   \n", "nothing to read"),
        ("Participant\tSignature\nAustria\t3 Dec 2008", "paste its source"),
        ("a\x00b", "not a text file"),
        (b"\xff\xfe\x00", "not written in utf-8"),
        (b'<?xml version="1.0" encoding="utf-7"?><Page/>', "written in utf-7, which is not read here"),
        ("<html><p>Nothing here</p></html>", "no table whose first heading is “Participant”"),
        ("<Page><Other/></Page>", "no Participants"),
        ("<Page><Participants></Page>", "This XML cannot be read"),
        (HEAD + "<tr><td>Austria</td><td>1 Jan 2000</td></tr>" * 1_001 + "</table>", "more than 1,000 rows"),
        ("x" * (LARGEST + 1), "2,000,000 at most"),
        ("STATUS AS AT : 31-02-2026 " + HEAD, "paste its source"),
        ("<p>STATUS AS AT : 31-02-2026</p>" + HEAD, "is not a day"),
        ("<p>STATUS AS AT : 01-02-2026 STATUS AS AT : 02-02-2026</p>" + HEAD, "more than one STATUS AS AT"),
        ("<p>Parties : 3. Parties : 4</p>" + HEAD, "prints Parties twice, 3 and 4"),
        ("parties,three\nparticipant,consent\n", "“three”, not a number"),
        ("partys,3\nparticipant,consent\n", "known, each once, are title"),
        ("participant,depositary\n", "has a column “depositary”; known are signature"),
        ("status as at,yesterday\nparticipant,consent\n", "“yesterday” is not a day like “3 Dec 2008”"),
        ('participant,consent\n"Austria,1 Jan 2000', "This CSV cannot be read"),
    ],
)
def test_what_gives_no_table_is_refused_in_a_sentence(pasted, said):
    with pytest.raises(Unreadable, match=said):
        read_table(pasted)


@pytest.mark.parametrize("depth", [200, 5_000])
def test_a_page_nested_beyond_reason_is_read_or_refused_but_never_breaks(depth):
    deep = "<div>" * depth + HEAD + "<tr><td>Austria</td><td>1 Jan 2000</td></tr></table>"
    for pasted in (deep, f"<html>{deep}", deep.replace("div", "Participants")):
        with suppress(Unreadable):
            assert read_table(pasted).rows


@pytest.mark.parametrize(
    "piece", ["<sup>", "<b>x", "<p>x", "<tr><td>x", "<table><tr><td>", "<sup>1</sup> x<p>", "a<!---->"]
)
def test_a_page_made_to_be_slow_is_answered_within_seconds(piece):
    begun = perf_counter()
    page = f"<html>{HEAD}<tr><td>A</td><td>1 Jan 2000</td></tr></table><p>End Note</p>"
    with suppress(Unreadable):
        read_table(page + piece * (LARGEST // 4 // len(piece)))
    assert perf_counter() - begun < 10


def test_the_example_in_the_handbook_is_read_as_it_says():
    handbook = (Path(__file__).resolve().parents[3] / "docs" / "operations.md").read_text(encoding="utf-8")
    example = "\n".join(re.findall(r"^    (\S.*)$", handbook, re.MULTILINE))
    found = read_table(example[example.index("reference,") :])
    assert (found.reference, found.status_as_at, len(found.rows)) == ("XXVI-6", date(2026, 11, 22), 2)
    assert refusal_of(found, reference="XXVI-6", title="") == ""
    assert [read_row(row, headings_of(found), found).acts[-1].kind for row in found.rows] == [
        "accession",
        "ratification",
    ]
