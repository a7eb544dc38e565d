"""The way to the desk in Chromium: the second factor set up, asked for, and the page of who is locked out."""

from base64 import b32decode

import pytest
from django_otp.oath import TOTP
from playwright.sync_api import expect

from tests.browser import test_desk as desk_tests
from tests.browser.test_desk import PASSWORD, enter, fill, seen, writes

# The same small record, the same person at the same door.
desk = desk_tests.desk
pytestmark = pytest.mark.xdist_group("desk")


@pytest.fixture
def door(desk, settings):
    """Before the login, where a second factor is asked for."""
    settings.ADMIN_2FA = True
    desk.reload()
    return desk


def knock(page, password=PASSWORD):
    page.locator("#id_username").fill("rowan")
    fill(page, "#id_password", password)
    send(page)


def send(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


@writes
def test_axe_finds_nothing_where_a_second_factor_is_set_up_and_asked_for(door, live_server):
    knock(door)
    expect(door.locator("#id_code")).to_be_focused()
    found = seen(door)
    key = b32decode(door.locator("code").inner_text().replace(" ", ""))
    fill(door, "#id_code", "000000")
    send(door)
    expect(door.locator(".errorlist")).to_be_visible()
    found += seen(door)
    door.locator("#id_code").fill("")
    fill(door, "#id_code", f"{TOTP(key).token():06d}")
    send(door)
    expect(door.locator(".codes li")).to_have_count(10)
    found += seen(door)
    enter(door, "#content-main a")
    expect(door.locator("#user-tools")).to_contain_text("Second factor")

    door.context.clear_cookies()
    door.goto(f"{live_server.url}/admin/")
    knock(door)
    expect(door.locator("h1")).to_have_text("Enter a code")
    assert found + seen(door) == []


@writes
def test_axe_finds_nothing_where_the_door_is_locked(door):
    for _ in range(5):
        knock(door, "not this one")
    expect(door.locator("h1")).to_have_text("Login is locked for now")
    door.complaints.clear()  # Chromium itself names the status, 429
    assert seen(door) == []
