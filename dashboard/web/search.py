"""A search as a reader types it, and its answer as page and API print it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from dashboard.web.kinds import KINDS
from dashboard.web.lens import carry
from dashboard.web.parameters import Parameters
from dashboard.web.unreadable import Unreadable
from editorial.domain.excerpt import Run, excerpt, has_hit, marked
from editorial.domain.lens import Lens
from editorial.domain.match import Match
from editorial.selectors.search import CAP, FEW, Asked, found, found_by_kind, near_to

FIRST, SIZE = 5, 30  # entries of a kind beside others, and on a page of its own
NAMES = 4  # other names that are shown with an entry
ORDERS = ("relevant", "newest")
CURSOR = re.compile(r"([0-3])-(\d{1,18})", re.ASCII)
KNOWN = ("q", "kind", "order", "cursor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One entry, with the words that were found in it marked. `names`: others under which it was found."""

    kind: str
    key: str
    title: list[Run]
    names: list[list[Run]]
    excerpt: list[Run]
    dated_on: date | None
    date_precision: str
    path: str
    api_path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The results of one kind. `count` ends at CAP; `more` leads to all of them."""

    kind: str
    label: str
    results: list[Result]
    count: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The question in the address."""

    text: str
    kinds: tuple[str, ...]
    by_day: bool
    after: Match | None

    @property
    def only(self) -> str:
        """The one kind that is asked for; empty where it is all or several."""
        return self.kinds[0] if len(self.kinds) == 1 else ""

    def path(self, *, lens: Lens, **other: str) -> str:
        """The page of this question, with a parameter or two otherwise; an empty one is left out."""
        own = {
            "q": self.text,
            "kind": ",".join(self.kinds) if len(self.kinds) < len(KINDS) else "",
            "order": "newest" if self.by_day else "",
            "as_of": carry(lens).removeprefix("?as_of="),
        }
        asked = {name: value for name, value in (own | other).items() if value}
        return f"{reverse('search')}?{urlencode(asked)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a search page shows. `further` leads to its next page; `near` is another spelling.

    `recorded_as`: (title, path) of what was asked for by another name; much may be found under the title.
    """

    asked: Asked
    groups: list[Group]
    further: str = ""
    near: str = ""
    near_path: str = ""
    recorded_as: Sequence[tuple[str, str]] = ()


def search_of(parameters: Parameters) -> Search:
    """The question in `q`, `kind`, `order` and `cursor`; Unreadable where one of them is not ours."""
    order = ORDERS[0] if (text := parameters.text("order")) is None else text
    if order not in ORDERS:
        raise Unreadable(f"order must be {' or '.join(ORDERS)}, not {order[:40]!r}.")
    return Search(
        text="".join(c for c in parameters.text("q") or "" if c.isprintable()).strip(),
        kinds=tuple(parameters.several("kind", among=tuple(KINDS), default=tuple(KINDS))),
        by_day=order == "newest",
        after=read_cursor(parameters.text("cursor")),
    )


def read_cursor(text: str | None) -> Match | None:
    """Where a page begins; Unreadable for a cursor that was not given out here."""
    if text is None:
        return None
    if not (written := CURSOR.fullmatch(text)):
        raise Unreadable("cursor must be taken whole from the link to further results; this one is not ours.")
    return Match(int(written[1]), int(written[2]))


def cursor_of(match: Match | None) -> str:
    """The cursor under which the results after this one begin; empty at the end."""
    return f"{match.tier}-{match.place}" if match else ""


def answer_to(search: Search, *, lens: Lens) -> Answer:
    """One kind a page at a time, or the first of each kind with their number; in few queries."""
    if not search.only:
        asked, shown = found_by_kind(search.text, kinds=search.kinds, most=FIRST, by_day=search.by_day)
        groups = [_group(kind, group, asked, search, lens=lens) for kind, group in shown.items()]
        few = sum(group.count for group in shown.values()) <= FEW
        near = near_to(asked, kinds=search.kinds) if groups and few and not asked.meant else None
        answer = Answer(asked=asked, groups=groups, recorded_as=_other_titles(groups, search, lens=lens))
        return _with_near(answer, near, search, lens=lens)
    one = found(search.text, kinds=search.kinds, most=SIZE, by_day=search.by_day, after=search.after)
    results = [result_of(entry, one.asked.searched, lens=lens) for entry in one.entries]
    label = KINDS[search.only].label
    return Answer(
        asked=one.asked,
        groups=[Group(kind=search.only, label=label, results=results)] if results else [],
        further=search.path(lens=lens, cursor=cursor_of(one.further)) if one.further else "",
    )


def result_of(entry: Any, words: Sequence[str], *, lens: Lens) -> Result:
    """An entry with its marks and its address."""
    kind = KINDS[entry.kind]
    names = [name for name in entry.names.split("; ") if has_hit(name, words)]
    path, fragment, place = kind.path(entry).partition("#")
    day = carry(lens).replace("?", "&" if "?" in path else "?")
    return Result(
        kind=entry.kind,
        key=entry.key,
        title=marked(entry.title, words),
        names=[marked(name, words) for name in names[:NAMES]],
        excerpt=excerpt(entry.text, words),
        dated_on=entry.dated_on,
        date_precision=entry.date_precision,
        path=path + day + fragment + place,
        api_path=kind.api_path(entry),
    )


def _group(kind: str, group: Any, asked: Asked, search: Search, *, lens: Lens) -> Group:
    is_more = group.count > len(group.entries)
    return Group(
        kind=kind,
        label=KINDS[kind].label,
        results=[result_of(entry, asked.searched, lens=lens) for entry in group.entries],
        count=f"more than {CAP - 1:,}" if group.count >= CAP else str(group.count),
        more=search.path(lens=lens, kind=kind) if is_more else "",
    )


def _other_titles(groups: Sequence[Group], search: Search, *, lens: Lens) -> list[tuple[str, str]]:
    """Where one entry alone was asked for by a name that is not its title: Burma is recorded as Myanmar."""
    named = [result for group in groups for result in group.results if result.names]
    titles = ["".join(run.text for run in r.title) for r in named if not any(run.is_hit for run in r.title)]
    return [(title, search.path(lens=lens, q=title)) for title in titles] if len(named) == 1 else []


def _with_near(answer: Answer, near: tuple[str, ...] | None, search: Search, *, lens: Lens) -> Answer:
    """The same, with a spelling that finds more where the words as they stand found little."""
    if near is None:
        return answer
    words = " ".join(near)
    return replace(answer, near=words, near_path=search.path(lens=lens, q=words))
