"""A public page asked for by the desk: the same page function, with a lens and a banner in hand."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpRequest, QueryDict

from editorial.domain.lens import Lens

COPIED = ("SERVER_NAME", "SERVER_PORT", "HTTP_HOST")


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """What stands above a preview: whose it is in a sentence, the place of it below, the way back."""

    words: str
    mark: str
    back: str


class Previewed(HttpRequest):
    """No browser can send one: it has no cookie, no session and no user, and it bears its lens itself."""

    def __init__(self, asked: HttpRequest, *, path: str, lens: Lens, banner: Banner) -> None:
        super().__init__()
        address = urlsplit(path)
        self.method, self.path, self.path_info = "GET", address.path, address.path
        self.GET = QueryDict(address.query)
        self.META = {name: asked.META[name] for name in COPIED if name in asked.META}
        self.META["QUERY_STRING"] = address.query
        self.lens, self.banner, self._asked_by = lens, banner, asked.scheme

    def _get_scheme(self) -> str | None:
        return self._asked_by
