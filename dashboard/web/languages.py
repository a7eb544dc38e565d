"""Languages in English, by BCP 47 tag."""

LANGUAGES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "lt": "Lithuanian",
    "nl": "Dutch",
    "pl": "Polish",
    "ru": "Russian",
    "th": "Thai",
    "uk": "Ukrainian",
}


def language_named(tag: str) -> str:
    """The language in English; a tag without a name as it stands."""
    return LANGUAGES.get(tag, tag)
