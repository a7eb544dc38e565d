"""Who asks for a change of the public record, who decides, and what shows it."""

import pytest

from editorial.models import Source
from editorial.services.propose import propose
from tests.editorial.desk import somebody
from treaties.models import Treaty


@pytest.fixture
def editor():
    return somebody("editor")


@pytest.fixture
def reviewer():
    return somebody("reviewer")


@pytest.fixture
def treaty():
    return Treaty.objects.get(slug="ccm")


@pytest.fixture
def source():
    return Source.objects.get(key="icrc-2020")


@pytest.fixture
def asked(treaty, editor, source):
    """Proposes for the treaty: asked(rule_note=…)."""

    def made(*, by=editor, reason="Read anew", **values):
        return propose(treaty, by=by, reason=reason, source=source, values=values)

    return made
