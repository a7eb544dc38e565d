"""The form of a statement: words as they were said, whose translation, and a summary without a judgement."""

from editorial.admin.forms import FactForm
from editorial.domain.precision import Precision, read_partial, say_long, write_partial

HELP = {
    "slug": "The end of its public address: speaker and day, for instance shoigu-2023-07-11. It stays once "
    "published.",
    "office": "Who spoke, in which office, for whom. A living person is named only where a source names them "
    "in public; whoever is not named there is described by office, and nobody guesses.",
    "said_on": "The day it was said, not the day it was printed. Of a month or year, its last day.",
    "date_precision": "How well the day is known; it is shown only as exactly as this.",
    "venue": "Where it was said: a press briefing, a session, a post. Never the article that reports it.",
    "channel": "For instance press briefing, television, Telegram.",
    "language": "Of the original words, as in BCP 47: ru, uk, en. Empty: not recorded.",
    "words": "The original words as a source prints them, in their own language and script; nothing is "
    "smoothed, left out or stressed. Short: quote what the claims rest on, and link the rest.",
    "translation": "The words in English. As a source prints it; or our own, and then say so below. Empty "
    "where it was said in English.",
    "is_own_translation": "Translated at this desk, by whoever the history names. It is shown as ours.",
    "summary": "One or two sentences of our own, without inference. Neutral verbs alone: said, stated, "
    "denied, reported, confirmed by its own account. No adjective of ours; a weapon by its name.",
    "weapons": "The narrowest type the words name.",
    "treaties": "Those the words speak of, or whose rules they bear on.",
}


class StatementForm(FactForm):
    """Held against the record, it is never valid: the page is shown again and nothing is saved.

    Nobody is asked then why and from where."""

    class Meta:
        help_texts = HELP

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "_check" in self.data and "reason" in self.fields:
            self.fields["reason"].required = False

    def is_valid(self):
        return super().is_valid() and "_check" not in self.data

    def clean(self):
        cleaned = super().clean()
        if "_check" in self.data:
            self.errors.pop("source_of_change", None)
        for name, words in faults_of_words(cleaned):
            self.add_error(name, words)
        return cleaned


def faults_of_words(said):
    """(field, sentence) of a statement by its fields: a day that counts wrongly, words in no language."""
    said_on, precision = said.get("said_on"), said.get("date_precision")
    if said_on and precision in (Precision.MONTH, Precision.YEAR):
        last, _ = read_partial(write_partial(said_on, precision))
        if said_on != last:
            yield "said_on", f"Of a {precision}, give its last day: {say_long(last)}."
    if said.get("is_own_translation") and not said.get("translation"):
        yield "translation", "The words in English are missing, which are said to be our own."
    if said.get("words") and not said.get("language"):
        yield "language", "Say in which language the original words are, for instance ru."
