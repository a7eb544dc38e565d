"""With ADMIN_2FA on, a password alone opens only the page that asks for the second factor, or sets it up."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from editorial.domain.roles import EDITOR, REVIEWER
from tests.editorial.entrance.door import CODE, NEW, App, Page, arrived, enrolled, with_password

pytestmark = pytest.mark.django_db
ASKED = "/admin/editorial/source/"


@pytest.fixture(autouse=True)
def second_factor_is_asked_for(settings):
    settings.ADMIN_2FA = True


@pytest.fixture
def ada():
    return with_password(EDITOR, name="ada")


def pages_of_the_desk():
    return [reverse("admin:index"), ASKED, reverse("admin:password_change"), reverse("admin:jsi18n")]


def test_after_the_first_password_the_only_page_is_the_one_that_sets_it_up(ada):
    client = arrived()
    for path in pages_of_the_desk():
        assert client.get(path).status_code == 302
        assert client.get(path, follow=True).request["PATH_INFO"] == NEW
        assert client.post(path).status_code == 302
    page = client.get(NEW).content.decode()
    assert "<svg" in page
    assert "otpauth://totp/Treaty%20Ledger%3Aada" in page
    assert "/admin/editorial/" not in page


def test_a_code_of_the_app_sets_it_up_and_leads_to_where_one_was_going(ada):
    client = arrived()
    page = client.get(ASKED, follow=True)
    answer = client.post(page.request["PATH_INFO"] + "?next=" + ASKED, {"code": App(page).code()})
    assert len(set(Page(answer).codes)) == 10
    assert f'href="{ASKED}"' in answer.content.decode()
    assert answer["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    assert client.get(ASKED).status_code == 200
    assert LogEntry.objects.get(object_id=str(ada.pk)).change_message == "Set up a second factor."


def test_a_wrong_code_sets_up_nothing_and_the_key_stays(ada):
    client = arrived()
    first = Page(client.get(NEW)).codes
    answer = client.post(NEW, {"code": "000000"})
    assert "does not fit" in answer.content.decode()
    assert Page(answer).codes == first
    assert not TOTPDevice.objects.exists()


def test_the_next_time_a_code_is_asked_for(ada):
    _, app, _ = enrolled()
    client = arrived()
    assert client.get(ASKED, follow=True).request["PATH_INFO"] == CODE
    answer = client.post(f"{CODE}?next={ASKED}", {"code": app.code(later=1)})
    assert (answer.status_code, answer["Location"]) == (302, ASKED)
    assert client.get(ASKED).status_code == 200
    assert client.get(CODE).status_code == 302


def test_a_code_is_good_once(ada):
    _, app, _ = enrolled()
    code = app.code(later=1)
    assert arrived().post(CODE, {"code": code}).status_code == 302
    again = arrived()
    assert "used before" in again.post(CODE, {"code": code}).content.decode()
    assert again.get(ASKED).status_code == 302


def test_after_a_wrong_code_the_next_waits(ada):
    _, app, _ = enrolled()
    client = arrived()
    client.post(CODE, {"code": "000000"})
    answer = client.post(CODE, {"code": app.code(later=1)})
    assert "Wait until" in answer.content.decode()
    assert client.get(ASKED).status_code == 302


def test_a_code_on_paper_opens_once_however_it_is_written(ada):
    _, _, codes = enrolled()
    client = arrived()
    typed = codes[3].upper().replace("-", " ")
    answer = client.post(CODE, {"code": typed}, follow=True)
    assert "9 are left" in answer.content.decode()
    assert "does not fit" in arrived().post(CODE, {"code": codes[3]}).content.decode()


def test_codes_on_paper_are_kept_as_marks_alone(ada):
    _, _, codes = enrolled()
    kept = set(StaticToken.objects.values_list("token", flat=True))
    assert len(kept) == 10
    assert not kept & {code.replace("-", "") for code in codes} | kept & set(codes)


def test_a_known_password_brings_no_other_app(ada):
    enrolled()
    client = arrived()
    assert client.get(NEW)["Location"] == CODE
    assert client.post(NEW, {"code": "123456"})["Location"] == CODE
    assert TOTPDevice.objects.count() == 1


def test_whoever_showed_it_replaces_it_and_the_old_one_is_gone(ada):
    client, old, codes = enrolled()
    app = App(client.get(NEW))
    client.post(NEW, {"code": app.code()})
    assert TOTPDevice.objects.count() == 1
    assert client.get(ASKED).status_code == 200
    other = arrived()
    assert other.post(CODE, {"code": codes[0]}).status_code == 200
    assert "does not fit" in other.post(CODE, {"code": old.code()}).content.decode()


def test_the_code_of_another_person_is_none(ada):
    with_password(REVIEWER, name="ben")
    _, app, codes = enrolled()
    enrolled("ben")
    client = arrived("ben")
    assert client.post(CODE, {"code": app.code()}).status_code == 200
    assert client.post(CODE, {"code": codes[0]}).status_code == 200
    assert client.get(ASKED).status_code == 302


def test_half_way_in_one_can_leave(ada):
    client = arrived()
    assert client.post("/admin/logout/").status_code == 200
    assert client.get(NEW)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("where", ["https://example.org/", "//example.org", "javascript:alert(1)"])
def test_one_is_led_to_no_other_site(ada, where):
    client = arrived()
    answer = client.post(f"{NEW}?next={where}", {"code": App(client.get(NEW)).code()})
    assert "example.org" not in answer.content.decode().partition("onward")[2]
    assert "javascript" not in answer.content.decode().partition("onward")[2]


def test_off_the_pages_lead_to_the_desk(ada, settings):
    settings.ADMIN_2FA = False
    client = arrived()
    assert client.get(ASKED).status_code == 200
    assert [client.get(path)["Location"] for path in (NEW, CODE)] == ["/admin/", "/admin/"]
    assert "Second factor" not in client.get("/admin/").content.decode()
