"""What every test shares: plain static files, and how Chromium is started."""

import os
import shutil

import pytest
from django.test import override_settings

from tests.plugins.copied import django_db_modify_db_settings  # noqa: F401 - stands for pytest-django's own

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = ("--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync")


@pytest.fixture(scope="session", autouse=True)
def static_files_from_their_sources():
    """Tests read static files where they are written, so none needs `collectstatic` first."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    default = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    with override_settings(
        STORAGES={"default": default, "staticfiles": plain}, STATIC_ROOT=None, WHITENOISE_USE_FINDERS=True
    ):
        yield


@pytest.fixture(scope="session", autouse=True)
def a_password_opens_the_desk():
    """Whatever this machine's .env asks for; tests/editorial/entrance turn the second factor on.

    Passwords are quick to check: the real way of keeping them is Django's own matter.
    """
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(ADMIN_2FA=False, PASSWORD_HASHERS=quick):
        yield


@pytest.fixture(scope="session")
def record(django_db_setup):
    """The whole compiled record, which each worker's database begins with (plugins/copied.py).

    It is committed; what a test adds is rolled back. The tests of the desk in Chromium empty the database,
    and it is brought back when they are done.
    """


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    alone = ("--no-sandbox",) if os.geteuid() == 0 else ()  # Chromium's sandbox refuses root
    path = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **path, "args": [*QUIET, "--no-first-run", *alone]}


def pytest_collection_modifyitems(items):
    """Let Playwright and the database share a thread, in runs that hold a browser test.

    Playwright's sync API leaves an event loop running in the thread until the session ends, and Django
    refuses the database wherever it sees one: so in a mixed run the leave must hold from the start.
    """
    if any(item.get_closest_marker("browser") for item in items):
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
