"""docs/api.md names every address there is, and its examples run."""

import re
from pathlib import Path

import pytest

from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TEXT = Path("docs/api.md").read_text(encoding="utf-8")
RUN = re.findall(r"\"\$LEDGER(/api/v1/[^\"]+)\"", TEXT)


def test_every_address_of_the_schema_is_in_the_table():
    paths = get("/api/v1/schema/", format="json").json()["paths"]
    told = set(re.findall(r"`([a-z{][a-z{}/]+/)`", TEXT.partition("## Addresses")[2].partition("\n## ")[0]))
    assert {path.removeprefix("/api/v1/") for path in paths} == told


@pytest.mark.parametrize("address", RUN)
def test_an_example_runs(address):
    response = get(address)
    assert response.status_code == 200
    assert len(response.content) > 100


def test_there_are_examples():
    assert len(RUN) >= 5
