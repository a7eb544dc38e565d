"""Our own voice takes no side: words that judge, sneer or claim too much are left to those we quote."""

import csv
import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files, read

# Domain.md 1.5: what was said is "said", a state that did not join "has not joined", a weapon has its name.
NEVER = [
    r"illegal(ly)?",
    r"unlawful(ly)?",
    r"violat\w*",
    r"rogue",
    r"admit(s|ted|ting|tedly)?",
    r"banned (weapon|munition|bomb)s?",
    r"refus\w* to (join|sign|ratify)",
    r"fail(s|ed|ing)? to (join|sign|ratify)",
    r"non-?compliant states?",
    r"so-called",
    r"regime",
    r"lied|lying|liars?",
    r"(?<!not )proven?",  # what a source does not prove may be said
    r"notorious(ly)?",
    r"shameful(ly)?",
    r"atroci\w+",
    r"barbar\w+",
    r"inhumane",
    r"condemn\w*",
    r"obviously",
    r"of course",
    r"breach(es|ed)?( of)? (the|this) (treaty|convention)",
    r"war criminals?",
    r"false(ly)? claim\w*",
    r"propaganda",
]
VOICE = re.compile(rf"\b({'|'.join(NEVER)})\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”")
# A word of the law itself: where it stands, and what it says.
MEANT = {
    # article 6(3) of the Arms Trade Treaty in one word: genocide, crimes against humanity, war crimes
    ("treaties/seed/treaties.csv", "atrocities"),
}
SOFTWARE = re.compile(r"violation_error_message")
OWN_COLUMNS = ("prohibits", "summary", "why", "gist", "note", "entry_rule", "withdrawal_rule", "rule_note")
# In the seeds of what was said, the words themselves and the claims are others'; the reasons are ours.
OWN_COLUMNS += ("description", "rationale")


def prose_of_ours():
    """(where, text): templates, the words of the packages' Python, the sentences of the domain."""
    for path in files():
        top, suffix = path.parts[0], path.suffix
        is_face = top == "templates" or (top == "dashboard" and suffix in (".py", ".js"))
        if is_face or (path.parts[1:2] == ("domain",) and suffix == ".py"):
            yield from ((f"{path}:{n}", line) for n, line in enumerate(read(path).splitlines(), start=1))


def words_of_the_seeds():
    """(where, text) of each cell that is written in our own words."""
    for path in sorted(Path(ROOT).glob("*/seed/*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            for row in reader:
                for column in OWN_COLUMNS:
                    if row.get(column):
                        yield f"{path.relative_to(ROOT)}:{reader.line_num} {column}", row[column]


def judged(told):
    """Each place where our own voice uses one of the words."""
    for where, text in told:
        for found in VOICE.finditer(SOFTWARE.sub("", QUOTED.sub("“”", text))):
            if (where.partition(":")[0], found[0].lower()) not in MEANT:
                yield f"{where}: {found[0]}"


def test_pages_and_code_never_judge():
    assert list(judged(prose_of_ours())) == []


def test_the_record_in_our_own_words_never_judges():
    assert list(judged(words_of_the_seeds())) == []


def test_there_is_prose_to_look_at():
    assert len(list(prose_of_ours())) > 1000
    assert {where.rpartition(" ")[2] for where, _ in words_of_the_seeds()} == set(OWN_COLUMNS)


@pytest.mark.parametrize(
    "said",
    [
        "Russia violated the convention",
        "an illegal weapon",
        "The minister admitted use",
        "It refuses to join",
        "a rogue state",
        "Banned weapons",
    ],
)
def test_a_word_that_judges_is_heard(said):
    assert list(judged([("here", said)])) != []
    assert list(judged([("here", f"The minister said: “{said}”.")])) == []


def test_what_is_meant_is_still_said():
    """An exception that no text needs any more goes."""
    told = [*prose_of_ours(), *words_of_the_seeds()]
    for path, word in MEANT:
        assert any(where.startswith(path) and word in text.lower() for where, text in told)
