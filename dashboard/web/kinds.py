"""What search leads to: each kind of entry, what a page calls it, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """`word` is what the route calls the key; empty: the entry stands under its key on a page of many."""

    label: str
    route: str
    word: str = ""
    api: str = ""

    def path(self, entry: Any) -> str:
        """The page of an entry, or its place on the page of its day."""
        if self.word:
            return reverse(self.route, kwargs={self.word: entry.key})
        return f"{reverse(self.route)}?to={entry.dated_on}#{entry.key}"

    def api_path(self, entry: Any) -> str:
        """The same as data; empty where the API has no address for it alone."""
        return reverse(self.api, kwargs={self.word: entry.key}) if self.api else ""


# In the order of the page. A kind that is not here is not shown.
KINDS = {
    "state": Kind(label="States", route="state", word="code", api="api-state"),
    "treaty": Kind(label="Treaties", route="treaty", word="slug", api="api-treaty"),
    "weapon": Kind(label="Weapons", route="weapon", word="slug", api="api-weapon"),
    "speaker": Kind(label="People", route="speaker", word="slug"),
    "statement": Kind(label="Statements", route="statement", word="slug", api="api-statement"),
    "claim": Kind(label="Claims", route="claim", word="key", api="api-claim"),
    "event": Kind(label="Events", route="events"),
    "source": Kind(label="Sources", route="source", word="key", api="api-source"),
}
