"""Who works at the desk, and in which role."""

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.shortcuts import get_object_or_404, redirect
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from editorial.domain.roles import DESK
from editorial.models import User
from editorial.services.account import holds_the_right_to_publish, note, roles_of, told_roles
from editorial.services.second_factor import take_away

from .forms import ReasonedAction
from .user_form import AccountForm, GivenPassword

OWN = ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")
ABOVE = ("is_superuser", "user_permissions")
PASSWORD_AT_SERVER = (
    "{} may publish, so their password is set on the server alone: ./run changepassword {}. "
    "Whoever could set it here could publish in their name."
)

admin.site.unregister([TOTPDevice, StaticDevice])  # their keys are shown to nobody


@admin.register(User)
class DeskUserAdmin(UserAdmin):
    """An administrator gives others a role, and nobody more than a role; their own they leave alone.

    Nor do they come to the right to publish through others: they give it to nobody, and set no password
    of those who hold it (`editorial.domain.roles.objection`). Above them stands only the superuser, whose
    account they cannot touch. Nobody is deleted: whoever leaves is set inactive, and what they wrote keeps
    their name.
    """

    form = AccountForm
    change_password_form = GivenPassword
    action_form = ReasonedAction
    actions = ("take_second_factor",)
    list_display = ("username", "roles", "is_active", "is_staff", "last_login", "first_name", "last_name")
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

    def get_form(self, request, obj=None, change=False, **kwargs):
        made_for_this_request = super().get_form(request, obj, change=change, **kwargs)
        made_for_this_request.at_desk = not request.user.is_superuser
        return made_for_this_request

    # Who may

    def has_change_permission(self, request, obj=None):
        may = super().has_change_permission(request, obj)
        above = obj is not None and (obj.is_superuser or obj.username == DESK)
        return may and (request.user.is_superuser or not above)

    def has_delete_permission(self, request, obj=None):
        return False

    def has_second_factor_permission(self, request):
        return settings.ADMIN_2FA and self.has_change_permission(request)

    # What is written

    def save_model(self, request, obj, form, change):
        if not change:
            obj.must_choose_password = obj.has_usable_password()
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        before = roles_of(form.instance)
        super().save_related(request, form, formsets, change)
        after = roles_of(form.instance)
        if before != after:
            note(form.instance, by=request.user, said=f"Roles: {told_roles(before)} → {told_roles(after)}.")

    def user_change_password(self, request, id, form_url=""):  # noqa: A002 - the library's name
        """One's own where the present one is asked for; of others, only where nobody could publish by it."""
        user = get_object_or_404(User, pk=id)
        if user == request.user:
            return redirect("admin:password_change")
        bound = self.has_change_permission(request, user) and not request.user.is_superuser
        if bound and holds_the_right_to_publish(user):
            messages.error(request, PASSWORD_AT_SERVER.format(user.username, user.username))
            return redirect("admin:editorial_user_change", user.pk)
        return super().user_change_password(request, id, form_url)

    @admin.action(permissions=["second_factor"], description="Take away the second factor (with the reason)")
    def take_second_factor(self, request, queryset):
        """For who has lost app and codes; one's own is replaced at the desk, or taken by another."""
        reason = request.POST.get("reason", "").strip()
        if not reason:
            self.message_user(request, "Nothing is done: say why, in the box above.", messages.ERROR)
            return
        for user in queryset:
            if user == request.user or not self.has_change_permission(request, user):
                self.message_user(request, f"{user} is not yours to change here.", messages.ERROR)
            else:
                take_away(user, by=request.user, reason=reason)
                said = f"{user} has no second factor now, and sets up another at the next login."
                self.message_user(request, said, messages.SUCCESS)
