"""What tests cost is held down by groups that one worker runs; a runner that loses them says nothing."""

import os

import pytest


@pytest.mark.xdist_group("told")
def test_side_by_side_a_test_of_a_group_carries_its_name(request):
    """pytest-xdist writes it into the id of the test (requirements-dev.in says which runner breaks that)."""
    assert request.node.nodeid.endswith("@told") is ("PYTEST_XDIST_WORKER" in os.environ)
