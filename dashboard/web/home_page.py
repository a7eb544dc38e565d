"""What home shows beside who is bound: what was said last and how it held, and what is in the field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from conflict.domain.record_kind import RecordKind
from conflict.selectors import record as ask_records
from conflict.selectors import statement as ask_statements
from dashboard.web.record_lines import RecordLine, line_of
from dashboard.web.said import SaidLine, said_lines
from editorial.domain.lens import Lens
from treaties.selectors.state import names_on

# The news text this record starts from, and the minister's words it reports.
ARTICLE = ("seed-article-2023-07-11", "shoigu-2023-07-11")
# What its reader would ask of the law.
ASKED_ABOUT, ASKED_OF, ASKED_ON = "cluster-munitions", ("RUS", "UKR", "USA"), date(2023, 7, 11)
IN_THE_FIELD = (RecordKind.USED, RecordKind.TRANSFERRED_TO, RecordKind.RECEIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """`article`: the statements a reader of the news text is led to, in its order."""

    said: list[SaidLine]
    article: list[Any]
    field: list[RecordLine]


def home_page(*, lens: Lens) -> HomePage:
    """The newest four statements and six records by the day; five queries."""
    every = ask_statements.statements(ask_statements.Asked(), lens=lens)
    last = list(every.order_by(*ask_statements.NEWEST)[:4])
    leading = {item.slug: item for item in every.filter(slug__in=ARTICLE).order_by("pk")}
    moved = ask_records.records(ask_records.Asked(kinds=IN_THE_FIELD), lens=lens)
    names = names_on(lens=lens)
    return HomePage(
        said=said_lines(last, lens=lens),
        article=[leading[slug] for slug in ARTICLE if slug in leading],
        field=[line_of(row, names) for row in moved.order_by(*ask_records.NEWEST)[:6]],
    )
