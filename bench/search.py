"""What a search costs with 1,000 entries and with 100,000: milliseconds, without the page around it.

.venv/bin/python bench/search.py [sqlite|postgres] [1000 100000 …]     a database of its own, gone afterwards

Entries are made up: a third of them hold `cluster`, one in a thousand `zebra`. PostgreSQL is the throw-away
server of the tests (tests/plugins/pg.py).
"""

import os
import random
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("state", "treaty", "weapon", "speaker", "statement", "claim", "event", "source")
SHARES = (1, 1, 1, 2, 60, 15, 5, 15)
QUESTIONS = ("cluster", "zebra", "cluster zebra", "clu", "cl", "cluster munitions convention")
LINE = "{:>8}  {:<30}{:>10}{:>10}{:>10}{:>10}"


def start(vendor, folder):
    """Django on a database of its own, migrated and empty."""
    sys.path.insert(0, str(ROOT))
    if vendor == "sqlite":
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
    else:
        from tests.plugins.pg import start as serve

        os.environ["DATABASE_URL"] = serve()
    os.environ.setdefault("SECRET_KEY", "only-for-the-bench")
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def made_up(count):
    """Entries by kind and key: two dozen words each, on days of half a century."""
    from editorial.domain.findable import Findable

    chance = random.Random(1)
    parts = ["ka", "lo", "mi", "ne", "tu", "ra", "so", "vi", "de", "pa", "cla", "con", "str", "cl", "mun"]
    words = ["".join(chance.choices(parts, k=chance.randint(2, 5))) for _ in range(20_000)]
    words += ["munitions", "convention"] * 300
    for n in range(count):
        some = chance.choices(words, k=24)
        if chance.random() < 0.32:
            some.insert(chance.randint(0, 20), chance.choice(["cluster", "clusters"]))
        if chance.random() < 0.001:
            some.insert(5, "zebra")
        day = date(1976, 1, 1) + timedelta(days=chance.randint(0, 18_000))
        [kind] = chance.choices(KINDS, SHARES)
        yield Findable(kind=kind, key=str(n), title=" ".join(some[:4]), text=" ".join(some[4:]), dated_on=day)


def fill(count):
    """Seconds that it takes to index so many entries."""
    from django.db import connection

    from editorial.models import SearchEntry, SearchWord
    from editorial.services.search_index import write

    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    begun = time.perf_counter()
    write({(one.kind, one.key): one for one in made_up(count)}, gone=())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return time.perf_counter() - begun


def timed(work, runs=9):
    """The median in milliseconds, warm."""
    work()
    spent = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1000)
    return f"{statistics.median(spent):.2f}"


def ask(question, *, by_day, deep=False):
    """One page of 50, the first or one far down."""
    from editorial.selectors.search import found

    first = found(question, kinds=KINDS, most=50, by_day=by_day)
    if not deep:
        return lambda: found(question, kinds=KINDS, most=50, by_day=by_day)
    after = first.further
    for _ in range(18):
        after = (
            found(question, kinds=KINDS, most=50, by_day=by_day, after=after).further if after else None
        ) or after
    return lambda: found(question, kinds=KINDS, most=50, by_day=by_day, after=after)


def main(vendor="sqlite", *counts):
    with tempfile.TemporaryDirectory() as folder:
        start(vendor, folder)
        from django.db import connection

        from editorial.selectors.search import found_by_kind

        for count in map(int, counts or ("1000", "100000")):
            print(f"\n{vendor}: {count} entries, indexed in {fill(count):.1f} s")
            print(LINE.format("", "", "newest", "page 20", "in tiers", "by kind"))
            for question in QUESTIONS:
                told = (
                    timed(ask(question, by_day=True)),
                    timed(ask(question, by_day=True, deep=True)),
                    timed(ask(question, by_day=False)),
                    timed(lambda question=question: found_by_kind(question, kinds=KINDS, most=5)),
                )
                print(LINE.format(count, question, *told))
        connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
