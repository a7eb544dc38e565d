"""The whole site as a WSGI application within a test."""

from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections


def application_in_a_test():
    """As a server calls it, but the connection stays open after each answer: the test's transaction is on it.

    Django's own test client leaves the same signals unheard.
    """
    site = get_wsgi_application()

    def application(environ, start_response):
        signals = (request_started, request_finished)
        for signal in signals:
            signal.disconnect(close_old_connections)
        try:
            answer = site(environ, start_response)
            try:
                return [b"".join(answer)]
            finally:
                answer.close()
        finally:
            for signal in signals:
                signal.connect(close_old_connections)

    return application
