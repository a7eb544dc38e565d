"""A client made from docs/schema.yml alone, as an outsider would make it, fetches every address."""

import json
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from django.test import Client
from django.urls import resolve

from dashboard.api.examples import EXAMPLES
from dashboard.api.parameters import LISTS
from tests.dashboard.api.wsgi import application_in_a_test

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
SITE = "http://testserver"
READ = {
    "as_of": date.fromisoformat,
    "from": date.fromisoformat,
    "to": date.fromisoformat,
    "since": int,
    "page_size": int,
    "in_force": lambda text: text == "true",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The client's package; written without a formatter, which would be all its hooks do."""
    home = tmp_path_factory.mktemp("client")
    (home / "config.yml").write_text("post_hooks: []\n")
    words = (
        "--meta",
        "none",
        "--config",
        home / "config.yml",
        "--output-path",
        home / "outside",
        "--fail-on-warning",
    )
    tool = Path(sys.executable).with_name("openapi-python-client")
    subprocess.run(
        [tool, "generate", "--path", Path("docs/schema.yml").resolve(), *words], check=True, cwd=home
    )
    sys.path.insert(0, str(home))
    yield import_module("outside")
    sys.path.remove(str(home))


@pytest.fixture
def client(made):
    found = made.Client(base_url=SITE, raise_on_unexpected_status=True)
    through = httpx.WSGITransport(app=application_in_a_test())
    with httpx.Client(base_url=SITE, transport=through) as wire:
        yield found.set_httpx_client(wire)


def arguments(function, address):
    """The example's parameters as the client's function takes them: dates, numbers, lists, enumerations."""
    whole = urlsplit(address)
    told = {}
    for name, text in parse_qsl(whole.query):
        value = READ.get(name, str)(text)
        told[name] = text.split(",") if name in LISTS else value
    for name in told.keys() & {"kind", "region", "standing", "verdict", "reason"}:
        choices = next(v for k, v in vars(function).items() if k.lower().endswith(f"{name}item"))
        told[name] = [choices(value) for value in told[name]]
    if "from" in told:
        told["from_"] = told.pop("from")  # a word of Python's own
    return resolve(whole.path).kwargs, told


def function_of(operation):
    """The module of an operation stands under the first word of its address."""
    tag = urlsplit(EXAMPLES[operation]).path.split("/")[3]
    return import_module(f"outside.api.{tag}.{operation}")


@pytest.mark.parametrize("operation", EXAMPLES)
def test_the_client_fetches_every_address_and_loses_nothing(client, operation):
    function = function_of(operation)
    in_path, told = arguments(function, EXAMPLES[operation])
    response = function.sync_detailed(*in_path.values(), client=client, **told)
    assert response.status_code == 200
    # A client writes the same question and the same moment in its own way.
    told, read = (
        {**answer, "next": bool(answer.get("next"))}
        for answer in (response.parsed.to_dict(), Client().get(EXAMPLES[operation]).json())
    )
    assert json.dumps(told).replace("+00:00", "Z") == json.dumps(read)


def test_the_client_reads_a_refusal_as_a_problem(client):
    function = function_of("get_treaty")
    answer = function.sync("no-such", client=client)
    assert (answer.status, answer.title) == (404, "Not Found")


def test_the_client_walks_a_list_by_its_cursor(client):
    function = function_of("list_treaty_actions")
    seen, cursor = 0, None
    while seen == 0 or cursor:
        answer = function.sync("ccm", client=client, page_size=100, **({"cursor": cursor} if cursor else {}))
        seen += len(answer.results)
        cursor = dict(parse_qsl(urlsplit(answer.next_ or "").query)).get("cursor")
    assert seen == sum(1 for _ in walked("/api/v1/treaties/ccm/actions/?page_size=500"))


def walked(address):
    while address:
        answer = Client().get(address).json()
        yield from answer["results"]
        address = answer["next"]
