"""Roles: shown here, made from the table in `editorial/domain/roles.py`."""

from django.contrib import admin
from django.contrib.auth.models import Group

admin.site.unregister(Group)


@admin.register(Group)
class RoleAdmin(admin.ModelAdmin):
    """Read only, so that nobody can widen a role they hold."""

    search_fields = ("name",)
    ordering = ("name",)
    fields = ("name", "permissions")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
