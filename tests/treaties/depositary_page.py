"""Writes tests/data/depositary/ccm-*: the record as the Treaty Collection would print it, and one unlike it.

    python -m tests.treaties.depositary_page        after the compiled record of the Convention changed

It reads the seed's CSV and nothing of the parser, so that what it writes does not lean on what reads it.
The form is that of the collection's status pages and files: its ids, elements, columns, order, blanks and
tabs.
"""

from html import escape
from pathlib import Path

from tests.treaties.depositary_lines import lines, marked, printed, totals, with_five_differences

OUT = Path(__file__).resolve().parents[1] / "data" / "depositary"
HEADINGS = (
    "Participant",
    "Signature",
    "Provisional application(n)",
    "Approval(AA), Acceptance(A), Accession(a), Ratification",
)
PAGE = "ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage"
FORCE = "1 August 2010, in accordance with article 17(1)."


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
