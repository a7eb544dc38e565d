"""Administrators manage people and their roles, and nobody widens what they hold themselves."""

import pytest
from django.contrib.auth.models import Group

from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, REVIEWER
from editorial.models import User
from tests.editorial.desk import change_address, filled, logged_in, person

pytestmark = pytest.mark.django_db
PASSWORD = "a long sentence of no meaning"


@pytest.fixture
def client():
    return logged_in(ADMINISTRATOR)


def roles_of(user):
    return sorted(user.groups.values_list("name", flat=True))


def test_an_administrator_adds_a_person_and_gives_a_role(client):
    sent = {
        "username": "new",
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "is_staff": "on",
    }
    assert client.post("/admin/editorial/user/add/", sent).status_code == 302
    new = User.objects.get(username="new")
    assert (new.is_staff, new.is_superuser, roles_of(new)) == (True, False, [])
    address = change_address(new)
    client.post(address, filled(client.get(address), groups=[Group.objects.get(name="Editor").pk]))
    assert roles_of(new) == ["Editor"]


def test_an_administrator_cannot_give_themselves_another_role(client):
    address = change_address(client.user)
    sent = {
        "groups": [Group.objects.get(name="Reviewer").pk],
        "is_superuser": "on",
        "is_staff": "on",
        "is_active": "on",
        "first_name": "Ada",
    }
    client.post(address, filled(client.get(address), **sent))
    client.user.refresh_from_db()
    assert (client.user.first_name, client.user.is_superuser) == ("Ada", False)
    assert roles_of(client.user) == ["Administrator"]


def test_an_administrator_cannot_raise_anyone_above_a_role(client):
    other = person(CONTRIBUTOR)
    address = change_address(other)
    client.post(address, filled(client.get(address), is_superuser="on", user_permissions=["1"]))
    other.refresh_from_db()
    assert not other.is_superuser
    assert not other.user_permissions.exists()


def test_an_administrator_cannot_touch_a_superuser(client):
    root = User.objects.create(username="root", is_staff=True, is_superuser=True)
    assert client.post(change_address(root), {"username": "mine"}).status_code == 403
    password = {"password1": PASSWORD, "password2": PASSWORD}
    assert client.post(f"/admin/editorial/user/{root.pk}/password/", password).status_code == 403


def test_nobody_is_deleted_also_not_by_a_superuser():
    root = User.objects.create(username="root", is_staff=True, is_superuser=True)
    other = person(CONTRIBUTOR)
    from django.test import Client

    browser = Client()
    browser.force_login(root)
    assert browser.post(f"/admin/editorial/user/{other.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("role", [CONTRIBUTOR, REVIEWER])
def test_who_is_no_administrator_reaches_no_account(role):
    browser = logged_in(role)
    assert browser.get("/admin/editorial/user/").status_code == 403
    assert browser.post(change_address(browser.user), {"is_superuser": "on"}).status_code == 403


def test_the_table_of_roles_is_not_widened_at_the_desk(client):
    group = Group.objects.get(name="Administrator")
    before = set(group.permissions.all())
    assert client.post(f"/admin/auth/group/{group.pk}/change/", {"permissions": ["1"]}).status_code == 403
    assert set(group.permissions.all()) == before
