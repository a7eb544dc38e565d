"""The API answers everyone alike and takes nothing from anyone, whatever their role at the desk."""

import pytest
from django.test import Client

from editorial.domain.roles import ROLES
from editorial.models import Change, User
from tests.dashboard.routes import addresses
from tests.editorial.desk import logged_in

pytestmark = pytest.mark.django_db
SENDING = ("post", "put", "patch", "delete")
FROM_READERS = ("post", "/corrections/new/")  # what is wrong: the one thing that anybody may send


def readers():
    """Somebody of each role, the superuser, and a reader without an account."""
    root, anyone = Client(), Client()
    root.force_login(User.objects.create(username="root", is_staff=True, is_superuser=True))
    return {role.name: logged_in(role) for role in ROLES} | {"root": root, "anyone": anyone}


def paths():
    return [address.path for address in addresses(each_example=False)]


def test_no_public_address_takes_anything_from_anyone():
    before = Change.objects.count()
    taken = [
        (name, method, path)
        for name, client in readers().items()
        for path in paths()
        for method in SENDING
        if (method, path) != FROM_READERS and getattr(client, method)(path, {}).status_code != 405
    ]
    assert taken == []
    assert Change.objects.count() == before


def test_there_are_addresses_to_send_to():
    assert len([path for path in paths() if path.startswith("/api/v1/")]) >= 10
