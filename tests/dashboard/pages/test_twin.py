"""Pages as data, one ending away."""

import pytest

from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
STANDINGS = "/api/v1/treaties/ccm/standings/"


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_the_ending_leads_to_the_standings_and_keeps_the_day(kind):
    today, then = get(f"/treaties/ccm.{kind}"), get(f"/treaties/ccm.{kind}", as_of="2023-07-11")
    assert (today.status_code, today["Location"]) == (302, f"{STANDINGS}?format={kind}")
    assert then["Location"] == f"{STANDINGS}?format={kind}&as_of=2023-07-11"


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("/treaties", "/api/v1/treaties/"),
        ("/states", "/api/v1/states/"),
        ("/states/LTU", "/api/v1/states/LTU/standings/"),
        ("/disagreements", "/api/v1/disagreements/"),
        ("/events", "/api/v1/events/"),
        ("/sources", "/api/v1/sources/"),
        ("/sources/untc-mtdsg", "/api/v1/sources/untc-mtdsg/"),
    ],
)
def test_each_list_and_detail_page_has_its_twin_and_the_twin_answers(page, address):
    for kind in ("json", "csv"):
        sent = get(f"{page}.{kind}")
        assert sent["Location"] == f"{address}?format={kind}"
        assert get(sent["Location"]).status_code == 200


def test_the_twin_of_what_is_not_kept_ends_in_a_404_of_the_api():
    answer = get(get("/treaties/ottawa.csv")["Location"])
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
