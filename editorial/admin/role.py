"""Roles: shown here, made from the table in `editorial/domain/roles.py`."""

from django.contrib import admin
from django.contrib.auth.models import Group

from .only_read import OnlyRead

admin.site.unregister(Group)


@admin.register(Group)
class RoleAdmin(OnlyRead, admin.ModelAdmin):
    """Read only, so that nobody can widen a role they hold."""

    search_fields = ("name",)
    ordering = ("name",)
    fields = ("name", "permissions")
