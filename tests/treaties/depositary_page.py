"""Writes tests/data/depositary/ccm-*: the record as the Treaty Collection would print it, and one unlike it.

    python -m tests.treaties.depositary_page        after the compiled record of the Convention changed

It reads the seed's CSV and nothing of the parser, so that what it writes does not lean on what reads it.
The form is that of the collection's status pages and files: its ids, elements, columns, order, blanks and
tabs. The words of the notes are ours, and the planted differences are invented.
"""

import csv
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEED, OUT = ROOT / "treaties" / "seed", ROOT / "tests" / "data" / "depositary"
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MARKS = {
    "ratification": "",
    "accession": "a",
    "acceptance": "A",
    "provisional_application": "n",
    "signature": "",
}
COLUMN = {"signature": 0, "provisional_application": 1}
HEADINGS = (
    "Participant",
    "Signature",
    "Provisional application(n)",
    "Approval(AA), Acceptance(A), Accession(a), Ratification",
)
PAGE = "ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage"
FORCE = "1 August 2010, in accordance with article 17(1)."
NOTES = {
    "Belize": "The instrument was deposited with a declaration of provisional application under article 18.",
    "Denmark": "With a territorial exclusion in respect of the Faroe Islands and Greenland.",
    "Lithuania": "On 6 September 2024, the Government of Lithuania notified the Secretary-General of its "
    "withdrawal from the Convention. In accordance with article 20 (3), it took effect on 6 March 2025.",
}


@dataclass
class Line:
    """One participant with its three cells, as printed; `note` is the text behind its raised mark."""

    name: str
    cells: list = field(default_factory=lambda: ["", "", ""])
    note: str = ""
    has_left: bool = False

    def counts(self, *columns):
        return not self.has_left and any(self.cells[column] for column in columns)


def day(iso):
    """` 3 Dec\\t 2008`: the collection sets a tab between month and year, and a blank before a lone digit."""
    year, month, number = iso.split("-")
    return f"{int(number):2} {MONTHS[int(month) - 1]}\t {year}"


def lines():
    """The participants of the Convention in the collection's order, from the compiled record."""
    names = {row["code"]: row["depositary_name"] for row in rows_of("states")}
    found = {}
    for act in rows_of("actions"):
        if act["treaty"] != "ccm":
            continue
        name = names[act["state"]]
        line = found.setdefault(name, Line(name, note=NOTES.get(name, "")))
        if act["kind"] in MARKS:
            assert act["precision"] == "day"
            text = f"{day(act['done'])} {MARKS[act['kind']]}"
            line.cells[COLUMN.get(act["kind"], 2)] = text
        elif act["kind"] == "withdrawal":
            line.has_left = True
    return [found[name] for name in sorted(found, key=plain)]


def plain(name):
    return name.replace("ô", "o").replace("ü", "u").replace("ã", "a")


def rows_of(name):
    with (SEED / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def totals(lines):
    return sum(line.counts(0) for line in lines), sum(line.counts(2) for line in lines)


def marked(lines):
    """(number of its note or None, line): notes are numbered in the order of the rows."""
    number = 0
    for line in lines:
        number += bool(line.note)
        yield (number if line.note else None), line


def printed(line):
    return [f"[{cell.rstrip()}]" if cell and line.has_left else cell for cell in line.cells]


def as_html(lines, *, as_at="22-11-2026 09:15:32 EDT"):
    headings = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in HEADINGS)
    rows, notes = [], []
    for number, line in marked(lines):
        mark = f'<a href="#EndDec"><sup>{number}</sup></a>' if number else ""
        cells = "".join(f"<td>{escape(cell) or '&nbsp;'}</td>" for cell in printed(line))
        rows.append(f"<tr><td>{escape(line.name, quote=False)} {mark}</td>{cells}</tr>")
        if number:
            notes.append(f"<tr><td><sup>{number}</sup></td><td>{escape(line.note)}</td></tr>")
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>UNTC</title><script>var page = "<table>";</script></head>
<body><form id="aspnetForm">
<div class="links">STATUS AS AT : {as_at}</div>
{above_the_table(*totals(lines))}
<div class="table-responsive">
<table class="table table-striped" id="{PAGE}_tblgrid">
<thead><tr>{headings}</tr></thead>
<tbody>
{chr(10).join(rows)}
</tbody>
</table>
</div>
<div>End Note</div>
<table>
{chr(10).join(notes)}
</table>
</form></body></html>
"""


def above_the_table(signatories, parties):
    return f"""<table>
<tr><td id="{PAGE}_rptHead_ctl00_tcText">CHAPTER XXVI</td></tr>
<tr><td>DISARMAMENT</td></tr>
<tr><td id="{PAGE}_rptTreaty_ctl00_tcTreaty">6 . Convention on Cluster Munitions</td></tr>
<tr><td id="{PAGE}_rptTreaty_ctl00_tcText">Dublin, 30 May 2008</td></tr>
</table>
<table>
<tr><td>Entry into force</td><td>:</td><td id="{PAGE}_rptEIF_ctl00_tcText">{FORCE}</td></tr>
<tr><td>Registration</td><td>:</td>
<td id="{PAGE}_rptRegistration_ctl00_tcText">1 August 2010, No. 47713</td></tr>
<tr><td>Status</td><td>:</td>
<td id="{PAGE}_rptStatus_ctl00_tcText">Signatories : {signatories}. Parties : {parties}</td></tr>
</table>"""


def as_xml(lines):
    """The collection's own file: it says Latin-1; raised marks are escaped tags; no STATUS AS AT."""
    signatories, parties = totals(lines)
    headings = "".join(f"<Entry>{escape(heading)}</Entry>" for heading in HEADINGS)
    rows, notes = [], []
    for number, line in marked(lines):
        mark = f"&lt;superscript&gt;{number}&lt;/superscript&gt;" if number else ""
        cells = "".join(f"<Entry>{escape(cell)}</Entry>" for cell in printed(line))
        rows.append(f"<Row><Entry>{escape(line.name, quote=False)}{mark}</Entry>{cells}</Row>")
        if number:
            notes.append(f"<EndNote>{mark}{escape(line.note)}</EndNote>")
    return f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<Page>
<Chapter><Header>CHAPTER XXVI</Header><Name>DISARMAMENT</Name></Chapter>
<Treaty>
<Header><Number>6</Number></Header>
<ExternalData>
<Titlesect>Convention on Cluster Munitions</Titlesect>
<Conclusion>Dublin, 30 May 2008</Conclusion>
<EIF><Labeltext>{FORCE}</Labeltext></EIF>
<Registration><Labeltext>1 August 2010, No. 47713</Labeltext></Registration>
<Status><Signatories>{signatories}</Signatories><Parties>{parties}</Parties></Status>
<TreatyText><Text>United Nations, &lt;i&gt;Treaty Series &lt;/i&gt;, vol. 2688, p. 39</Text></TreatyText>
</ExternalData>
<Participants><Table><TGroup>
<Thead><Row>{headings}</Row></Thead>
<Tbody><Rows>
{chr(10).join(rows)}
</Rows></Tbody>
</TGroup></Table></Participants>
<EndNotes>
{chr(10).join(notes)}
</EndNotes>
</Treaty>
</Page>
"""


def as_csv(lines):
    """Our own form, for a table copied by hand."""
    signatories, parties = totals(lines)
    above = (
        ("title", "Convention on Cluster Munitions"),
        ("reference", "XXVI-6"),
        ("status as at", "2026-11-22"),
        ("signatories", signatories),
        ("parties", parties),
    )
    left = {"Lithuania": ("6 Sep 2024", "6 Mar 2025")}
    headings = (
        "participant,signature,provisional application,consent,withdrawal notified,withdrawal effective"
    )
    told = [f"{name},{value}" for name, value in above]
    for line in lines:
        cells = [" ".join(cell.split()) for cell in printed(line)]
        told.append(",".join([f'"{line.name}"', *cells, *left.get(line.name, ("", ""))]))
    return "\n".join([*told[: len(above)], headings, *told[len(above) :], ""])


def with_five_differences(lines):
    """A day of signature, a kind of consent, a ratification more, an accession more, a state that is gone."""
    by_name = {line.name: replace(line, cells=[*line.cells]) for line in lines if line.name != "Uruguay"}
    by_name["Guinea-Bissau"].cells[0] = day("2008-12-03") + " "
    by_name["Andorra"].cells[2] = day("2013-04-09") + " "
    by_name["Angola"].cells[2] = day("2026-10-01") + " "
    by_name["Tonga"] = Line("Tonga", ["", "", day("2026-09-10") + " a"])
    return [by_name[name] for name in sorted(by_name, key=plain)]


def files():
    """(name, bytes) of each file."""
    whole = lines()
    yield "ccm-equal.html", as_html(whole).encode()
    yield "ccm-equal.xml", as_xml(whole).encode("ascii", "xmlcharrefreplace")
    yield "ccm-equal.csv", as_csv(whole).encode()
    yield "ccm-five-differences.html", as_html(with_five_differences(whole)).encode()


if __name__ == "__main__":
    for name, content in files():
        (OUT / name).write_bytes(content)
