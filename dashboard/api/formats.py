"""Which form an answer takes: `format=csv` or the Accept header."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer

from dashboard.web.unreadable import Unreadable


class Formats(DefaultContentNegotiation):
    """A format nobody offers is a parameter that cannot be read, not an address that is missing."""

    def filter_renderers(self, renderers: Sequence[BaseRenderer], format: str) -> Any:  # noqa: A002 - DRF's name
        """The renderers of this format; Unreadable where there is none."""
        try:
            return super().filter_renderers(renderers, format)
        except Http404:
            offered = " or ".join(renderer.format for renderer in renderers)
            raise Unreadable(f"format must be {offered}, not {format[:40]!r}.") from None
