"""A day in a row of CSV is no finer than the row says, and never finer than what is written."""

from datetime import date

import pytest

from conflict.seed.cells import dated
from editorial.domain.seed import BadRow


@pytest.mark.parametrize(
    ("written", "precision", "day"),
    [
        ("2023-07-11", "day", date(2023, 7, 11)),
        ("2023-07-11", "by", date(2023, 7, 11)),
        ("2023-07", "month", date(2023, 7, 31)),
        ("2023", "year", date(2023, 12, 31)),
    ],
)
def test_the_last_possible_day_is_kept_with_what_is_known_of_it(written, precision, day):
    row = {"said": written, "precision": precision}
    assert dated(row, "said") == {"said_on": day, "date_precision": precision}


@pytest.mark.parametrize(("written", "precision"), [("2023-07-11", "month"), ("2023-07", "by"), ("2023", "")])
def test_a_precision_that_is_not_that_of_the_day_is_refused(written, precision):
    with pytest.raises(BadRow, match=f"the date '{written}' is not of the precision '{precision}'"):
        dated({"said": written, "precision": precision}, "said")
