"""How many questions each address asks the database: pinned, and the same for much and for little."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.dashboard.routes import addresses, get, routes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TWINS = (
    "statements",
    "statement",
    "claims",
    "claim",
    "treaties",
    "treaty",
    "states",
    "state",
    "weapons",
    "weapon",
    "events",
    "disagreements",
    "changes",
    "sources",
    "source",
)
# Each counts the one that reads the record's revision. A number that falls is good news: write it down here.
PINNED = {
    "home": 14,
    "treaties": 3,
    "treaty": 12,
    "states": 5,
    "state": 17,
    "weapons": 4,
    "weapon": 13,
    "compare": 6,
    "bound": 8,
    "bound-csv": 1,
    "bound-json": 1,
    "statements": 7,
    "statement": 13,
    "claims": 8,
    "claim": 10,
    "certificate": 17,
    "certificate-txt": 17,
    "claim-certificate": 29,
    "claim-certificate-txt": 29,
    "api-statements": 12,
    "api-statement": 12,
    "api-claims": 9,
    "api-claim": 9,
    "events": 15,
    "speakers": 4,
    "speaker": 9,
    "disagreements": 7,
    "changes": 2,
    "corrections": 3,
    "correction-new": 0,
    "correction-received": 1,
    "changes-atom": 2,
    "api-changes": 2,
    "sources": 2,
    "source": 10,
    "search": 1,
    "method": 6,
    "healthz": 0,
    "readyz": 1,
    "robots": 1,
    "sitemap": 9,
    "api-treaties": 3,
    "api-treaty": 9,
    "api-standings": 6,
    "api-adherence": 3,
    "api-treaty-actions": 6,
    "api-actions": 6,
    "api-states": 3,
    "api-state": 3,
    "api-state-standings": 6,
    "api-matrix": 12,
    "api-declarations": 6,
    "api-weapons": 6,
    "api-weapon": 7,
    "api-records": 4,
    "api-bound": 7,
    "api-events": 10,
    "api-disagreements": 5,
    "api-search": 5,
    "api-sources": 2,
    "api-source": 2,
    "api-schema": 1,
    "api-docs": 1,
    # Twins lead to the API without a look at the record.
    **{f"{noun}-csv": 1 for noun in TWINS},
    **{f"{noun}-json": 1 for noun in TWINS},
}
# The Soviet Union is no more: nobody asks from which day it would be bound if it deposited today.
# A claim that asks nothing of the record has no acts to read.
UNTESTED = "/claims/prigozhin-2023-06-21-1/certificate"
FEWER = {"/states/SUN/": 16, f"{UNTESTED}/": 21, f"{UNTESTED}.txt": 21}
TREATY_PAGE = 12  # at most


def queries_of(path, **query):
    """The statements one address costs, once the process knows the numbers of its content types."""
    get(path, **query)
    with CaptureQueriesContext(connection) as asked:
        get(path, **query)
    return [query["sql"] for query in asked.captured_queries]


@pytest.mark.parametrize("address", addresses(), ids=str)
def test_an_address_asks_as_many_questions_as_written_here(address):
    asked = queries_of(address.path)
    wanted = FEWER.get(address.path, PINNED.get(address.route))
    assert len(asked) == wanted, "\n".join(asked)


def test_every_route_has_its_number():
    assert sorted(PINNED) == sorted(name for name, _ in routes())


def test_a_treaty_page_asks_at_most_twelve():
    assert PINNED["treaty"] <= TREATY_PAGE


@pytest.mark.parametrize(
    "path", ["/treaties/inf/", "/api/v1/treaties/inf/standings/", "/states/", "/compare/"]
)
def test_a_day_with_few_rows_costs_as_many_as_a_day_with_many(path):
    """On 1 July 1950 sixty states are listed, and no treaty but two was open; today two hundred and more."""
    assert len(queries_of(path, as_of="1950-07-01")) == len(queries_of(path, as_of="2026-11-22"))
