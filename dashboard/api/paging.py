"""Growing lists are read by keyset: a cursor names the act, not the number of the page."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import Any
from urllib.parse import parse_qs

from django.core.exceptions import ValidationError
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request

from dashboard.web.site import site_of
from dashboard.web.unreadable import Unreadable

SIZE = re.compile(r"[1-9]\d{0,2}", re.ASCII)  # int() alone reads ٥ too, and isdigit() lets ² through


class Pages(CursorPagination):
    """Keyset pages: as quick at the thousandth as at the first."""

    page_size = 50
    max_page_size = 500
    page_size_query_param = "page_size"

    def page(self, rows: Any, request: Request, *, view: Any) -> list[Any]:
        """The rows of the page asked for; Unreadable where the cursor was not given out here."""
        try:
            page = list(self.paginate_queryset(rows, request, view=view) or ())
        except (NotFound, ValidationError, ValueError):  # a cursor that decodes may still hold no day
            raise Unreadable(
                "cursor must be taken whole from next or previous; this one is not ours."
            ) from None
        self.base_url = site_of(request._request) + request.get_full_path()
        return page

    def decode_cursor(self, request: Request) -> Any:
        """What the cursor names; one that names nothing would quietly begin again at the first page."""
        cursor = super().decode_cursor(request)
        if cursor is not None:
            text = b64decode(request.query_params["cursor"]).decode("ascii")
            if not parse_qs(text, keep_blank_values=True).keys() & {"o", "p"}:
                raise NotFound
        return cursor

    def get_page_size(self, request: Request) -> int:
        """The size asked for; Unreadable where it is not a number from 1 to 500."""
        text = request.query_params.get("page_size", str(self.page_size))
        if not SIZE.fullmatch(text) or int(text) > self.max_page_size:
            raise Unreadable(f"page_size must be a number from 1 to {self.max_page_size}, not {text[:40]!r}.")
        return int(text)


def link_header(links: dict[str, str | None]) -> str:
    """The Link header (RFC 8288) of `next` and `previous`; empty where there is neither."""
    relations = {"next": "next", "previous": "prev"}
    return ", ".join(f'<{url}>; rel="{relations[name]}"' for name, url in links.items() if url)
