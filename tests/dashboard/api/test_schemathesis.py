"""Made-up requests: no fault, no status the schema does not know, every answer as the schema says."""

from collections import Counter

import pytest
from django.conf import settings

from dashboard.api.examples import EXAMPLES
from tests.dashboard.api.fuzzing import EACH, MODES, ask, schema

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.fixture
def no_limit(monkeypatch):
    monkeypatch.setitem(settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "anon", "1000000/min")


@pytest.mark.usefixtures("no_limit")
@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation", EXAMPLES)
def test_made_up_requests_are_answered_as_the_schema_says(operation, mode, record_property):
    answered = Counter()
    try:
        ask(schema().find_operation_by_id(operation), mode, answered=answered)
    finally:
        record_property("answered", dict(answered))
    assert answered.total() > EACH // 2
    assert not [status for status in answered if status >= 500]
