"""Makes the groups of users from the table of roles."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from editorial.domain.roles import ROLES, Role
from editorial.models import Change, Citation, Correction, Fact, Proposal, User


@transaction.atomic
def apply_roles() -> None:
    """One group a role, with exactly its permissions; to do it twice changes nothing."""
    for role in ROLES:
        group, _ = Group.objects.get_or_create(name=role.name)
        group.permissions.set(list(permissions_of(role)))


def facts() -> list[Any]:
    """Every model that inherits Fact, whichever app it stands in."""
    return [model for model in apps.get_models() if issubclass(model, Fact)]


def permissions_of(role: Role) -> Iterator[Permission]:
    """The permissions of the role that exist by now: those of an app yet to be migrated come with it."""
    for model in facts():
        yield from _granted(model, role.facts)
    yield from _granted(Citation, role.citations)
    yield from _granted(Change, role.changes, special=role.special)
    yield from _granted(Correction, role.corrections)
    yield from _granted(Proposal, role.proposals)
    yield from _granted(User, role.users)
    yield from _granted(Group, role.groups)


def _granted(model: Any, verbs: tuple[str, ...], *, special: tuple[str, ...] = ()) -> Iterator[Permission]:
    codenames = [*(f"{verb}_{model._meta.model_name}" for verb in verbs), *special]
    if codenames:
        about = ContentType.objects.get_for_model(model)
        found = Permission.objects.filter(content_type=about, codename__in=codenames)
        yield from found.order_by("codename")
