"""What a correction changed, field by field in words; of other facts only those that may be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from editorial.domain.lens import Lens
from editorial.models import Change, Fact, Source

SOURCES, CHECKED_AGAINST = "citations", "checked_against"
LABELS = {SOURCES: "sources", CHECKED_AGAINST: "checked against"}
KEY = re.compile(r"[-\w]+", re.ASCII)
HIDDEN = "not on the record now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One field. `before` and `after` are in words, `was` and `now` as they are kept; what may not be seen
    is None in the latter, and said to be not on the record in the former."""

    name: str
    label: str
    before: str
    after: str
    was: Any
    now: Any


class Shown:
    """What a reader may see, as far as it is asked for: one query a kind, whatever the number of lines."""

    def __init__(self, lens: Lens) -> None:
        self.lens = lens
        self._names: dict[Any, set[str]] = {}

    def names(self, model: Any) -> set[str]:
        """What the visible rows of a model are called; nothing of what is no fact at all."""
        if model not in self._names:
            rows = model.objects.seen_through(self.lens) if issubclass(model, Fact) else ()
            self._names[model] = {str(row) for row in (rows.select_related().order_by("pk") if rows else ())}
        return self._names[model]


def lines_of(change: Change, *, shown: Shown) -> tuple[Line, ...]:
    """The fields that differ, sources last; a line whose two sides say the same once cleaned is left out."""
    model: Any = change.content_type.model_class() if change.content_type else None
    names = dict.fromkeys((*change.before, *change.after))
    found = [_line(model, name, change, shown) for name in sorted(names, key=lambda name: name == SOURCES)]
    return tuple(line for line in found if line is not None)


def _line(model: Any, name: str, change: Change, shown: Shown) -> Line | None:
    kept_as = SOURCES if name == CHECKED_AGAINST else name  # both hold keys of sources
    column = next((field for field in model._meta.get_fields() if field.name == kept_as), None)
    if column is None:  # a field that is no more
        return None
    was, now = (_cleaned(column, side.get(name), shown) for side in (change.before, change.after))
    if was == now:
        return None
    label = LABELS[name] if name in LABELS else str(column.verbose_name)
    before, after = _in_words(column, was), _in_words(column, now)
    kept = [None if value == HIDDEN else value for value in (was, now)]
    label = label[:1].upper() + label[1:]
    return Line(name=name, label=label, before=before, after=after, was=kept[0], now=kept[1])


def _cleaned(column: Any, value: Any, shown: Shown) -> Any:
    if column.name == SOURCES:
        keys = shown.names(Source)
        return [line for line in value or () if (found := KEY.match(line)) and found[0] in keys]
    if not column.is_relation or value is None:
        return value
    names = shown.names(column.related_model)
    if column.many_to_many:
        return [name for name in value if name in names]
    return value if value in names else HIDDEN


def _in_words(column: Any, value: Any) -> str:
    if value is None or value in ("", []):
        return "not recorded"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(value)
    return str(dict(getattr(column, "flatchoices", ())).get(value, value))
