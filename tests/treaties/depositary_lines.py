"""The participants of the Convention on Cluster Munitions as the Treaty Collection would print them.

Read from the seed's CSV. The words of the notes are ours, and the planted differences are invented.
"""

import csv
from dataclasses import dataclass, field, replace
from pathlib import Path

SEED = Path(__file__).resolve().parents[2] / "treaties" / "seed"
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MARKS = {
    "ratification": "",
    "accession": "a",
    "acceptance": "A",
    "provisional_application": "n",
    "signature": "",
}
COLUMN = {"signature": 0, "provisional_application": 1}
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


def with_five_differences(lines):
    """A day of signature, a kind of consent, a ratification more, an accession more, a state that is gone."""
    by_name = {line.name: replace(line, cells=[*line.cells]) for line in lines if line.name != "Uruguay"}
    by_name["Guinea-Bissau"].cells[0] = day("2008-12-03") + " "
    by_name["Andorra"].cells[2] = day("2013-04-09") + " "
    by_name["Angola"].cells[2] = day("2026-10-01") + " "
    by_name["Tonga"] = Line("Tonga", ["", "", day("2026-09-10") + " a"])
    return [by_name[name] for name in sorted(by_name, key=plain)]
