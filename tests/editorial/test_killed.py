"""A real process killed in the middle of writing leaves the database as it was, on SQLite and PostgreSQL."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.xdist_group("killed")  # one worker builds what is copied
PATIENCE = 60  # seconds until a process that says nothing is given up
CHILD = [sys.executable, "-m", "tests.editorial.killed"]


class Kept:
    """A database of its own: in a file, or beside the one of the tests on the throw-away server."""

    def __init__(self, folder, *, of=None):
        """Empty, or a copy of another one that nobody writes to."""
        self.is_file = connection.vendor == "sqlite"
        self.file = folder / "killed.sqlite3"
        self.url, self.name = f"sqlite:///{self.file}", f"killed_{os.getpid()}_{folder.name}"[:60].lower()
        if not self.is_file:
            self.server = os.environ["DATABASE_URL"]
            self.url = urlunsplit(urlsplit(self.server)._replace(path=f"/{self.name}"))
            self.ask_server(f"CREATE DATABASE {self.name} TEMPLATE {of.name if of else 'template1'}")
        elif of:
            with closing(sqlite3.connect(of.file)) as whole, closing(sqlite3.connect(self.file)) as copy:
                whole.backup(copy)

    def ask_server(self, sql):
        with psycopg.connect(self.server, autocommit=True) as server:
            server.execute(sql)

    def drop(self):
        if not self.is_file:
            self.ask_server(f"DROP DATABASE {self.name} WITH (FORCE)")

    def everything(self):
        """Every row of every table, once nobody writes any more."""
        if self.is_file:
            with sqlite3.connect(self.file) as reader:
                return list(reader.iterdump())
        with psycopg.connect(self.url) as reader:
            alone = "SELECT count(*) = 1 FROM pg_stat_activity WHERE datname = current_database()"
            wait_for(lambda: reader.execute(alone).fetchone()[0])
            names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            tables = [name for (name,) in reader.execute(names).fetchall()]
            return [(name, sorted(map(repr, reader.execute(f'SELECT * FROM "{name}"')))) for name in tables]

    def start(self, deed, *seconds):
        words = [*CHILD, deed, *map(str, seconds)]
        environ = {**os.environ, "DATABASE_URL": self.url, "DJANGO_SETTINGS_MODULE": "config.settings"}
        environ["SECRET_KEY"] = settings.SECRET_KEY
        return subprocess.Popen(
            words, cwd=Path(settings.BASE_DIR), env=environ, stdout=subprocess.PIPE, text=True
        )

    def run(self, deed):
        """What a process that nobody disturbs says at its end."""
        return self.start(deed).communicate(timeout=PATIENCE)[0].strip()

    def kill_in_the_middle(self, deed):
        with self.start(deed, PATIENCE) as child:
            assert child.stdout.readline().strip() == "in the middle"
            child.kill()
        assert child.returncode == -9


def wait_for(holds):
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "the server still holds what the killed process began"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    found = Kept(tmp_path_factory.mktemp("built"))
    assert found.run("build") == "None"
    yield found
    found.drop()


@pytest.fixture
def kept(built, tmp_path):
    found = Kept(tmp_path, of=built)
    yield found
    found.drop()


@pytest.mark.parametrize("deed", ["accept", "publish", "answer", "load", "bring"])
def test_killed_in_the_middle_it_leaves_no_trace_and_can_be_done_again(kept, deed):
    before = kept.everything()
    kept.kill_in_the_middle(deed)
    assert kept.everything() == before
    assert kept.run(deed) == "done"
    assert kept.everything() != before


def test_of_two_at_the_same_moment_one_is_accepted_and_the_other_sees_the_conflict(kept):
    with kept.start("accept", 2) as first:
        assert first.stdout.readline().strip() == "in the middle"
        said = kept.run("accept_second")
        assert first.stdout.read().strip() == "done"
    assert said.startswith("conflict: ")
    assert "“First” now; proposed is “Second”" in said
