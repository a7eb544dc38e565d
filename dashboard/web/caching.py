"""One name for each state of the public record, so that an answer held by a reader is asked for only once."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from zlib import crc32

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseNotModified

from dashboard.web.lens import reading_day
from dashboard.web.problem import problem_response
from editorial.selectors.revision import revision_number

SAFE = ("GET", "HEAD", "OPTIONS")
DESK = "/admin/"
# The one public form: it is asked anew each time, and the only address that takes something in.
FORM = "/corrections/new/"
UNNAMED = (FORM, "/healthz", "/readyz", "/static/")
CODE = ("config", "dashboard", "conflict", "treaties", "editorial", "templates")


class Revised:
    """ETag from build, UTC day, revision and form; 304 before anything else is asked of the record.

    The revision is read before the data: a body may be newer than its label, never older.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers 304 where the reader holds this very answer."""
        if request.path.startswith(DESK):
            return self.get_response(request)
        is_sent = request.method == "POST" and request.path == FORM
        if request.method not in SAFE and not is_sent:
            return self.open(request, refused(request))
        if is_sent or request.method == "OPTIONS" or request.path.startswith(UNNAMED):
            return self.open(request, self.get_response(request))
        tag = etag_of(request)
        if tag in request.headers.get("If-None-Match", ""):
            return self.named(request, HttpResponseNotModified(), tag)
        response = self.get_response(request)
        return (
            self.named(request, response, tag)
            if response.status_code == 200
            else self.open(request, response)
        )

    def named(self, request: HttpRequest, response: HttpResponse, tag: str) -> HttpResponse:
        """The answer with its name; a browser may keep it, and asks each time."""
        response["ETag"], response["Cache-Control"] = tag, "public, no-cache"
        return self.open(request, response)

    def open(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Programs on any site may read the API; search engines need not list it; no name, not kept."""
        response.headers.setdefault("Cache-Control", "no-cache")
        if request.path.startswith("/api/v1/"):
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Expose-Headers"] = "ETag, Link, Retry-After, X-Request-Id"
            response["X-Robots-Tag"] = "none"
            response["Vary"] = "Accept"
        return response


def refused(request: HttpRequest) -> HttpResponse:
    """405: nothing can be sent to a public address but the form."""
    if request.path.startswith("/api/"):
        return problem_response(HTTPStatus.METHOD_NOT_ALLOWED, headers={"Allow": ", ".join(SAFE)})
    return HttpResponseNotAllowed(SAFE)


def etag_of(request: HttpRequest) -> str:
    """A strong ETag: of this address alone, and of the form that the Accept header chooses for the API."""
    accept = request.headers.get("Accept", "*/*") if request.path.startswith("/api/v1/") else "*/*"
    answer = crc32(f"{request.get_full_path()} {accept}".encode())
    return f'"{build()}-{reading_day():%Y%m%d}-{revision_number()}-{answer:08x}"'


@cache
def build() -> str:
    """Changes with the code, so that a new version is fetched anew."""
    if settings.BUILD:
        return str(settings.BUILD)
    whole = sha256()
    for folder in CODE:
        for path in sorted(Path(settings.BASE_DIR, folder).rglob("*")):
            if path.suffix in (".py", ".html", ".svg", ".css", ".js", ".json"):
                whole.update(path.read_bytes())
    return whole.hexdigest()[:12]
