"""What a reader sees when an address is wrong or we are."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from dashboard.web.found import Retracted
from dashboard.web.problem import problem_response
from dashboard.web.render import render
from dashboard.web.unreadable import Unreadable


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Only our own sentences are shown; any other exception text stays in the log."""
    sentence = str(exception) if isinstance(exception, Unreadable) else ""
    return _answer(request, HTTPStatus.BAD_REQUEST, "400.html", sentence=sentence)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page, or under /api/ a problem document. What was retracted keeps its page, with a notice on it."""
    if isinstance(exception, Retracted):
        notice = render("retracted.html", {**exception.notice, "path": request.path})
        return HttpResponse(notice, headers={"X-Robots-Tag": "noindex"})
    return _answer(request, HTTPStatus.NOT_FOUND, "404.html")


def server_error(request: HttpRequest) -> HttpResponse:
    """Needs neither database nor context."""
    return _answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, "500.html")


def _answer(request: HttpRequest, status: HTTPStatus, template: str, *, sentence: str = "") -> HttpResponse:
    if request.path.startswith("/api/") and request.path != "/api/":
        return problem_response(status, sentence)
    return HttpResponse(render(template, {"sentence": sentence}), status=status)
