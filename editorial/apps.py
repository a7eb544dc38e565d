"""The app that knows how a fact gets in."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = "Editorial"

    def ready(self) -> None:
        post_migrate.connect(roles_after_migrate, dispatch_uid="editorial.roles")


def roles_after_migrate(sender: AppConfig, *, apps: Any = None, **kwargs: Any) -> None:
    """Follows each app that brings facts, once Django has made its permissions.

    `apps` is the state just migrated to: a migration back to the start leaves nothing to grant.
    """
    from editorial.services.roles import apply_roles, facts

    tables = apps or sender.apps
    there = all(label in tables.all_models and tables.all_models[label] for label in ("auth", "editorial"))
    if there and {model._meta.app_label for model in facts()} & {sender.label}:
        apply_roles()
