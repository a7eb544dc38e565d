"""What a fact offers to whoever searches."""

from dataclasses import dataclass
from datetime import date

from .folding import LONGEST, as_one, words_in
from .precision import Precision

# Marks within the one folded column. A word that begins so is not searched.
KIND, CALLED, NAMED, TITLED = MARKS = ("zqk", "zqc", "zqn", "zqt")


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
        """The one column that is searched: what it is; each name whole; its words, marked; every word."""
        titled = _words("; ".join((self.title, *self.names)))
        words = [
            KIND + self.kind,
            *(CALLED + as_one(name)[:LONGEST] for name in self.called),
            *(NAMED + word for word in self.name_words),
            *(TITLED + word for word in titled),
            *titled,
            *_words(self.text),
        ]
        return " ".join(dict.fromkeys(words))


def words_of(entry: str) -> list[str]:
    """The plain words of a folded column, without its marks."""
    return [word for word in entry.split() if not word.startswith(MARKS)]


def _words(text: str) -> list[str]:
    return [word for word in words_in(text) if not word.startswith(MARKS)]
