"""Why a table is not compared at all: another treaty's, not whole, or at odds with its own totals."""

from editorial.domain.folding import as_one

from .depositary import PrintedTable
from .depositary_heading import Place
from .depositary_row import counted, headings_of


def refusal_of(table: PrintedTable, *, reference: str, title: str) -> str:
    """One sentence, or "" where the table may be compared with the treaty so referred to and titled."""
    return _of_another_treaty(table, reference, title) or _of_columns(table) or _of_totals(table)


def _of_another_treaty(table: PrintedTable, reference: str, title: str) -> str:
    if table.reference:
        same = table.reference == reference
        return "" if same else f"This is the table of {table.reference}, “{table.title}”, not of {reference}."
    if table.title and as_one(table.title) == as_one(title):
        return ""
    said = f"it says “{table.title}”" if table.title else "it names no treaty"
    return f"The page's chapter and number could not be read, and {said}: is it the table of {reference}?"


def _of_columns(table: PrintedTable) -> str:
    places = [heading.place for heading in headings_of(table)]
    if Place.CONSENT not in places:
        return "The table has no column of ratifications, accessions or other consents."
    if not table.rows:
        return "The table has no rows."
    return ""


def _of_totals(table: PrintedTable) -> str:
    """The totals that the page prints must be those its rows come to; a page without totals is not whole."""
    signatories, parties = counted(table)
    signed = any(heading.place == Place.SIGNATURE for heading in headings_of(table))
    if table.parties is None or (signed and table.signatories is None):
        return (
            "The page's own totals (Signatories, Parties) were not found, so it cannot be seen whether the "
            "table is whole. Use the whole page, not the table alone."
        )
    wrong = []
    if signed and table.signatories != signatories:
        wrong.append(f"{table.signatories} signatories, and its rows come to {signatories}")
    if table.parties != parties:
        wrong.append(f"{table.parties} parties, and its rows come to {parties}")
    if not wrong:
        return ""
    return f"The page prints {'; '.join(wrong)}. The table is not whole or was changed: nothing is compared."
