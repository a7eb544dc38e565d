"""The repository speaks of itself alone: no path of one machine, no package index, no folder beside it."""

import re

import pytest

from tests.house.tree import ROOT, files

# Written so that no pattern matches its own text.
PATHS = r"(?<![\w.:/~-])/(?:home|root|tmp|work|Users|var/folders)/[\w.]"
INDEXES = r"pypi[.]org|pythonhosted[.]org|npmjs[.](?:org|com)|--(?:extra-)?index-url[ =]http"
BESIDE = r"[.][.]/shared\b"


def lines_that_match(pattern):
    for path in files():
        text = (ROOT / path).read_bytes()
        if b"\0" in text:
            continue  # a picture
        for number, line in enumerate(text.decode().splitlines(), start=1):
            if re.search(pattern, line):
                yield f"{path}:{number} {line.strip()[:90]}"


@pytest.mark.parametrize("pattern", [PATHS, INDEXES, BESIDE], ids=["paths", "indexes", "beside"])
def test_nothing_from_outside_the_repository_is_named_in_it(pattern):
    assert list(lines_that_match(pattern)) == []
