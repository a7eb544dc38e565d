"""Who tries to log in, how often that failed, and what a locked-out person reads."""

import logging
from ipaddress import ip_address, ip_network
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac

from editorial.services.visit import begin

log = logging.getLogger(__name__)

# Failures within the cool-off, in the order of AXES_LOCKOUT_PARAMETERS. A name from anywhere last, and high:
# it bounds who guesses from many addresses, and is dear for whoever would lock another out.
LIMITS = (5, 20, 50)


class Counted(AxesDatabaseHandler):
    """Each way of counting has a limit of its own; a login clears only its own name at its own address."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """1 where any count has reached its limit (AXES_FAILURE_LIMIT is 1), else 0."""
        counts = [
            attempts.aggregate(failed=Sum("failures_since_start"))["failed"] or 0
            for attempts in self.get_user_attempts(request, credentials)
        ]
        return int(any(count >= limit for count, limit in zip(counts, LIMITS, strict=True)))

    def reset_user_attempts(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        name, address = name_of(request, credentials), address_of(request)
        return AccessAttempt.objects.filter(username=name, ip_address=address).delete()[0]

    def user_logged_in(self, sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
        super().user_logged_in(sender, request, user, **kwargs)
        begin(request.session)
        log.info("Login: %s at %s.", user.get_username(), address_of(request))


def address_of(request: HttpRequest) -> str | None:
    """Behind a proxy the last address it adds, as all before may be made up; of IPv6 the network (/64)."""
    told = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        told = request.headers.get("X-Forwarded-For", told).rpartition(",")[2].strip()
    try:
        address = ip_address(told)
    except ValueError:
        return None
    if address.version == 4:
        return str(address)
    return str(address.ipv4_mapped or ip_network((int(address), 64), strict=False).network_address)


def name_of(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The name as typed where an account has it, else a mark: people type passwords there by mistake."""
    typed = str((credentials or request.POST).get("username") or "")
    known = request.__dict__.setdefault("_names_at_the_door", {})
    if typed not in known:
        user = get_user_model()
        there = len(typed) <= 150 and user.objects.filter(username=typed).exists()
        known[typed] = typed if there else f"unknown-{salted_hmac(__name__, typed).hexdigest()[:12]}"
    return str(known[typed])


def told(name: str, address: str | None, agent: str, path: str, request: HttpRequest) -> str:
    """Who tried, as the log names them."""
    return f"{name} at {address}"


def locked_out(
    request: HttpRequest, response: HttpResponse, credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """The same page for every name, whether an account has it or not, and whatever the password was."""
    log.warning("Login refused, locked: %s at %s.", name_of(request, credentials), address_of(request))
    wait = int(settings.AXES_COOLOFF_TIME.total_seconds())
    context = {"title": "Login is locked for now", "minutes": wait // 60}
    answer = render(request, "admin/locked_out.html", context, status=429)
    answer["Retry-After"] = str(wait)
    return answer
