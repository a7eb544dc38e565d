"""How the cost of long lists grows: each list at 1,000 and at 100,000 generated statements and claims.

.venv/bin/python bench/lists.py [sqlite|postgres] [most]
A scratch database in a temporary folder, or a server on a socket of its own that ends with this process.
Prints milliseconds (best of nine, the database's share included), their ratio, and the queries.
"""

import os
import re
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]
LEAST, MOST, TIMES = 1_000, 100_000, 9
LINE = "{:<58}{:>10}{:>10}{:>8}{:>9}"
LISTS = {
    "/statements/": (
        "speaker={speaker}",
        "state={state}",
        "weapon={weapon}",
        "treaty=ccm",
        "verdict=contradicted",
        "from=2001-01-01&to=2003-12-31",
        "speaker={speaker}&verdict=supported",
    ),
    "/claims/": ("verdict=contradicted", "treaty=ccm", "state={other}", "kind=factual"),
    "/api/v1/statements/": ("weapon={weapon}", "verdict=contradicted"),
    "/api/v1/claims/": ("treaty=ccm", "state={other}"),
}
SEARCHES = ("/search/?q=word0", "/search/?q=word900", "/search/?q=word0&order=newest")


def start(engine, folder):
    if engine == "postgres":
        from tests.plugins.pg import start as server

        os.environ["DATABASE_URL"] = server()
    else:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
    os.environ.setdefault("SECRET_KEY", "only-for-the-bench")
    os.environ["API_RATE"] = "1000000/min"
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.ALLOWED_HOSTS.append("testserver")
    settings.MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")  # wants gathered files
    django.setup()
    call_command("migrate", verbosity=0)
    with Path(os.devnull).open("w") as nowhere:
        call_command("load", stdout=nowhere)


def paths():
    """Every list with nothing chosen, each choice by itself, and the searches."""
    from conflict.models import Office, WeaponType
    from treaties.models import State

    chosen = Office.objects.select_related("speaker").order_by("pk")
    names = {
        "speaker": chosen[3].speaker.slug,
        "state": chosen.filter(state__isnull=False)[1].state.code,
        "weapon": WeaponType.objects.filter(stage="published", children=None).order_by("pk")[2].slug,
        "other": State.objects.order_by("pk")[7].code,
    }
    for path, queries in LISTS.items():
        yield path
        yield from (f"{path}?{query.format(**names)}" for query in queries)
    yield from SEARCHES


def get(path):
    from django.test import Client

    response = Client().get(path)
    assert response.status_code == 200, (path, response.status_code, response.content[:300])
    return response.content.decode()


def deep(path):
    """The address a third of the way down, taken from a link to older entries."""
    if path.startswith("/api/"):
        from base64 import b64encode

        return f"{path}?cursor={b64encode(b'p=2015-06-01').decode()}"
    found = re.search(r"cursor=(\d{4}-\d\d-\d\d\.\d+)", get(path))
    return f"{path}?cursor=2015-06-01.{found[1].rpartition('.')[2]}"


def timed(path):
    """(milliseconds, queries) of one address."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    get(path)
    best = 10**9
    for _ in range(TIMES):
        begun = time.perf_counter()
        get(path)
        best = min(best, (time.perf_counter() - begun) * 1000)
    with CaptureQueriesContext(connection) as asked:
        get(path)
    return best, len(asked)


def main(engine="sqlite", most=str(MOST)):
    with tempfile.TemporaryDirectory() as folder:
        start(engine, folder)
        from django.db import connection
        from generated import fill

        from editorial.services.search_index import index_all

        found = {}
        for total in (LEAST, int(most)):
            fill(total)
            index_all()
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")  # as a server does by itself after so many rows
            every = list(paths())
            for path in every + [deep(path) for path in LISTS]:
                found.setdefault(path.partition("cursor=")[0] if "cursor=" in path else path, []).append(
                    timed(path)
                )
        print(LINE.format(f"{engine}: address", f"{LEAST}", most, "ratio", "queries"))
        for path, ((few, asked), (many, asked_then)) in found.items():
            queries = str(asked) if asked == asked_then else f"{asked}→{asked_then}"
            name = f"{path}cursor=…" if path.endswith("?") else path
            print(LINE.format(name, f"{few:.1f}", f"{many:.1f}", f"{many / few:.2f}", queries))
        connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
