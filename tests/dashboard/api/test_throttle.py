"""Too many requests from one address are answered with when to come back."""

import pytest
from django.conf import settings
from django.test import Client

from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
PATH = "/api/v1/sources/untc-mtdsg/"


@pytest.fixture(autouse=True)
def three_a_minute(monkeypatch):
    monkeypatch.setitem(settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "anon", "3/min")


def test_the_fourth_request_of_a_minute_waits():
    assert [get(PATH).status_code for _ in range(3)] == [200] * 3
    response = get(PATH)
    assert (response.status_code, response["Content-Type"]) == (429, "application/problem+json")
    assert 1 <= int(response["Retry-After"]) <= 61
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response.json()["detail"] == (
        "Too many requests from this address: wait for the seconds in Retry-After."
    )
    assert response.json()["title"] == "Too Many Requests"


def test_each_address_has_a_count_of_its_own():
    for _ in range(4):
        get(PATH)
    assert Client(REMOTE_ADDR="192.0.2.7").get(PATH).status_code == 200
    # without a proxy that is trusted, a reader cannot name another address for himself
    assert Client(headers={"x-forwarded-for": "192.0.2.8"}).get(PATH).status_code == 429


def test_a_refusal_counts_and_a_304_does_not():
    tag = get(PATH)["ETag"]
    assert [Client().get(PATH, headers={"if-none-match": tag}).status_code for _ in range(5)] == [304] * 5
    assert [get(PATH, colour="red").status_code for _ in range(3)] == [400, 400, 429]


def test_pages_and_the_documentation_are_not_counted():
    assert {get("/api/").status_code for _ in range(5)} == {200}
    assert "3 requests a minute" in get("/api/").content.decode()
