"""The two pages between a password and the desk: enter a code, or set up the app that shows it."""

from base64 import b32encode
from typing import Any

import segno
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import RedirectURLMixin, redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from django_otp import login as show_second_factor
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp.util import random_hex

from editorial.services.second_factor import NotVerified, codes_left, enrol, has_second_factor, verify

KEY = "key_of_new_second_factor"
TYPED = {"autocomplete": "one-time-code", "autocapitalize": "none", "spellcheck": "false", "autofocus": True}


class CodeForm(forms.Form):
    """Six digits, or a recovery code."""

    code = forms.CharField(max_length=40, widget=forms.TextInput(attrs=TYPED))


@method_decorator([never_cache, sensitive_post_parameters("code")], name="dispatch")
class AtTheDoor(RedirectURLMixin, FormView):
    """A page for who has shown their password, and not more. `elsewhere` says who is sent on."""

    form_class = CodeForm
    site: Any = None
    title = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.site.is_staff(request):
            return redirect_to_login(request.get_full_path(), reverse("admin:login"))
        return self.elsewhere(request) or super().dispatch(request, *args, **kwargs)

    def elsewhere(self, request: HttpRequest) -> HttpResponse | None:
        return None if settings.ADMIN_2FA else redirect("admin:index")

    def get_default_redirect_url(self) -> str:
        return reverse("admin:index")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sent = self.request.get_full_path()
        page = {**self.site.each_context(self.request), "title": self.title, "app_path": sent}
        return {**super().get_context_data(**kwargs), **page}

    def enter(self, device: Any) -> None:
        """From here on the session is that of a verified person, under a number of its own."""
        self.request.session.cycle_key()
        show_second_factor(self.request, device)


class SecondFactor(AtTheDoor):
    """Asks for a code; who has set up no app yet is sent to do so."""

    template_name = "admin/second_factor.html"
    title = "Enter a code"

    def elsewhere(self, request: HttpRequest) -> HttpResponse | None:
        if settings.ADMIN_2FA and not has_second_factor(request.user):
            return redirect(f"{reverse('admin:new_second_factor')}?{request.GET.urlencode()}".rstrip("?"))
        done = settings.ADMIN_2FA and request.user.is_verified()
        return redirect(self.get_success_url()) if done else super().elsewhere(request)

    def form_valid(self, form: CodeForm) -> HttpResponse:
        try:
            device = verify(self.request.user, code=form.cleaned_data["code"])
        except NotVerified as refusal:
            form.add_error("code", str(refusal))
            return self.form_invalid(form)
        self.enter(device)
        if not isinstance(device, TOTPDevice):
            said = f"This recovery code is used up; {codes_left(self.request.user)} are left."
            messages.warning(self.request, said)
        return super().form_valid(form)


class NewSecondFactor(AtTheDoor):
    """Sets up an app, or another in its place; a known password alone replaces none."""

    template_name = "admin/new_second_factor.html"
    title = "Set up a second factor"

    def elsewhere(self, request: HttpRequest) -> HttpResponse | None:
        half_way = settings.ADMIN_2FA and not request.user.is_verified() and has_second_factor(request.user)
        return redirect("admin:second_factor") if half_way else super().elsewhere(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        key = self.request.session.setdefault(KEY, random_hex())
        device = TOTPDevice(user=self.request.user, key=key)
        letters = b32encode(device.bin_key).decode()
        drawn = segno.make(device.config_url, error="m").svg_inline(scale=5, dark="#000", light="#fff")
        shown = {
            "drawn": mark_safe(drawn),  # squares alone: no word of it is a person's
            "key": " ".join(letters[start : start + 4] for start in range(0, len(letters), 4)),
            "uri": device.config_url,
        }
        return super().get_context_data(**shown, **kwargs)

    def form_valid(self, form: CodeForm) -> HttpResponse:
        user, key = self.request.user, self.request.session.get(KEY, random_hex())
        code = form.cleaned_data["code"].replace(" ", "")
        try:
            device, codes = enrol(user, key=key, code=code, replacing=user.is_verified())
        except NotVerified as refusal:
            form.add_error("code", str(refusal))
            return self.form_invalid(form)
        del self.request.session[KEY]
        self.enter(device)
        page = {**self.site.each_context(self.request), "title": "Your recovery codes", "codes": codes}
        return self.response_class(
            self.request, "admin/recovery_codes.html", {**page, "onward": self.get_success_url()}
        )
