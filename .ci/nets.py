"""The nets: what `./run test`, `./run check` and `./run lock` do, once .venv holds both locks."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PY = Path(sys.executable)
LOCKS = ("requirements.txt", "requirements-dev.txt")
CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHECKS = {  # what each is called, and what Python is asked to run
    "format": "-m ruff format --check .",
    "lint": "-m ruff check .",
    "types": "-m mypy",
    "floors": f"{PY.with_name('lint-imports')} --no-logo",
    "templates": "-m djlint --quiet --lint --allow-empty-input templates",
    "deployment": "manage.py check --deploy --fail-level WARNING",
    "migrations": "manage.py makemigrations --check --dry-run",
}


# What is drawn, written down or shown in Chromium is the same on either database: it is looked at once.
ONCE = (
    "tests/browser",
    "tests/conflict/admin",
    "tests/house",
    "tests/dashboard/charts",
    "tests/dashboard/desk/test_preview.py",
    "tests/dashboard/pages",
    "tests/dashboard/test_links.py",
    "tests/dashboard/test_linked_pages.py",
    "tests/dashboard/test_look.py",
    "tests/dashboard/test_pages_everywhere.py",
    "tests/dashboard/test_routes.py",
    "tests/dashboard/web",
    "tests/editorial/admin",
    "tests/editorial/entrance",
    "tests/editorial/test_role_matrix.py",
    "tests/treaties/admin",
)


def call(*args, check=True, **options):
    return subprocess.run([str(a) for a in args], cwd=ROOT, check=check, **options).returncode


def say(name):
    print(f"\n== {name}", flush=True)


def chromium():
    """A Chromium for the browser tests: on PATH, from apt as root, or "" for Playwright's own."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMES)), None)
    if found:
        return found
    say("Installing Chromium for the browser tests")
    if shutil.which("apt-get") and os.geteuid() == 0:
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core")
        call("apt-get", "update", "-qq")
        call("apt-get", *install, env=env, stdout=subprocess.DEVNULL)
        return shutil.which("chromium")
    if call(PY, "-m", "playwright", "install", "chromium", check=False) == 0:
        return ""
    sys.exit(
        "The browser tests need Chromium (Debian: apt install chromium). Or: ./run test -m 'not browser'"
    )


def test(*args):
    """Both databases always run; the exit code is the first that is not 0."""
    env = {**os.environ, "CHROMIUM": "" if "not browser" in args else chromium()}
    alone = any(
        a.startswith(("-n", "--numprocesses", "-k", "--pdb", "-s", "--co")) or "::" in a for a in args
    )
    codes = []
    for db in ("sqlite", "postgres"):
        say(db)
        workers = () if alone else ("-n", "3", "--dist", "loadgroup")  # a third while Chromium is waited for
        once = [word for path in ONCE for word in ("--ignore", path)] if db == "postgres" else []
        codes.append(call(PY, "-m", "pytest", "--db", db, *workers, *once, *args, check=False, env=env))
    return next(filter(None, codes), 0)


def check():
    """Every check runs; what failed is named at the end."""
    env = {**os.environ, "HTTPS": "on", "DEBUG": "off"}  # as it stands behind a name of its own
    failed = []
    for name, words in CHECKS.items():
        say(name)
        if call(PY, *words.split(), check=False, env=env):
            failed.append(name)
    say("locks")
    if not locks_are_current():
        failed.append("locks (they do not follow from requirements*.in; run: ./run lock)")
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nEvery check passes.", flush=True)
    return 1 if failed else 0


def lock(*options, into=ROOT):
    """Compile both locks, keeping the versions they hold unless asked to --upgrade."""
    words = (
        "--universal",
        "--generate-hashes",
        "--no-header",
        "--no-emit-index-url",
        "--python-version",
        "3.11",
    )
    for name in LOCKS:
        source = Path(name).with_suffix(".in")
        compiled = ("-m", "uv", "pip", "compile", "-q", *words, *options, source, "-o", into / name)
        call(PY, *compiled, stdout=subprocess.DEVNULL)


def locks_are_current():
    """Whether compiling again, with today's versions kept, gives the committed locks."""
    with tempfile.TemporaryDirectory() as folder:
        for name in LOCKS:
            shutil.copy(ROOT / name, folder)
        lock(into=Path(folder))
        return all((ROOT / name).read_text() == (Path(folder) / name).read_text() for name in LOCKS)


if __name__ == "__main__":
    word, *rest = sys.argv[1:]
    try:
        sys.exit({"test": test, "check": check, "lock": lock}[word](*rest))
    except KeyboardInterrupt:
        sys.exit(130)
    except subprocess.CalledProcessError as fault:
        sys.exit(fault.returncode)
