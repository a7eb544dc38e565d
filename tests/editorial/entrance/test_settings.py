"""What the settings promise behind a name of its own: `manage.py check --deploy`, and cookies of one host."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

AS_DEPLOYED = {
    "HTTPS": "on",
    "ADMIN_2FA": "on",
    "BEHIND_PROXY": "on",
    "DEBUG": "off",
    "SECRET_KEY": "0123456789" * 6,
}
TOLD = "SESSION_COOKIE_NAME CSRF_COOKIE_NAME SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE ADMIN_2FA BEHIND_PROXY"


def manage(*words):
    env = {**os.environ, **AS_DEPLOYED}
    env.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # a run with a browser sets it, for itself alone
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=settings.BASE_DIR, env=env, capture_output=True, text=True)


def test_nothing_is_left_to_warn_of_before_deployment():
    done = manage("check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_behind_tls_the_cookies_are_of_this_host_alone():
    line = f"from django.conf import settings as s; print(*(getattr(s, n) for n in '{TOLD}'.split()))"
    assert manage("shell", "-v", "0", "-c", line).stdout.split() == [
        "__Host-desk",
        "__Host-csrf",
        *["True"] * 4,
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SESSION_COOKIE_HTTPONLY", True),
        ("CSRF_COOKIE_HTTPONLY", True),
        ("SESSION_COOKIE_SAMESITE", "Lax"),
        ("SESSION_EXPIRE_AT_BROWSER_CLOSE", True),
        ("SESSION_COOKIE_AGE", 12 * 60 * 60),
        ("SESSION_COOKIE_PATH", "/"),  # what __Host- asks for
        ("SESSION_COOKIE_DOMAIN", None),
    ],
)
def test_everywhere(name, value):
    assert getattr(settings, name) == value
