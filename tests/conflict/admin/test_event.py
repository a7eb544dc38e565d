"""Events at the desk."""

import pytest

from conflict.models import Event
from editorial.domain.roles import REVIEWER
from editorial.models import Change
from tests.editorial.desk import change_address, decide, logged_in, proposed
from treaties.models import State

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.fixture
def client():
    return logged_in(REVIEWER)


@pytest.fixture
def event():
    return Event.objects.get(slug="2023-11-rbk-500-bombs-reported-at-the-front")


def test_a_change_of_title_is_told_in_public_with_its_reason_once_another_accepts_it(client, event):
    proposal = proposed(client, event, title="RBK-500 bombs reported", reason="Shorter")
    decide(logged_in(REVIEWER, name="second"), proposal, "accept")
    told = Change.objects.latest("pk")
    assert told.after["title"] == "RBK-500 bombs reported"
    assert told.summary.endswith("Shorter")


def test_a_state_it_concerns_is_proposed_like_any_field(client, event):
    added = State.objects.get(code="BLR")
    states = [*event.states.order_by("pk").values_list("pk", flat=True), added.pk]
    decide(logged_in(REVIEWER, name="second"), proposed(client, event, states=states), "accept")
    assert set(event.states.values_list("pk", flat=True)) == set(states)
    assert added.name in Change.objects.latest("pk").after["states"]


def test_a_month_is_still_a_month_once_accepted(client, event):
    proposal = proposed(client, event, summary="Reported.")
    assert proposal.values == {"summary": "Reported."}
    decide(logged_in(REVIEWER, name="second"), proposal, "accept")
    event.refresh_from_db()
    assert (event.happened_on.isoformat(), event.date_precision) == ("2023-11-30", "month")


def test_the_form_says_how_to_put_what_is_only_reported(client, event):
    page = client.get(change_address(event)).content.decode()
    assert "never firmer than the source" in page
    assert "private victim" in page
