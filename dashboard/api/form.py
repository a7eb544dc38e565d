"""JSON or CSV: what `format` asks for, else the Accept header."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request

from dashboard.web.unreadable import Unreadable


class FormAsked(DefaultContentNegotiation):
    """`format` decides where it is given, whatever the Accept header says."""

    def select_renderer(
        self, request: Request, renderers: Sequence[Any], format_suffix: str | None = None
    ) -> Any:
        """The renderer and its media type; Unreadable where there is no such format."""
        asked = request.query_params.get("format")
        if asked is None:
            return super().select_renderer(request, renderers, format_suffix)
        for renderer in renderers:
            if renderer.format == asked.lower():
                return renderer, renderer.media_type
        known = " or ".join(renderer.format for renderer in renderers)
        raise Unreadable(f"format must be {known}, not {asked[:40]!r}.")
