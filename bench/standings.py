"""What the pages cost: queries and CPU time, on SQLite, uncached, in one process, on the whole record.

.venv/bin/python bench/standings.py [runs]     a fresh database in a temporary folder; prints, asserts nothing
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CCM = "/treaties/ccm/"
PATHS = {
    CCM: (12, 120),
    "/treaties/npt/": (12, 120),
    "/": (None, None),
    "/treaties/": (None, None),
    "/states/": (None, None),
    "/states/UKR/": (None, None),
    "/compare/": (None, None),
    "/api/v1/treaties/ccm/standings/": (None, None),
}
STANDINGS_MS = 15
LINE = "{:<44}{:>8}{:>10}{:>10}   {}"


def start(folder):
    """Django on a database of its own, with the record loaded; nothing of the house's is touched."""
    os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
    os.environ.setdefault("SECRET_KEY", "only-for-the-bench")
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    sys.path.insert(0, str(ROOT))
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.ALLOWED_HOSTS.append("testserver")
    settings.MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")  # wants gathered files
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load", stdout=Path(os.devnull).open("w"))  # noqa: SIM115 - lives as long as the process


def timed(work, runs):
    """(best, median) of the CPU milliseconds that `work` takes."""
    work()
    spent = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        spent.append((time.process_time() - begun) * 1000)
    return min(spent), statistics.median(spent)


def queries_of(work):
    """How many statements `work` sends."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        work()
    return len(asked)


def page(path):
    """Asks for one address, without a cache and without a name the client holds."""
    from django.test import Client

    response = Client().get(path)
    assert response.status_code == 200, (path, response.status_code)
    return response.content


def standings():
    """The one query that decides: as the database alone runs it, and with the objects Django makes of it."""
    from django.db import connection
    from django.db.models import OuterRef

    from editorial.domain.clock import today
    from editorial.domain.lens import Lens
    from treaties.models import Treaty
    from treaties.models.standing import annotate_standing, states_listed

    lens, ccm = Lens(day=today()), Treaty.objects.get(slug="ccm").pk

    def asked():
        listed = states_listed(lens=lens, under=ccm)
        return annotate_standing(listed, state=OuterRef("pk"), treaty=ccm, day=lens.day, lens=lens)

    sql, values = asked().order_by("name").values_list("code", "standing").query.sql_with_params()

    def alone():
        with connection.cursor() as cursor:
            return cursor.execute(sql, values).fetchall()

    return {
        "standings of one treaty, the SQL alone": alone,
        "standings of one treaty, with the ORM": lambda: list(asked().order_by("name")),
    }


def told(name, work, runs, *, queries=None, limit=None):
    """One line: what it costs, and what it may."""
    best, median = timed(work, runs)
    wanted = [f"at most {queries} queries"] if queries else []
    wanted += [f"at most {limit} ms"] if limit else []
    print(LINE.format(name, queries_of(work), f"{best:.1f}", f"{median:.1f}", ", ".join(wanted)))


def main(runs):
    with tempfile.TemporaryDirectory() as folder:
        start(folder)
        print(LINE.format("", "queries", "best ms", "median ms", f"of {runs} runs; CPU time of this process"))
        for name, work in standings().items():
            told(name, work, runs, limit=STANDINGS_MS)
        for path, (queries, limit) in PATHS.items():
            told(path, lambda path=path: page(path), runs, queries=queries, limit=limit)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
