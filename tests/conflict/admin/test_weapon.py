"""A weapon type at the desk: article 2(2)(c) behind each field, and answers that cannot be together."""

import pytest

from conflict.models import WeaponType
from editorial.domain.roles import EDITOR, REVIEWER
from tests.editorial.desk import change_address, filled, logged_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
ADD = "/admin/conflict/weapontype/add/"


@pytest.fixture
def client():
    return logged_in(EDITOR)


def enter(client, **typed):
    given = {"name": "A shell", "slug": "a-shell", "category": "cluster munition", "description": "A."}
    sent = filled(client.get(ADD), reason="Read today", _continue="1", **(given | typed))
    return client.post(ADD, sent, follow=True).content.decode()


def test_a_new_type_is_a_draft_whose_address_follows_its_name(client):
    assert "data-prepopulated-fields" in client.get(ADD).content.decode()
    enter(client, coverage="covered", has_fewer_than_ten="false")
    weapon = WeaponType.objects.get(slug="a-shell")
    assert (weapon.stage, weapon.has_fewer_than_ten, weapon.self_destructs) == ("draft", False, None)


def test_each_condition_names_its_paragraph(client):
    page = client.get(ADD).content.decode()
    for paragraph in ("(i)", "(ii)", "(iii)", "(iv)", "(v)"):
        assert f"CCM article 2(2)(c){paragraph}:" in page
    assert "one that misses a single condition is" in page


def test_outside_with_a_condition_answered_no_is_refused(client):
    page = enter(client, coverage="not_covered", weighs_over_four_kg="false")
    assert "one that is not met makes it a cluster munition" in page


def test_covered_with_five_times_yes_is_refused(client):
    five = ("has_fewer_than_ten", "weighs_over_four_kg", "engages_single_target", "self_destructs")
    page = enter(client, coverage="covered", **dict.fromkeys([*five, "self_deactivates"], "true"))
    assert "All five conditions are answered yes" in page


def test_a_number_that_says_the_opposite_is_refused(client):
    page = enter(
        client, coverage="covered", has_fewer_than_ten="true", submunitions_least="72", submunitions_most="72"
    )
    assert "The number of submunitions given above says the opposite." in page


def test_a_circle_is_refused():
    client = logged_in(REVIEWER)
    top, low = WeaponType.objects.get(slug="dpicm"), WeaponType.objects.get(slug="m864")
    address = change_address(top)
    answer = client.post(address, filled(client.get(address), parent=str(low.pk), reason="A test"))
    assert "the tree would go in a circle" in answer.content.decode()


def test_rates_and_sources_stand_below_the_type():
    client = logged_in(REVIEWER)
    page = client.get(change_address(WeaponType.objects.get(slug="m864"))).content.decode()
    assert page.count("US Department of Defense") >= 3
    assert "wapo-yomiuri-2023-07-07" in page
