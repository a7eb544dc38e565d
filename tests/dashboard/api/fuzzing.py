"""Requests made up from the API's own schema, half of them with keys that are on the record."""

import os
from functools import cache

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks
from schemathesis.specs.openapi.checks import positive_data_acceptance

from dashboard.api.examples import EXAMPLES
from tests.dashboard.api.wsgi import application_in_a_test

MODES = tuple(GenerationMode)  # what the schema allows, and what it does not
REQUESTS = int(os.environ.get("FUZZ_REQUESTS", "280"))  # bench/fuzz.py asks for 5,000
EACH = -(-REQUESTS // (len(EXAMPLES) * len(MODES)))
ON_RECORD = {
    "slug": ["ccm", "CCM", "npt", "inf", "mine-ban", "cwc"],
    "code": ["UKR", "ltu", "SUN", "XKX"],
    "key": ["untc-mtdsg", "UNTC-2014"],
    "day": ["2010-08-01", "2023-07-11", "1900-01-01", "2199-12-31", "2024-02-29"],
    "cursor": ["cD0yMDA4LTEyLTAz", "bz0z", "cD1ub3QtYS1kYXk=", "npt"],
}
LISTS = {"state": ["LTU", "ukr"], "treaty": ["ccm", "NPT"], "fields": ["sources"]}
SETTINGS = settings(
    max_examples=EACH,
    phases=[Phase.generate],  # no shrinking: a fault is named by its request
    database=None,
    deadline=None,
    derandomize="FUZZ_REQUESTS" not in os.environ,
    suppress_health_check=list(HealthCheck),
)


@cache
def schema():
    """The schema as the site serves it, with keys of the record to draw from."""
    words = {"query.as_of": "day", "query.cursor": "cursor"} | {
        f"path.{name}": name for name in ("slug", "code", "key")
    }
    configured = schemathesis.Config.from_dict(
        {
            "dictionaries": {name: {"values": values} for name, values in ON_RECORD.items()},
            "parameters": {
                name: {"dictionary": source, "probability": 0.6} for name, source in words.items()
            },
        }
    )
    load_all_checks()
    site = application_in_a_test()
    return schemathesis.openapi.from_wsgi("/api/v1/schema/?format=json", site, config=configured)


def ask(operation, mode, *, answered):
    """Sends made-up requests to one operation; a breach of the schema is raised with its request.

    Every check holds but one: that whatever the schema allows be accepted. No schema can tell which slugs,
    codes, cursors and field names exist, and those that do not are refused with a sentence.
    `answered` counts the answers by status.
    """

    @SETTINGS
    @given(case=operation.as_strategy(generation_mode=mode))
    def conforms(case):
        if mode is GenerationMode.POSITIVE:
            for name in LISTS.keys() & (case.query or {}).keys():
                if len(str(case.query)) % 4:
                    case.query[name] = LISTS[name]
        response = case.call_and_validate(excluded_checks=[positive_data_acceptance])
        answered[response.status_code] += 1

    conforms()
