"""After failed logins the door stays shut for a while: for a name at an address, an address, a name."""

import logging

import pytest
from axes.models import AccessAttempt
from django.core.management import call_command
from django.test import Client, RequestFactory

from editorial.domain.roles import CONTRIBUTOR, EDITOR
from editorial.entrance.lockout import address_of
from editorial.models import User
from tests.editorial.entrance.door import PASSWORD, log_in, with_password

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return with_password(EDITOR, name="ada")


def fail(times, *, name="ada", address="192.0.2.1"):
    return [log_in(name, f"guess {n}", address=address).status_code for n in range(times)]


def test_the_fifth_failure_locks_this_name_at_this_address_also_for_the_right_password(ada):
    assert fail(5) == [200, 200, 200, 200, 429]
    assert log_in("ada").status_code == 429
    assert log_in("ada", address="192.0.2.2").status_code == 302


def test_others_log_in_from_the_same_address_meanwhile(ada):
    with_password(CONTRIBUTOR, name="ben")
    fail(5)
    assert log_in("ben").status_code == 302


def test_twenty_failures_lock_an_address_whatever_the_names(ada):
    assert [fail(1, name=f"guess-{n}") for n in range(20)][-1] == [429]
    assert log_in("ada").status_code == 429
    assert log_in("ada", address="192.0.2.2").status_code == 302


def test_fifty_failures_lock_a_name_from_wherever_they_came(ada):
    answers = [fail(2, address=f"192.0.2.{n}") for n in range(10, 35)]
    assert (answers[0], answers[-1]) == ([200, 200], [200, 429])
    assert log_in("ada", address="198.51.100.1").status_code == 429


def test_an_unknown_name_is_locked_as_a_known_one_and_told_the_same(ada):
    known, unknown = fail(4), fail(4, name="nobody", address="192.0.2.2")
    assert known == unknown
    shown = [log_in("ada", "wrong"), log_in("nobody", "wrong", address="192.0.2.2")]
    assert shown[0].content == shown[1].content


def test_the_page_says_how_long_and_what_to_do(ada):
    fail(5)
    answer = log_in("ada")
    page = answer.content.decode()
    assert answer["Retry-After"] == "1800"
    assert "For 30 minutes" in page
    assert "Whoever runs the site can lift the lock" in page
    assert 'href="/admin/login/"' in page
    assert "ada" not in page


def test_a_login_forgets_the_failures_of_this_name_at_this_address_alone(ada):
    fail(4)
    fail(1, address="192.0.2.2")
    fail(1, name="somebody")
    assert log_in("ada").status_code == 302
    left = AccessAttempt.objects.order_by("ip_address").values_list("ip_address", flat=True)
    assert list(left) == ["192.0.2.1", "192.0.2.2"]
    assert fail(4) == [200] * 4


def test_whoever_knocks_on_a_locked_door_does_not_keep_it_locked(ada):
    fail(5)
    before = AccessAttempt.objects.get().attempt_time
    log_in("ada")
    assert AccessAttempt.objects.get().attempt_time == before


def test_the_lock_is_lifted_by_a_command(ada, capsys):
    fail(5)
    call_command("axes_reset_username", "ada")
    assert log_in("ada").status_code == 302


def test_the_log_names_the_account_and_never_what_was_typed_as_password(ada, caplog):
    caplog.set_level(logging.INFO)
    fail(5)
    log_in("ada", "hunter2 hunter2")
    log_in("hunter2 hunter2", "ada", address="192.0.2.2")
    said = caplog.text
    assert "Login refused, locked: ada at 192.0.2.1." in said
    assert "unknown-" in said
    assert "hunter2" not in said
    assert "guess" not in said
    assert "hunter2" not in "".join(str(vars(row)) for row in AccessAttempt.objects.order_by("pk"))


def test_whoever_logs_in_is_in_the_log_under_the_number_of_the_request(ada, caplog):
    caplog.set_level(logging.INFO)
    answer = log_in("ada")
    assert "Login: ada at 192.0.2.1." in caplog.text
    assert answer["X-Request-Id"]


@pytest.mark.parametrize("name", ["x" * 4000, "a\x00b", "“ada”"])
def test_a_name_that_cannot_be_one_is_refused_like_any_other(ada, name):
    assert log_in(name).status_code == 200


def test_nobody_learns_whether_an_account_exists(ada):
    User.objects.create(username="gone", is_staff=True, is_active=False, password=ada.password)
    User.objects.create(username="reader", is_staff=False, password=ada.password)
    tries = [("ada", "wrong"), ("nobody", PASSWORD), ("gone", PASSWORD), ("reader", PASSWORD)]
    said = [log_in(*each).context["form"].non_field_errors() for each in tries]
    assert all(words == said[0] for words in said)


@pytest.mark.parametrize(
    ("behind", "sender", "forwarded", "counted"),
    [
        (False, "192.0.2.1", "203.0.113.9", "192.0.2.1"),
        (True, "127.0.0.1", "10.0.0.1, 203.0.113.9", "203.0.113.9"),
        (True, "127.0.0.1", "", "127.0.0.1"),
        (True, "127.0.0.1", "nonsense", None),
        (False, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::"),
        (False, "::ffff:192.0.2.1", "", "192.0.2.1"),
        (False, "", "", None),
    ],
)
def test_an_address_is_the_last_that_can_be_trusted(settings, behind, sender, forwarded, counted):
    settings.BEHIND_PROXY = behind
    more = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert address_of(RequestFactory().get("/admin/", REMOTE_ADDR=sender, **more)) == counted


def test_a_page_of_the_desk_asks_who_comes_and_a_public_page_does_not(ada):
    client = Client()
    log_in("ada", client=client)
    assert client.get("/admin/").status_code == 200
    assert "cookie" not in client.get("/robots.txt").get("Vary", "").lower()
