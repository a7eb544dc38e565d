"""Accounts of the desk: who gets one, with which roles, and what is kept about it."""

import logging
from collections.abc import Iterable

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.auth.models import Group
from django.db import transaction

from editorial.domain.roles import PUBLISH, PUBLISHERS, ROLES, objection
from editorial.models import User

log = logging.getLogger(__name__)


class CannotGive(ValueError):
    """These roles may not be given; the text says why, to a person."""


def note(user: User, *, by: User, said: str, flag: int = CHANGE) -> None:
    """Keeps in the account's history at the desk, and in the log, who did what to it."""
    LogEntry.objects.log_actions(by.pk, [user], flag, said, single_object=True)
    log.info("Account %s, by %s: %s", user.username, by.username, said)


def roles_of(user: User) -> set[str]:
    """The names of the roles."""
    return set(user.groups.values_list("name", flat=True))


def holds_the_right_to_publish(user: User) -> bool:
    """Also while the account is set inactive, when `has_perm` would say no."""
    by_role = user.groups.filter(name__in=PUBLISHERS).exists()
    return user.is_superuser or by_role or user.user_permissions.filter(codename=PUBLISH).exists()


def told_roles(names: Iterable[str]) -> str:
    """Roles as a person reads them."""
    return ", ".join(sorted(names)) or "none"


@transaction.atomic
def make_account(name: str, *, password: str, email: str, roles: set[str], by: User) -> User:
    """An account at the desk; the password is good for one login, then another must be chosen.

    Raises CannotGive, and ValidationError where the name or the address cannot be one.
    """
    user = User(username=name, email=email, is_staff=True)
    user.set_password(password)
    user.must_choose_password = True
    user.full_clean()
    user.save()
    note(user, by=by, said="Made on the server.", flag=ADDITION)
    add_roles(user, roles=roles, by=by)
    return user


@transaction.atomic
def add_roles(user: User, *, roles: set[str], by: User) -> set[str]:
    """Gives on the server what is not held yet; answers that. CannotGive where the table forbids it."""
    unknown = sorted(roles - {role.name for role in ROLES})
    if unknown:
        every = told_roles(role.name for role in ROLES)
        raise CannotGive(f"There is no role “{unknown[0]}”. The roles are: {every}.")
    held = roles_of(user)
    refusal = objection(held | roles, held=held, at_desk=False)
    if refusal:
        raise CannotGive(refusal)
    new = roles - held
    if new:
        user.groups.add(*Group.objects.filter(name__in=new).order_by("name"))
        note(user, by=by, said=f"Roles: {told_roles(held)} → {told_roles(held | new)}.")
    return new
