"""What a fact offers to whoever searches."""

from dataclasses import dataclass
from datetime import date

from .folding import LONGEST, as_one, words_in
from .precision import Precision

# Marks within the one folded column. A word that begins so is not searched.
CALLED, NAMED, TITLED, HELD = MARKS = ("zqc", "zqn", "zqt", "zqh")
END_OF_KIND = "zq"


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """One entry of the index. `kind` names the group, `key` the address within it; both are public.

    `names` are forgiven their misspellings; where there are any, the title counts as one of them. They
    outweigh a mere title, as that outweighs `text`, which is shown as an excerpt. `dated_on` is the last
    possible day where `date_precision` is less than a day.
    """

    kind: str
    key: str
    title: str
    names: tuple[str, ...] = ()
    text: str = ""
    dated_on: date | None = None
    date_precision: str = Precision.DAY

    @property
    def other_names(self) -> tuple[str, ...]:
        """The names that are not the title again, each once however it is spelt."""
        known = {as_one(self.title): ""}
        for name in self.names:
            known.setdefault(as_one(name), name)
        return tuple(name for name in known.values() if name)

    @property
    def called(self) -> tuple[str, ...]:
        """Title and names, where the title is a name."""
        return (self.title, *self.names) if self.names else ()

    @property
    def name_words(self) -> list[str]:
        """The words over which a misspelling is forgiven."""
        return _words("; ".join(self.called))

    @property
    def folded(self) -> str:
        """The one column that is searched: each name whole; the words of names, of the title, of everything.

        Each is marked with where it stands and with the kind, so that one mark answers one question.
        """
        titled = _words("; ".join((self.title, *self.names)))
        words = [
            *(marked(CALLED, self.kind, as_one(name)[:LONGEST]) for name in self.called),
            *(marked(NAMED, self.kind, word) for word in self.name_words),
            *(marked(TITLED, self.kind, word) for word in titled),
            *(marked(HELD, self.kind, word) for word in (*titled, *_words(self.text))),
        ]
        return " ".join(dict.fromkeys(words))


def marked(mark: str, kind: str, word: str) -> str:
    """The word as the folded column of an entry of this kind holds it."""
    return f"{mark}{kind}{END_OF_KIND}{word}"


def words_of(entry: str) -> list[str]:
    """The plain words of a folded column, without its marks."""
    held = (word.removeprefix(HELD) for word in entry.split() if word.startswith(HELD))
    return [word.partition(END_OF_KIND)[2] for word in held]


def _words(text: str) -> list[str]:
    return [word for word in words_in(text) if not word.startswith(MARKS)]
