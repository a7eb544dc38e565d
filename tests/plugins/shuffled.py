"""Rows come back the other way round wherever no order was asked for, so that no test leans on luck.

SQLite has a switch for exactly this. PostgreSQL has none: its order without ORDER BY is open anyway, and
the questions are the same ones, so the run on SQLite finds what was forgotten for both.
"""

from django.db.backends.signals import connection_created


def reverse_what_has_no_order(connection, **_):
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA reverse_unordered_selects = ON")


def pytest_configure():
    connection_created.connect(reverse_what_has_no_order, dispatch_uid="tests.plugins.shuffled")
