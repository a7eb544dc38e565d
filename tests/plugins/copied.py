"""The record is migrated and loaded once; every worker's database begins as a copy of that.

For SQLite the copy of today is kept in pytest's cache until what it is made of changes; on PostgreSQL it is a
template, made anew in each run by the first worker that needs it. `python -m tests.plugins.copied` makes one
in the database of DATABASE_URL.
"""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from psycopg import sql

from editorial.domain.clock import today

ROOT = Path(__file__).resolve().parents[2]
MADE_OF = ("config", "editorial", "treaties", "conflict")
IN_MEMORY = "file:memorydb_default?mode=memory&cache=shared"  # as Django names it
TEMPLATE = "test_ledger_record"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory, request):
    """What pytest-django asks before it makes the database: here its copy is laid."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    own = tmp_path_factory.getbasetemp()
    if request.config.getoption("db") == "sqlite":
        with closing(sqlite3.connect(IN_MEMORY, uri=True)) as kept_open:
            with closing(sqlite3.connect(kept(request.config.cache.mkdir("record")))) as whole:
                whole.backup(kept_open)
            yield
    else:
        made = (own.parent if worker else own) / TEMPLATE
        with alone(made):
            if not made.exists():
                make_template()
                made.touch()
        settings.DATABASES["default"].setdefault("TEST", {})["TEMPLATE"] = TEMPLATE
        yield


def kept(folder):
    """The SQLite file of today, made if there is none."""
    file = folder / f"{digest()}.sqlite3"
    with alone(folder / "making"):
        if not file.exists():
            for old in folder.glob("*.sqlite3*"):
                old.unlink()
            made = file.with_name("making.sqlite3")
            make(f"sqlite:///{made}")
            with closing(sqlite3.connect(made)) as whole:
                whole.execute("PRAGMA journal_mode = DELETE")  # one file again
            made.rename(file)
    return file


def make_template():
    """The PostgreSQL database that the others are copied from."""
    url, name = os.environ["DATABASE_URL"], sql.Identifier(TEMPLATE)
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(name))
        server.execute(sql.SQL("CREATE DATABASE {}").format(name))
    make(urlsplit(url)._replace(path=f"/{TEMPLATE}").geturl())


def make(url):
    """Migrate and load in a process of its own, as its settings name another database."""
    env = {**os.environ, "DATABASE_URL": url}
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise pytest.UsageError(f"The record could not be loaded:\n{done.stderr}")


def digest():
    """The day, and every byte that a loaded database follows from."""
    files = [ROOT / "requirements.txt", *(path for name in MADE_OF for path in (ROOT / name).rglob("*"))]
    whole = hashlib.sha256(str(today()).encode())
    for path in sorted(path for path in files if path.is_file() and path.suffix != ".pyc"):
        whole.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return whole.hexdigest()[:16]


@contextmanager
def alone(beside):
    """One process at a time."""
    with beside.with_suffix(".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    import django
    from django.core.management import call_command

    from tests.plugins.shuffled import pytest_configure

    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()
    pytest_configure()
    call_command("migrate", verbosity=0)
    call_command("load")
