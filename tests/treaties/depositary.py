"""What the tests ask of the files in tests/data/depositary."""

from datetime import date
from pathlib import Path

from editorial.domain.lens import Lens
from treaties.domain.depositary_file import read_table
from treaties.models import Treaty
from treaties.selectors.depositary import compare

FILES = Path(__file__).resolve().parents[1] / "data" / "depositary"
TODAY = "2026-11-22"


def content(name):
    return (FILES / name).read_bytes()


def table(name):
    return read_table(content(name))


def compared(name, *, treaty="ccm", day=TODAY):
    """The file held against the loaded record."""
    found = table(name)
    lens = Lens(day=found.status_as_at or date.fromisoformat(day))
    return compare(found, Treaty.objects.get(slug=treaty), lens=lens)


def rows(comparison):
    """Its rows by the name as printed."""
    return {row.name: row for row in comparison.rows}


def told(row):
    """The differences of a row as (about, ours, theirs)."""
    return [(found.about, found.ours, found.theirs) for found in row.differences]


def typed(*lines, reference="XXVI-6", as_at=TODAY, signatories=None, parties=None):
    """A small table in our own CSV, with totals that fit unless others are given.

    Each line: participant, signature, provisional application, consent, notified, effective.
    """
    cells = [[*line, "", "", "", "", ""][:6] for line in lines]
    fitting = [sum(bool(line[n]) and not line[n].endswith("]") for line in cells) for n in (1, 3)]
    above = {
        "reference": reference,
        "status as at": as_at,
        "signatories": fitting[0] if signatories is None else signatories,
        "parties": fitting[1] if parties is None else parties,
    }
    head = "participant,signature,provisional application,consent,withdrawal notified,withdrawal effective"
    rows = [",".join(f'"{cell}"' for cell in line) for line in cells]
    return "\n".join([*(f"{name},{value}" for name, value in above.items()), head, *rows])


def held(*lines, treaty="ccm", **head):
    """Such a table against the loaded record: its rows by name; states without a row are left out."""
    asked = Treaty.objects.get(slug=treaty)
    found = read_table(typed(*lines, reference=asked.collection_reference, **head))
    comparison = compare(found, asked, lens=Lens(day=found.status_as_at))
    assert comparison.refusal == ""
    return {row.name: row for row in comparison.rows if row.place is not None}
