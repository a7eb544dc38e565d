"""A state's name inside a sentence: some take the article."""

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
