"""One file reads the clock; everything else is given its day."""

import ast
import re
from pathlib import Path

from tests.house.tree import imported_names, modules, read, templates, tree_of

CLOCK = Path("editorial/domain/clock.py")
READS = {
    "today",
    "now",
    "utcnow",
    "localdate",
    "localtime",
}  # of date, datetime, timezone, whatever their alias
TELLS = {"time.time", "time.time_ns", "django.db.models.functions.Now", "django.utils.timezone.now"}
AUTOMATIC = {"auto_now", "auto_now_add"}


def reads_of_the_clock(path):
    """Lines of this module that learn the time for themselves; asking `clock` is the other test's matter."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value)
            asked_elsewhere = node.attr in READS and owner != "clock"
            if asked_elsewhere or f"{owner}.{node.attr}" in TELLS:
                yield f"{path}:{node.lineno} {owner}.{node.attr}"
        elif isinstance(node, ast.keyword) and node.arg in AUTOMATIC:
            yield f"{path}:{node.value.lineno} {node.arg}"
    yield from (f"{path}:{line} {name}" for line, name in imported_names(path) if name in TELLS)


def test_only_the_clock_reads_the_clock():
    others = [path for path in modules() if path != CLOCK]
    assert [read for path in others for read in reads_of_the_clock(path)] == []


def test_the_clock_itself_is_seen_to_read_the_clock():
    assert list(reads_of_the_clock(CLOCK)) != []


def test_only_the_lens_and_services_ask_the_clock():
    def may(path):
        return path == Path("dashboard/web/lens.py") or path.parts[1] == "services"

    asking = [
        f"{path}:{line}"
        for path in modules(in_packages=True)
        for line, name in imported_names(path)
        if name.startswith("editorial.domain.clock") and not may(path)
    ]
    assert asking == []


def test_no_template_prints_the_time_it_is_drawn():
    assert [str(path) for path in templates() if re.search(r"\{%-?\s*now\b|\bnow\(", read(path))] == []
