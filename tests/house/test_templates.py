"""Every template is asked for by somebody, and every static file a template asks for is there."""

import re
from pathlib import PurePosixPath

from django.contrib.staticfiles import finders
from django.template.utils import get_app_template_dirs

from tests.house.tree import modules, read, templates

# {% extends "a" %}, {% include "a" %}, {% import "a" as x %}, {% from "a" import x %}
ASKS = re.compile(r"""\{%-?\s*(extends|include|import|from)\s+["']([^"']+)["']""")
STATIC = re.compile(r"""static(?:\(|\s)\s*["']([^"']+)["']""")


def names():
    return {path.relative_to("templates").as_posix(): path for path in templates()}


def asked_for_by_a_template(name):
    """The template's own name does not count: asking for oneself reaches nobody."""
    return {asked for _, asked in ASKS.findall(read(names()[name])) if asked in names()} - {name}


def roots():
    """Named in Python, or standing in for a library's template (the admin's base_site, say)."""
    code = "\n".join(read(path) for path in modules(in_packages=True))
    stand_ins = {
        n for n in names() if any((folder / n).exists() for folder in get_app_template_dirs("templates"))
    }
    return stand_ins | {name for name in names() if f'"{name}"' in code}


def test_every_template_is_reached_from_a_view():
    reached, waiting = set(), roots()
    while waiting:
        reached |= waiting
        waiting = {asked for name in waiting for asked in asked_for_by_a_template(name)} - reached
    assert sorted(set(names()) - reached) == []


def test_a_partial_is_known_by_its_underscore():
    """A chart is a picture of its own; wherever it is drawn, it keeps its name."""
    asks = [(name, verb, asked) for name in names() for verb, asked in ASKS.findall(read(names()[name]))]
    pages = {asked for _, verb, asked in asks if verb == "extends"} | roots()
    partials = {asked for _, verb, asked in asks if verb != "extends" and not asked.startswith("charts/")}
    assert sorted(n for n in partials if not PurePosixPath(n).name.startswith("_")) == []
    assert sorted(n for n in pages if PurePosixPath(n).name.startswith("_")) == []


def test_every_static_file_a_template_asks_for_exists():
    asked = {(str(path), name) for path in templates() for name in STATIC.findall(read(path))}
    assert sorted(f"{path}: {name}" for path, name in asked if not finders.find(name)) == []
