"""The form above a long list: what may be chosen, what was, and the query that keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from dashboard.web.lens import carry
from dashboard.web.parameters import Parameters
from editorial.domain.lens import Lens


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One entry of a select."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """One select; the empty entry asks for all."""

    name: str
    label: str
    choices: list[Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`keep` are the choices made, as pairs that another day must not lose; `query` the same as text."""

    selects: list[Select]
    since: str
    until: str
    keep: list[tuple[str, str]]
    query: str

    @property
    def is_chosen(self) -> bool:
        """Whether the list shows a part of the record only."""
        return bool(self.keep)


def select(name: str, label: str, choices: Sequence[tuple[str, str]], *, asked: Parameters) -> Select:
    """A select with the values asked for marked."""
    chosen = {value.lower() for value in asked.several(name, default=())}
    return Select(
        name=name,
        label=label,
        choices=[Choice(value=v, label=text, chosen=v.lower() in chosen) for v, text in choices],
    )


def form_of(selects: list[Select], *, asked: Parameters, lens: Lens) -> Form:
    """The form; the links to older entries keep the page's own day."""
    keep = [(part.name, choice.value) for part in selects for choice in part.choices if choice.chosen]
    days = [(name, text) for name in ("from", "to") if (text := asked.text(name))]
    whole = keep + days + ([("as_of", lens.day.isoformat())] if carry(lens) else [])
    return Form(
        selects=selects,
        since=asked.text("from") or "",
        until=asked.text("to") or "",
        keep=keep + days,
        query=urlencode(whole),
    )
