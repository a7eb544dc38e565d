"""The desk: Django's admin, behind the doors that a person passes first."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache

from .second_factor import NewSecondFactor, SecondFactor

CHOOSE = "The password you logged in with was given to you. Choose one that only you know."


def owed(request: HttpRequest) -> str:
    """The page this person must pass before anything else, by its name; empty where there is none.

    The second factor comes first: a password that was given must not be enough to choose another.
    """
    if settings.ADMIN_2FA and not request.user.is_verified():
        return "second_factor"
    return "password_change" if request.user.must_choose_password else ""


class Desk(AdminSite):
    """`has_permission` guards each address but the login, the logout and the page that is owed."""

    def has_permission(self, request: HttpRequest) -> bool:
        return self.is_staff(request) and not owed(request)

    def is_staff(self, request: HttpRequest) -> bool:
        """Whether this person has shown their password, and may work at the desk at all."""
        return super().has_permission(request)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """At the door nothing of the desk is named yet."""
        context = {**super().each_context(request), "second_factor": settings.ADMIN_2FA}
        outside = {} if context["has_permission"] else {"available_apps": [], "is_nav_sidebar_enabled": False}
        return {**context, **outside}

    def get_urls(self) -> list[URLPattern]:
        first = [
            path("logout/", self.logout, name="logout"),
            path("password_change/", self.at_the_door(self.password_change), name="password_change"),
            path("second-factor/", SecondFactor.as_view(site=self), name="second_factor"),
            path("second-factor/new/", NewSecondFactor.as_view(site=self), name="new_second_factor"),
        ]
        return [*first, *super().get_urls()]

    def at_the_door(self, view: Any) -> Any:
        """Open to who owes this very page, and to who owes none; others are guarded as everywhere."""

        def opened(request: HttpRequest) -> HttpResponse:
            owes_this = self.is_staff(request) and owed(request) == request.resolver_match.url_name
            return (view if owes_this else guarded)(request)

        guarded = self.admin_view(view)
        return never_cache(opened)

    @method_decorator(never_cache)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Whoever is half-way in is led to what they owe, not asked for the password again."""
        page = owed(request) if request.method == "GET" and self.is_staff(request) else ""
        if not page:
            return super().login(request, extra_context)
        if page == "password_change":
            messages.warning(request, CHOOSE)
        asked = {"next": request.GET["next"]} if "next" in request.GET else {}
        return redirect(f"{reverse(f'admin:{page}')}?{urlencode(asked)}".rstrip("?"))
