"""A number for each request, so that a reader's complaint can be found in the log."""

from collections.abc import Callable
from contextvars import ContextVar
from logging import Filter, LogRecord
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

current = ContextVar("request_id", default="-")


class RequestId:
    """Gives the request an id, sends it back as `X-Request-Id` and puts it into every log line."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on under a fresh id."""
        token = current.set(uuid4().hex)
        try:
            response = self.get_response(request)
            response["X-Request-Id"] = current.get()
            return response
        finally:
            current.reset(token)


class WithRequestId(Filter):
    """Adds `request_id` to a log record."""

    def filter(self, record: LogRecord) -> bool:
        """Always lets the record through."""
        record.request_id = current.get()
        return True
