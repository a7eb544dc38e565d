"""What a CSV of 5,000 rows costs at the desk: seconds from the upload to the page that shows every row.

.venv/bin/python bench/imports.py [sqlite|postgres] [rows]
A scratch database that holds the record, gone afterwards. For each kind of row: all of them new, all on the
record already, one cell changed in each; then 500 new ones taken to the desk. The goal for a preview is 20 s.
"""

import csv
import os
import sys
import tempfile
import time
from dataclasses import replace
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parent.parent
GOAL, TAKEN = 20, 500
LINE = "{:<14}{:<22}{:>8}{:>10}"
CHANGED = {"Source": "title", "Statement": "place", "WeaponRecord": "conflict"}


def start(engine, folder):
    """Django on a database of its own, with the record loaded."""
    sys.path.insert(0, str(ROOT))
    if engine == "postgres":
        from tests.plugins.pg import start as server

        os.environ["DATABASE_URL"] = server()
    else:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
    os.environ.setdefault("SECRET_KEY", "only-for-the-bench")
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ |= {"ADMIN_2FA": "off", "LOG_LEVEL": "ERROR"}
    import django
    from django.conf import settings
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    django.setup()
    setup_test_environment()  # an answer then tells what its page was drawn from
    call_command("migrate", verbosity=0)
    call_command("load", stdout=StringIO())


def editor():
    """A browser of somebody who may import."""
    from editorial.domain.roles import EDITOR
    from tests.editorial.desk import logged_in

    return logged_in(EDITOR)


def made_up(file, number):
    """Rows like those of the seed, over and over, each with a key of its own."""
    with file.path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [rows[n % len(rows)] | {file.key[0]: f"made-up-{n}"} for n in range(number)]


def shown(browser, model, rows):
    """(seconds, the page's answer)."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.editorial.bringing import as_csv

    meta, content = model._meta, as_csv(rows)
    begun = time.perf_counter()
    address = f"/admin/{meta.app_label}/{meta.model_name}/import/"
    answer = browser.post(address, {"file": SimpleUploadedFile("rows.csv", content)})
    assert answer.context["found"], answer.context["form"].errors
    return time.perf_counter() - begun, answer


def taken(browser, answer):
    """Seconds until what was shown is at the desk."""
    begun = time.perf_counter()
    kept = answer.context["take"]["kept"].value()
    became = browser.post(answer.request["PATH_INFO"], {"_take": "1", "kept": kept, "reason": "Bench"})
    assert became.context["done"], became.context["messages"]
    return time.perf_counter() - begun


def measure(browser, model, number, folder):
    from editorial.services.load import file_of, load
    from tests.editorial.bringing import as_csv

    file = file_of(model)
    rows, name = made_up(file, number), model.__name__
    few = [row | {file.key[0]: f"few-{n}"} for n, row in enumerate(rows[:TAKEN])]
    say(name, "all new", shown(browser, model, rows)[0], number)
    say(name, "taken", taken(browser, shown(browser, model, few)[1]), len(few))
    path = Path(folder) / file.path.name
    path.write_bytes(as_csv(rows))
    load(modules=[SimpleNamespace(FILES=(replace(file, path=path),))])
    say(name, "on the record already", shown(browser, model, rows)[0], number)
    changed = [row | {CHANGED[name]: "Another word"} for row in rows]
    say(name, "one cell changed", shown(browser, model, changed)[0], number)


def say(name, what, seconds, number):
    print(LINE.format(name, what, number, f"{seconds:.1f} s"), flush=True)


def main(engine="sqlite", number="5000"):
    with tempfile.TemporaryDirectory() as folder:
        start(engine, folder)
        from conflict.models import Statement, WeaponRecord
        from editorial.models import Source

        print(LINE.format(engine, f"(goal {GOAL} s to show)", "rows", "seconds"))
        browser = editor()
        for model in (Source, Statement, WeaponRecord):
            measure(browser, model, int(number), folder)
        from django.db import connection

        connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
