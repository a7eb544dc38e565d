"""The query of an API request, read strictly: what is not known is refused by name."""

from collections.abc import Collection
from difflib import get_close_matches

from django.http import QueryDict

from .unreadable import Unreadable


class Parameters:
    """Every reader raises Unreadable with a sentence that says what would be right."""

    def __init__(self, query: QueryDict, *, known: Collection[str], lists: Collection[str] = ()) -> None:
        for name in query:
            if name not in known:
                near = get_close_matches(name, known, n=1)
                hint = f" Did you mean {near[0]}?" if near else f" It knows: {', '.join(sorted(known))}."
                raise Unreadable(f"This address knows no parameter {name[:40]!r}.{hint}")
            if name not in lists and len(query.getlist(name)) > 1:
                raise Unreadable(f"{name} is given more than once; this address reads one.")
        self._query = query

    def text(self, name: str) -> str | None:
        """The value as it was written; None where it is not asked."""
        return self._query.get(name)

    def truth(self, name: str) -> bool | None:
        """`true` or `false`; None where it is not asked."""
        text = self._query.get(name)
        if text is not None and text not in ("true", "false"):
            raise Unreadable(f"{name} must be true or false, not {text[:40]!r}.")
        return None if text is None else text == "true"

    def several(self, name: str, *, among: Collection[str] = (), default: Collection[str]) -> Collection[str]:
        """Values separated by commas, in any case, each once; `default` where it is not asked."""
        if name not in self._query:
            return default
        values = ",".join(self._query.getlist(name)).split(",")
        asked = list(dict.fromkeys(value.strip().lower() for value in values))
        if not among:
            if "" in asked:
                raise Unreadable(f"{name} must hold values separated by single commas, none of them empty.")
            return [value.upper() for value in asked]
        by_case = {value.lower(): value for value in among}
        for value in asked:
            if value not in by_case:
                raise Unreadable(f"{name} must be one of {', '.join(among)}, not {value[:40]!r}.")
        return [by_case[value] for value in asked]
