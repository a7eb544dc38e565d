"""The name of a state or a treaty inside a sentence: some take the article."""

import re

WITH_ARTICLE = (
    "Bahamas",
    "Byelorussian Soviet Socialist Republic",
    "Central African Republic",
    "Comoros",
    "Congo",
    "Cook Islands",
    "DR Congo",
    "Dominican Republic",
    "former Yugoslav Republic of Macedonia",
    "Gambia",
    "German Democratic Republic",
    "Holy See",
    "Khmer Republic",
    "Maldives",
    "Marshall Islands",
    "Netherlands",
    "Philippines",
    "Seychelles",
    "Solomon Islands",
    "Soviet Union",
    "United Arab Emirates",
    "United Kingdom",
    "United Republic of Cameroon",
    "United States",
)


def spoken(name: str) -> str:
    """`the United States`, `Ukraine`; a name that brings its own article loses the capital."""
    if name.startswith("The "):
        return f"the {name.removeprefix('The ')}"
    return f"the {name}" if name in WITH_ARTICLE else name


# `Additional Protocol I`, `CCW Amended Protocol II`: a number at the end takes the article's place.
NUMBERED = re.compile(r" [IV]+$")


def treaty_spoken(short_name: str) -> str:
    """`the Convention on Cluster Munitions`, `the NPT`, but `CCW Protocol V` and `Open Skies`."""
    is_bare = NUMBERED.search(short_name) or short_name in ("New START", "Open Skies")
    return short_name if is_bare else f"the {short_name}"
