"""A second factor that was lost: taken away by somebody else with a reason, and never by a password."""

import pytest
from django.contrib.admin.models import LogEntry
from django_otp.plugins.otp_totp.models import TOTPDevice

from editorial.domain.roles import ADMINISTRATOR, EDITOR
from tests.editorial.entrance.door import NEW, PASSWORD, arrived, enrolled, with_password

pytestmark = pytest.mark.django_db
ASKED = "/admin/editorial/source/"


@pytest.fixture(autouse=True)
def second_factor_is_asked_for(settings):
    settings.ADMIN_2FA = True


@pytest.fixture
def ada():
    return with_password(EDITOR, name="ada")


def test_an_administrator_takes_it_away_with_a_reason_and_the_visit_is_over(ada):
    with_password(ADMINISTRATOR, name="max")
    client, _, _ = enrolled()
    desk, _, _ = enrolled("max")
    chosen = {"action": "take_second_factor", "_selected_action": [ada.pk]}
    people = "/admin/editorial/user/"
    assert "say why" in desk.post(people, chosen, follow=True).content.decode()
    assert client.get(ASKED).status_code == 200
    desk.post(people, {**chosen, "reason": "Lost the telephone"})
    said = LogEntry.objects.filter(object_id=str(ada.pk)).order_by("pk").last()
    assert (said.user.username, said.change_message) == (
        "max",
        "Took away the second factor. Lost the telephone",
    )
    assert client.get(ASKED, follow=True).request["PATH_INFO"] == NEW


def test_nobody_takes_away_their_own_or_that_of_somebody_above(ada):
    max_ = with_password(ADMINISTRATOR, name="max")
    ada.is_superuser = True
    ada.save()
    enrolled()
    desk, _, _ = enrolled("max")
    chosen = {"action": "take_second_factor", "_selected_action": [ada.pk, max_.pk], "reason": "So"}
    answer = desk.post("/admin/editorial/user/", chosen, follow=True).content.decode()
    assert answer.count("is not yours to change") == 2
    assert TOTPDevice.objects.count() == 2


def test_a_given_password_does_not_change_before_the_second_factor(ada):
    enrolled()
    ada.must_choose_password = True
    ada.save()
    client = arrived()
    sent = {
        "old_password": PASSWORD,
        "new_password1": "some other words",
        "new_password2": "some other words",
    }
    assert client.post("/admin/password_change/", sent)["Location"].startswith("/admin/login/")
    ada.refresh_from_db()
    assert ada.check_password(PASSWORD)
