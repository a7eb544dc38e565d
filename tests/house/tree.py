"""What the house tests look at: the files git keeps or would keep, read once."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("config", "dashboard", "conflict", "treaties", "editorial")


@cache
def files():
    """Every file that is tracked, or new and not ignored, as a path below the root."""
    words = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [Path(name) for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file()]


@cache
def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree_of(path):
    return ast.parse(read(path), filename=str(path))


def modules(*, in_packages=False):
    """Python written by hand: all of it, or only the five packages'."""
    written = [p for p in files() if p.suffix == ".py" and "migrations" not in p.parts]
    return [p for p in written if p.parts[0] in PACKAGES] if in_packages else written


def templates():
    """Every template, as a path below the root."""
    return [p for p in files() if p.parts[0] == "templates"]


def imported_names(path):
    """(line, dotted name) of each thing this module imports, wherever in it the import stands."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
