"""Errors of the API as problem documents (RFC 9457), each with a sentence a person can act on."""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, JsonResponse
from rest_framework.exceptions import APIException
from rest_framework.response import Response

from dashboard.web.found import Retracted
from dashboard.web.unreadable import Unreadable

SENTENCES = {
    HTTPStatus.BAD_REQUEST: "The request cannot be read.",
    HTTPStatus.NOT_FOUND: "Nothing is kept at this address. The addresses are listed at /api/.",
    HTTPStatus.METHOD_NOT_ALLOWED: "The API is read-only: use GET.",
    HTTPStatus.NOT_ACCEPTABLE: "The Accept header allows neither JSON nor CSV. Use format=json.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many requests from this address: wait for the seconds in Retry-After.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "The fault is ours; it is logged under the X-Request-Id of this.",
}


def problem_response(
    status: HTTPStatus, sentence: str = "", headers: dict[str, str] | None = None
) -> HttpResponse:
    """`application/problem+json` with type, title, status and detail."""
    return JsonResponse(
        {
            "type": "about:blank",
            "title": status.phrase,
            "status": status.value,
            "detail": sentence or SENTENCES.get(status, f"{status.phrase}."),
        },
        status=status,
        content_type="application/problem+json",
        headers={"Access-Control-Allow-Origin": "*", **(headers or {})},
    )


def problem(exception: Exception, context: dict[str, Any]) -> Response | HttpResponse | None:
    """DRF's exception handler; None lets Django log the fault and answer with its 500."""
    if isinstance(exception, Unreadable):
        return problem_response(HTTPStatus.BAD_REQUEST, str(exception))
    if isinstance(exception, Retracted):
        return problem_response(HTTPStatus.GONE, str(exception))
    if isinstance(exception, Http404):
        return problem_response(HTTPStatus.NOT_FOUND, str(exception))
    if isinstance(exception, PermissionDenied):
        return problem_response(HTTPStatus.FORBIDDEN)
    if isinstance(exception, APIException):
        status = HTTPStatus(exception.status_code)
        wait = getattr(exception, "wait", None)
        headers = {"Retry-After": str(int(wait) + 1)} if wait is not None else {}
        return problem_response(status, headers=headers)
    return None
