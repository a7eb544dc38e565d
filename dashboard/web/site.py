"""Addresses as they are printed outside the site."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


def site_of(request: HttpRequest) -> str:
    """Scheme and host, from SITE_URL where it is set."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def absolute(request: HttpRequest, route: str, **kwargs: Any) -> str:
    """The whole address of a named route, without a query."""
    return site_of(request) + reverse(route, kwargs=kwargs)
