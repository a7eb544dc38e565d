"""The table of examples keeps up with the routes."""

import pytest

from tests.dashboard.routes import addresses, examples_of, get, is_page, routes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_every_route_has_a_name():
    assert [parameters for name, parameters in routes() if not name] == []


def test_every_route_has_an_example_of_its_parameter():
    assert [
        (name, wanted)
        for name, wanted in routes()
        if len(wanted) > 1 or not all(examples_of(name, parameter) for parameter in wanted)
    ] == []


@pytest.mark.parametrize("address", addresses(), ids=str)
def test_every_address_answers_in_the_kind_its_name_promises(address):
    response = get(address.path)
    if response.status_code in (301, 302):
        assert not is_page(address)
        response = get(response["Location"])
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/html") is is_page(address)
