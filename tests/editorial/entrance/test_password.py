"""Passwords: long ones, not common ones, and none that somebody else knows."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client

from editorial.domain.roles import EDITOR
from tests.editorial.entrance.door import PASSWORD, log_in, with_password

pytestmark = pytest.mark.django_db
NEW = "another sentence of no meaning"


@pytest.mark.parametrize(
    "password", ["passwords with spaces", "слово за слово и ещё", "x9" * 64, "\N{SNOWMAN}" * 12]
)
def test_a_long_password_needs_no_mixture_of_characters(password):
    validate_password(password)


@pytest.mark.parametrize(
    ("password", "why"),
    [("eleven char", "at least 12"), ("x9" * 64 + "x", "up to 128"), ("1q2w3e4r5t6y", "too common")],
)
def test_a_short_an_endless_and_a_common_one_are_refused_in_words(password, why):
    with pytest.raises(ValidationError, match=why):
        validate_password(password)


@pytest.fixture
def newcomer():
    user = with_password(EDITOR, name="ada")
    user.must_choose_password = True
    user.save()
    client = Client()
    client.user = user
    return client


def test_whoever_was_given_a_password_chooses_one_before_anything_else(newcomer):
    answer = log_in("ada", client=newcomer, follow=True)
    assert answer.request["PATH_INFO"] == "/admin/password_change/"
    page = answer.content.decode()
    assert "was given to you" in page
    assert "/admin/editorial/" not in page
    assert newcomer.get("/admin/editorial/source/").status_code == 302
    assert newcomer.post("/admin/editorial/source/add/", {"title": "x"}).status_code == 302
    assert newcomer.get("/admin/password_change/done/").status_code == 302

    sent = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    assert newcomer.post("/admin/password_change/", sent).status_code == 302
    newcomer.user.refresh_from_db()
    assert not newcomer.user.must_choose_password
    assert newcomer.get("/admin/editorial/source/").status_code == 200


def test_the_given_password_is_not_chosen_again(newcomer):
    log_in("ada", client=newcomer)
    sent = {"old_password": PASSWORD, "new_password1": PASSWORD, "new_password2": PASSWORD}
    answer = newcomer.post("/admin/password_change/", sent)
    assert "the password you were given" in answer.content.decode()


def test_half_way_in_one_can_leave(newcomer):
    log_in("ada", client=newcomer)
    assert newcomer.post("/admin/logout/").status_code == 200
    assert newcomer.get("/admin/password_change/").status_code == 302
