"""The site itself, served to Chromium from the worker's own database."""

import threading
from concurrent.futures import ThreadPoolExecutor
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from pytest_django.plugin import blocking_manager_key

from editorial.services.load import load


class Quiet(WSGIRequestHandler):
    """Says nothing on the terminal."""

    def log_message(self, format, *arguments):  # noqa: A002 - the library's name
        pass


class Server(ThreadingMixIn, WSGIServer):
    """A thread a connection, as a browser opens several and keeps some idle."""

    daemon_threads = True
    request_queue_size = 32


def in_one_thread(application, pool):
    """Chromium opens many connections; the database sees one, which one thread keeps.

    It reads what the worker has committed, which is the record: on SQLite the database in memory shares
    its cache among the connections of a process, on PostgreSQL it is a server anyway.
    """

    def whole(environ, start_response):
        body = application(environ, start_response)
        try:
            return [b"".join(body)]
        finally:
            body.close()

    return lambda environ, start_response: pool.submit(whole, environ, start_response).result()


@pytest.fixture(scope="session")
def served(record, django_db_blocker):
    """The address of the site, as long as this worker runs."""
    pool = ThreadPoolExecutor(max_workers=1)
    server = Server(("127.0.0.1", 0), Quiet)
    server.set_app(in_one_thread(WSGIHandler(), pool))
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    serving.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    serving.join()
    with django_db_blocker.unblock():
        pool.submit(connections.close_all).result()
    pool.shutdown()


@pytest.fixture(scope="session")
def base_url(served):
    """Pages are asked for by their path."""
    return served


@pytest.fixture(scope="session", autouse=True)
def connections_under_the_loop(playwright, django_db_blocker):
    """Closes what this thread opened while Playwright's event loop ran in it.

    Django keeps connections apart where a loop runs, so whoever drops the database in the end, after the
    loop, does not see these; PostgreSQL would refuse to drop what they still use.
    """
    yield
    with django_db_blocker.unblock():
        connections.close_all()


@pytest.fixture
def faults(page):
    """What the browser itself complains of: a script that failed, a policy that refused, a file not found."""
    found = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda said: found.append(said.text) if said.type in ("error", "warning") else None)
    page.on("requestfailed", lambda request: found.append(request.url))
    return found


def empties_the_database(item):
    """The tests of the desk; one worker runs them one after the other."""
    return any(mark.args == ("desk",) for mark in item.iter_markers("xdist_group"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Brings the record back after the last that empties the database, for whoever comes after.

    Content types have new numbers by then.
    """
    done = yield
    if empties_the_database(item) and nextitem is not None and not empties_the_database(nextitem):
        with item.config.stash[blocking_manager_key].unblock():
            ContentType.objects.clear_cache()
            load()
    return done


def pytest_collection_modifyitems(items):
    """Every test here drives a browser."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)
