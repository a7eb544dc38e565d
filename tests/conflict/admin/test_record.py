"""A record at the desk: what could not have been is refused in words, and certainty is defined beside it."""

from datetime import date

import pytest
from django.contrib import admin

from conflict.models import WeaponRecord, WeaponType
from editorial.domain.roles import EDITOR, REVIEWER
from editorial.models import Source
from tests.editorial.desk import citing, filled, logged_in
from treaties.models import State

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
ADD = "/admin/conflict/weaponrecord/add/"


@pytest.fixture
def client():
    return logged_in(EDITOR)


def post(client, **typed):
    """The answer to a form in which Romania hands a Leopard to Moldova: an invented transfer."""
    given = {"key": "a-record", "kind": "transferred_to", "began_on": "2024-05-02", "summary": "Reported."}
    given |= {"weapon": "leopard-2a4", "state": "ROU", "counterpart": "MDA"} | typed
    for name in ("state", "counterpart"):
        code = given.pop(name)
        given[name] = State.objects.get(code=code).pk if code else None
    given["weapon"] = WeaponType.objects.get(slug=given["weapon"]).pk
    sent = filled(client.get(ADD), reason="Read today", _continue="1", **given)
    return client.post(ADD, sent | citing(Source.objects.get(key="cmc-producers")), follow=True)


def refused(client, **typed):
    page = post(client, **typed).content.decode()
    assert not WeaponRecord.objects.filter(key="a-record").exists()
    return page


def test_a_sound_record_is_kept_as_a_draft(client):
    post(client)
    record = WeaponRecord.objects.get(key="a-record")
    assert (record.stage, record.certainty, record.is_denied) == ("draft", "reported", False)


def test_the_four_words_are_defined_beside_the_field(client):
    page = client.get(ADD).content.decode()
    assert "Alleged: One side to the conflict says so of the other" in page
    assert "Settled: An editor found" in page


def test_either_a_state_or_an_armed_group_acts(client):
    assert "Say who did it: the state, or, where none acted, the armed group." in refused(client, state="")
    assert "not both: two actors, two records" in refused(client, actor="An armed group")


def test_an_armed_group_may_act_alone(client):
    post(client, state="", actor="An armed group", kind="used")
    assert WeaponRecord.objects.get(key="a-record").actor == "An armed group"


def test_a_transfer_needs_another_state(client):
    assert "A transfer needs the state it went to." in refused(client, counterpart="")
    assert "A transfer needs the state it went from." in refused(client, counterpart="", kind="received")
    assert "A state does not transfer to itself" in refused(client, counterpart="ROU")


def test_use_on_its_own_land_is_no_transfer(client):
    post(client, counterpart="ROU", kind="used")
    assert WeaponRecord.objects.filter(key="a-record").exists()


def test_it_cannot_end_before_it_can_have_begun(client):
    assert "It would end before it began." in refused(client, ended_on="2024-05-01")


def test_a_year_may_hold_the_day_of_the_end(client):
    post(client, began_on="2024-12-31", began_precision="year", ended_on="2024-05-01")
    assert WeaponRecord.objects.filter(key="a-record").exists()


def test_what_the_audit_would_say_is_said_when_a_change_is_taken_over():
    record = WeaponRecord.objects.get(key="usa-transferred-to-dpicm-ukr-2023-07-07")
    desk = admin.site._registry[WeaponRecord]
    assert desk.doubts(record) == []
    record.began_on = date(2190, 1, 1)
    (doubt,) = desk.doubts(record)
    assert "after the one on which it was published" in doubt


def test_records_are_found_by_words_and_by_kind():
    client = logged_in(REVIEWER)
    shown = client.get("/admin/conflict/weaponrecord/", {"q": "tochka"}).context["cl"].queryset
    assert {record.weapon.slug for record in shown} == {"9m79-tochka-9n123k"}
    shown = client.get("/admin/conflict/weaponrecord/", {"kind__exact": "denies"}).context["cl"].queryset
    assert {record.state.code for record in shown} == {"RUS", "UKR"}
