"""Each test begins with an empty count of requests, so that none is throttled for what others asked."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_request_counted():
    cache.clear()
