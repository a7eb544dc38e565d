"""Who works at the desk, and in which role."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from editorial.models import User

OWN = ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")
ABOVE = ("is_superuser", "user_permissions")


@admin.register(User)
class DeskUserAdmin(UserAdmin):
    """An administrator gives others a role, and nobody more than a role; their own they leave alone.

    Above them stands only the superuser, whose account they cannot touch. Nobody is deleted: whoever
    leaves is set inactive, and what they wrote keeps their name.
    """

    list_display = ("username", "first_name", "last_name", "is_active", "is_staff", "last_login", "roles")
    list_filter = ("is_active", "is_staff", "groups")
    ordering = ("username",)
    autocomplete_fields = ("groups",)
    filter_horizontal = ()
    show_full_result_count = False
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("At the desk", {"fields": ("is_active", "is_staff", "groups")}),
        ("Above every role", {"fields": ABOVE, "classes": ("collapse",)}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "usable_password", "password1", "password2")}),
        ("At the desk", {"fields": ("is_staff",)}),
    )

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description="roles")
    def roles(self, user):
        return ", ".join(sorted(group.name for group in user.groups.all())) or "none"

    def get_fieldsets(self, request, obj=None):
        every = super().get_fieldsets(request, obj)
        mine = request.user.is_superuser
        return [part for part in every if mine or part[0] != "Above every role"]

    def get_readonly_fields(self, request, obj=None):
        dates = (*super().get_readonly_fields(request, obj), "last_login", "date_joined")
        if request.user.is_superuser:
            return dates
        return (*dates, *(OWN if obj == request.user else ABOVE))

    def has_change_permission(self, request, obj=None):
        may = super().has_change_permission(request, obj)
        above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return may and not above

    def has_delete_permission(self, request, obj=None):
        return False
