"""The example beside each address runs, answers as the schema says, and is on the page that documents it."""

import csv
import io
from functools import cache

import jsonschema_rs
import pytest
from django.test import Client

from dashboard.api.examples import EXAMPLES
from dashboard.api.reference import reference
from tests.dashboard.reading import by_id, page_at
from tests.dashboard.routes import addresses, get, is_api

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
each_example = pytest.mark.parametrize(("operation", "address"), EXAMPLES.items(), ids=list(EXAMPLES))


@cache
def schema():
    return get("/api/v1/schema/", format="json").json()


def operations():
    return {path["get"]["operationId"]: path["get"] for path in schema()["paths"].values()}


def breaches(answer, part):
    """Where an answer is not what the schema promises."""
    whole = {**part, "components": schema()["components"]}
    judge = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
    return [f"{list(fault.instance_path)}: {fault.message}" for fault in judge.iter_errors(answer)]


def rows_of(answer):
    return answer.get("results", [answer])


@each_example
def test_an_example_answers_as_the_schema_says(operation, address):
    response = Client().get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    content = operations()[operation]["responses"]["200"]["content"]
    assert breaches(response.json(), content["application/json"]["schema"]) == []
    assert rows_of(response.json())


@each_example
def test_an_example_has_as_many_lines_of_csv_as_results(operation, address):
    response = Client().get(address, headers={"accept": "text/csv"})
    assert (response.status_code, response["Content-Type"]) == (200, "text/csv; charset=utf-8")
    assert "text/csv" in operations()[operation]["responses"]["200"]["content"]
    lines = list(csv.DictReader(io.StringIO(response.content.decode()), strict=True))
    assert len(lines) == len(rows_of(Client().get(address).json()))


def test_the_schema_is_open_to_the_judge():
    response = Client().get("/api/v1/treaties/ccm/standings/?state=UKR")
    content = operations()["list_treaty_standings"]["responses"]["200"]["content"]
    told = response.json() | {"as_of": "11 July 2023"}
    assert breaches(told, content["application/json"]["schema"])


def test_every_operation_has_an_example_and_every_address_an_operation():
    assert set(operations()) == set(EXAMPLES)
    assert {item.route for item in addresses() if is_api(item)} - {"api-docs", "api-schema"} == {
        Client().get(address).resolver_match.url_name for address in EXAMPLES.values()
    }


def test_every_parameter_and_every_field_says_what_it_means():
    silent = [
        f"{address.operation} {told.name}"
        for address in reference()
        for told in (*address.parameters, *address.fields)
        if not told.words
    ]
    assert silent == []
    parts = schema()["components"]["schemas"].items()
    properties = [(name, key, p) for name, part in parts for key, p in part.get("properties", {}).items()]
    # `results` refers to the component that describes itself
    assert [f"{n}.{k}" for n, k, p in properties if not p.get("description") and "$ref" not in p] == []


def test_the_documentation_lists_every_address_with_its_example():
    root = page_at("/api/")
    for operation, address in EXAMPLES.items():
        section = by_id(root, operation)
        assert address in [link.get("href") for link in section.iter("a")]
        assert [button.get("data-run") for button in section.iter("button")] == [address]


def test_every_status_a_reader_may_meet_is_in_the_schema():
    for name, operation in operations().items():
        assert {"200", "304", "400", "404", "406", "410", "429"} == set(operation["responses"]), name
