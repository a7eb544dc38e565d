"""A visit to the desk: a cookie that scripts cannot read, half an hour of silence, twelve hours in all."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client

from editorial.domain.roles import EDITOR
from tests.editorial.desk import logged_in
from tests.editorial.entrance.door import PASSWORD, log_in, with_password

pytestmark = pytest.mark.django_db
HOUR = 3600


@pytest.fixture
def client():
    return logged_in(EDITOR)


def moved(client, **seconds):
    """The same visit, its marks moved back by so many seconds."""
    session = client.session
    for name, by in seconds.items():
        session[name] -= by
    session.save()


def still_in(client):
    return client.get("/admin/").status_code == 200


def test_half_an_hour_without_a_sign_of_life_ends_it_and_says_so(client):
    moved(client, seen=settings.SESSION_IDLE_AGE - 5)
    assert still_in(client)
    moved(client, seen=settings.SESSION_IDLE_AGE + 5)
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain == [("/admin/login/?next=/admin/", 302)]
    assert "after 30 minutes without a sign of life" in answer.content.decode()


def test_each_sign_of_life_prolongs_it_until_twelve_hours_are_over(client):
    moved(client, seen=1000)
    assert still_in(client)
    moved(client, seen=1000, began=11 * HOUR)
    assert still_in(client)
    moved(client, began=HOUR + 5)
    assert not still_in(client)


def test_a_session_is_not_written_at_each_request(client, django_assert_num_queries):
    client.get("/admin/jsi18n/")
    with django_assert_num_queries(2):  # the session, the person
        client.get("/admin/jsi18n/")


def test_a_session_without_a_beginning_ends():
    client = logged_in(EDITOR)
    session = client.session
    del session["began"]
    session.save()
    assert not still_in(client)


def test_the_cookie_is_closed_to_scripts_to_other_sites_and_to_tomorrow():
    with_password(EDITOR, name="ada")
    cookie = log_in("ada").cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == cookie["expires"] == ""


def test_the_session_has_another_number_after_the_login():
    with_password(EDITOR, name="ada")
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = "chosen-by-somebody-else"
    log_in("ada", client=client)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != "chosen-by-somebody-else"
    assert Session.objects.count() == 1


def test_a_new_password_ends_every_other_visit():
    with_password(EDITOR, name="ada")
    here, there = Client(), Client()
    for client in (here, there):
        log_in("ada", client=client)
    new = "another sentence of no meaning"
    sent = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert here.post("/admin/password_change/", sent).status_code == 302
    assert still_in(here)
    assert not still_in(there)


def test_a_new_password_asks_for_the_present_one():
    with_password(EDITOR, name="ada")
    client = Client()
    log_in("ada", client=client)
    new = "another sentence of no meaning"
    answer = client.post(
        "/admin/password_change/", {"old_password": "", "new_password1": new, "new_password2": new}
    )
    assert "old_password" in answer.context["form"].errors


def test_a_public_page_never_looks_at_the_visit(client, django_assert_num_queries):
    moved(client, seen=10 * HOUR)
    with django_assert_num_queries(0):
        client.get("/healthz")
    assert client.session["seen"]
