"""A reviewer at the desk, and the claim of 11 July 2023 on who had joined."""

import pytest

from conflict.selectors.claim import claim_by_key
from editorial.domain.roles import REVIEWER
from tests.conflict.admin.entering import LEGAL
from tests.editorial.desk import logged_in
from treaties.selectors.audited import PUBLISHED


@pytest.fixture
def client():
    return logged_in(REVIEWER)


@pytest.fixture
def claim():
    return claim_by_key(LEGAL, lens=PUBLISHED)
