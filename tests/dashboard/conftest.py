"""Facts that two people put out or changed, for the pages and addresses that tell of it."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache

from editorial.models import Citation, Source
from tests.dashboard.changing import last
from tests.editorial.desk import changed, put_out, somebody
from treaties.models import State, Treaty, TreatyAction


@pytest.fixture
def source_read():
    return Source.objects.get(key="icrc-2020")


@pytest.fixture
def corrected(source_read):
    treaty = Treaty.objects.get(slug="ccm")
    reviewer = somebody("clara-nightingale")
    reviewer.groups.add(Group.objects.get(name="Reviewer"))
    changed(
        treaty, by=reviewer, reason="Read anew.", source=source_read, values={"rule_note": "A new <note>"}
    )
    return last()


@pytest.fixture
def act(source_read):
    """The United States signs the Mine Ban Convention, which it never did: a draft, put out by two people."""
    made = TreatyAction.objects.create(
        treaty=Treaty.objects.get(slug="mine-ban"),
        state=State.objects.get(code="USA"),
        kind="signature",
        done_on=datetime(1997, 12, 3, tzinfo=UTC).date(),
    )
    Citation.objects.create(fact=made, source=source_read)
    put_out(made, reason="Seen in print.")
    return made


@pytest.fixture
def nobody_has_sent():
    """What readers sent in other tests is not counted in this one."""
    cache.clear()
    yield
    cache.clear()
