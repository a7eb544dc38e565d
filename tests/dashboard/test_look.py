"""The style sheet keeps the prototype's colours and blocks, and asks nobody else for anything."""

import re
from pathlib import Path

import pytest

SHEET = Path("dashboard/static/dashboard/style.css").read_text("utf-8")
SCRIPT = Path("dashboard/static/dashboard/app.js").read_text("utf-8")
PROTOTYPE = Path("tests/data/prototype.css").read_text("utf-8")
TYPE = {"--serif", "--sans"}


def properties(sheet):
    """The custom properties of `:root`, by name; values as written."""
    root = re.search(r":root\{(.*?)\n  \}", sheet, re.S).group(1)
    return dict(re.findall(r"(--[a-z]+):((?:[^;()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+)", root))


def classes(sheet):
    return set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"\burl\([^)]*\)|\"[^\"]*\"", "", sheet)))


def test_every_custom_property_of_the_prototype_has_its_value():
    wanted, found = properties(PROTOTYPE), properties(SHEET)
    assert len(wanted) > 25
    assert {name: found.get(name) for name in wanted if name not in TYPE} == {
        name: value for name, value in wanted.items() if name not in TYPE
    }


def test_type_comes_from_the_readers_own_system():
    found = properties(SHEET)
    assert re.match(r'Charter,.*"Iowan Old Style",Palatino,.*Georgia', found["--serif"])
    assert found["--sans"].startswith("system-ui")
    assert "@font-face" not in SHEET


def test_every_block_of_the_prototype_keeps_its_name():
    mended = {"js", "go", "asig"}  # the script no longer hides the button; signed only is a line, not an area
    assert classes(PROTOTYPE) - classes(SHEET) - mended == set()


@pytest.mark.parametrize(
    "name",
    [
        "asofbar",
        "numbers",
        "def",
        "timeline",
        "matrix",
        "working",
        "note",
        "entries",
        "error",
        "cite",
        "differ",
    ],
)
def test_what_the_prototype_lacks_has_a_name_too(name):
    assert name in classes(SHEET)


def test_nothing_is_fetched_from_elsewhere():
    assert not re.search(r"https?:|//[a-z]|@import", SHEET)
    assert not re.search(r"https?:|import\(|eval\(|innerHTML", SCRIPT)
    assert re.findall(r"\bfetch\((.*?)\)", SCRIPT) == ["button.dataset.run"]


@pytest.mark.parametrize(
    "condition", ["prefers-reduced-motion:reduce", "forced-colors:active", "@media print"]
)
def test_the_sheet_answers_what_a_reader_asked_of_the_system(condition):
    assert condition in SHEET


@pytest.mark.parametrize("letter", "pqcdswneo")
def test_each_standing_has_a_mark_and_a_map_class_of_its_own(letter):
    assert f".st-{letter}" in SHEET
    assert re.search(rf"\.map (\.c )?\.{letter}\{{fill:", SHEET)


def test_standings_differ_by_shape_and_not_only_by_colour():
    """In force is a plain square; every other standing has a pattern or an outline of its own."""
    shaped = re.findall(r"\.st-([a-z])\{--k:[^;}]*;--kb:", SHEET) + re.findall(r"\.st-([nw])::before", SHEET)
    assert set(shaped) == set("qcdswneo")


def test_the_script_stays_small():
    assert len(SCRIPT.splitlines()) <= 200
