"""The second factor of a person at the desk: an app that shows codes, and ten codes on paper."""

import logging
from datetime import datetime

from django.db import transaction
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from editorial.domain.recovery_code import HOW_MANY, kept, new_code
from editorial.models import User

from .account import note

log = logging.getLogger(__name__)
DIGITS = 6
WRONG = "This code does not fit, or was used before. Enter the one the app shows now."
WAIT = "Too many codes did not fit. Wait until {:%H:%M:%S} UTC, then enter a new one."
THERE = "A second factor is set up already: log in with it first."


class NotVerified(ValueError):
    """The code is not taken; the text says why, to a person."""


def has_second_factor(user: User) -> bool:
    """Whether an app was set up, and its first code entered."""
    return bool(TOTPDevice.objects.devices_for_user(user, confirmed=True).exists())


def verify(user: User, *, code: str) -> Device:
    """The device that takes this code, once: six digits are the app's, all else is a code on paper.

    NotVerified where none does. After each wrong code the next is looked at only after a pause, which
    doubles: 1, 2, 4 seconds and so on.
    """
    with transaction.atomic():  # a wrong code must stay counted, so nothing is raised in here
        device, token = _asked(user, code)
        until = _locked_until(device)
        taken_by = device if device and until is None and device.verify_token(token) else None
    if until is not None:
        raise NotVerified(WAIT.format(until))
    if taken_by is None:
        log.warning("Second factor: wrong code of %s.", user.username)
        raise NotVerified(WRONG)
    log.info("Second factor: %s verified by %s.", user.username, taken_by.name)
    return taken_by


def enrol(user: User, *, key: str, code: str, replacing: bool) -> tuple[Device, list[str]]:
    """Sets up the app that holds `key` and shows `code`; what was set up before is gone.

    Answers the device, and new codes on paper, readable this one time. `replacing` says that the person
    has shown their second factor: without it NotVerified keeps a known password from bringing another app.
    """
    codes = [new_code() for _ in range(HOW_MANY)]
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        if has_second_factor(user) and not replacing:
            raise NotVerified(THERE)
        _forget(user)
        device = TOTPDevice(user=user, name="the app", key=key)
        passed = device.verify_token(code)
        if passed:
            paper = StaticDevice.objects.create(user=user, name="a code on paper")
            tokens = [StaticToken(device=paper, token=kept(code, salt=str(user.pk))) for code in codes]
            StaticToken.objects.bulk_create(tokens)
            note(user, by=user, said="Set up a second factor.")
        else:
            transaction.set_rollback(True)
    if not passed:
        raise NotVerified(WRONG)
    return device, codes


@transaction.atomic
def take_away(user: User, *, by: User, reason: str) -> None:
    """Forgets the second factor of somebody who lost it; at the next login they set up another."""
    _forget(user)
    note(user, by=by, said=f"Took away the second factor. {reason}")


def codes_left(user: User) -> int:
    """How many codes on paper are unused."""
    return int(StaticToken.objects.filter(device__user=user).count())


def _asked(user: User, code: str) -> tuple[Device | None, str]:
    plain = code.replace(" ", "")
    from_app = len(plain) == DIGITS and plain.isdigit()
    kind, token = (TOTPDevice, plain) if from_app else (StaticDevice, kept(code, salt=str(user.pk)))
    devices = kind.objects.devices_for_user(user, confirmed=True)
    return devices.select_for_update().order_by("pk").first(), token


def _locked_until(device: Device | None) -> datetime | None:
    allowed, why = device.verify_is_allowed() if device else (True, {})
    return None if allowed else why["locked_until"]


def _forget(user: User) -> None:
    for kind in (TOTPDevice, StaticDevice):
        kind.objects.filter(user=user).delete()
