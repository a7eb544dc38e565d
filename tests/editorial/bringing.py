"""CSV as an editor brings it: the seed's own rows, with what was typed into them."""

import csv
from io import StringIO

from editorial.domain.import_file import read_file
from editorial.services.import_rows import Rows
from editorial.services.load import file_of


def seed_rows(model):
    """The rows of the seed, as a spreadsheet would show them."""
    with file_of(model).path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def as_csv(rows):
    """The bytes of a file with these rows."""
    text = StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def rows_for(model, rows, *, by, may_edit=lambda fact: True, check=lambda fact: ()):
    """The import of these rows on behalf of one person."""
    table = read_file(as_csv(rows), needed=list(rows[0]))
    return Rows(file_of(model), table, by=by, may_edit=may_edit, check=check)
