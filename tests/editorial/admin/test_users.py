"""Administrators manage people and their roles, and nobody widens what they hold themselves."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.test import Client

from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import User
from editorial.services.desk import desk
from tests.editorial.desk import change_address, filled, logged_in, person, words_of

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


def give(client, user, *roles):
    """Sends the form of the account with these roles; answers what came back."""
    address = change_address(user)
    chosen = list(Group.objects.filter(name__in=roles).values_list("pk", flat=True))
    return client.post(address, filled(client.get(address), groups=chosen))


def set_password(client, user, **more):
    sent = {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true", **more}
    return client.post(f"/admin/editorial/user/{user.pk}/password/", sent, follow=True)


def test_to_give_a_role_is_kept_with_who_did_it(client):
    other = person(CONTRIBUTOR)
    give(client, other, "Contributor", "Editor")
    said = LogEntry.objects.filter(object_id=str(other.pk)).values_list("change_message", "user__username")
    assert ("Roles: Contributor → Contributor, Editor.", "administrator") in said
    assert "Contributor, Editor" in client.get(f"/admin/editorial/user/{other.pk}/history/").content.decode()


def test_an_administrator_gives_nobody_the_right_to_publish_and_takes_it(client):
    other, reviewer = person(EDITOR), person(REVIEWER)
    answer = give(client, other, "Editor", "Reviewer")
    assert "given on the server alone" in answer.content.decode()
    assert roles_of(other) == ["Editor"]
    assert give(client, reviewer, "Reviewer", "Editor").status_code == 302
    assert roles_of(reviewer) == ["Editor", "Reviewer"]
    give(client, reviewer, "Editor")
    assert roles_of(reviewer) == ["Editor"]
    give(client, reviewer, "Editor", "Reviewer")
    assert roles_of(reviewer) == ["Editor"]


def test_no_account_holds_the_keys_and_the_right_to_publish(client):
    reviewer = person(REVIEWER)
    answer = give(client, reviewer, "Reviewer", "Administrator")
    assert "does not hold both" in answer.content.decode()
    assert roles_of(reviewer) == ["Reviewer"]


def test_a_superuser_appoints_a_reviewer_but_not_with_the_keys():
    root = User.objects.create(username="root", is_staff=True, is_superuser=True)
    browser, other = Client(), person(EDITOR)
    browser.force_login(root)
    give(browser, other, "Reviewer")
    assert roles_of(other) == ["Reviewer"]
    give(browser, other, "Reviewer", "Administrator")
    assert roles_of(other) == ["Reviewer"]


@pytest.mark.parametrize("is_active", [True, False])
def test_an_administrator_sets_no_password_of_who_may_publish(client, is_active):
    reviewer = person(REVIEWER)
    User.objects.filter(pk=reviewer.pk).update(is_active=is_active, password="kept")
    answer = set_password(client, reviewer)
    assert any("set on the server alone" in word for word in words_of(answer))
    reviewer.refresh_from_db()
    assert reviewer.password == "kept"


def test_a_password_that_an_administrator_set_is_good_for_one_login(client):
    other = person(EDITOR)
    set_password(client, other)
    other.refresh_from_db()
    assert other.check_password(PASSWORD)
    assert other.must_choose_password


def test_ones_own_password_is_changed_where_the_present_one_is_asked_for(client):
    answer = set_password(client, client.user)
    assert answer.request["PATH_INFO"] == "/admin/password_change/"
    assert not client.user.check_password(PASSWORD)


def test_the_account_that_published_the_record_is_nobodys(client):
    address = change_address(desk())
    assert client.post(address, {"username": "mine", "is_staff": "on"}).status_code == 403
    assert set_password(client, desk()).status_code == 403
    assert not desk().has_usable_password()


def test_the_keys_of_second_factors_are_shown_to_nobody():
    root = User.objects.create(username="root", is_staff=True, is_superuser=True)
    browser = Client()
    browser.force_login(root)
    for address in ("otp_totp/totpdevice", "otp_static/staticdevice", "axes/accessattempt"):
        assert browser.get(f"/admin/{address}/").status_code == 404
