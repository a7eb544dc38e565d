"""The public list of changes as pages, feeds and programs read it: each with the page it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from dashboard.web.address import path_of
from dashboard.web.asked import days_asked
from dashboard.web.choosing import Form, form_of, select
from dashboard.web.kinds import KINDS
from dashboard.web.lens import carry
from dashboard.web.parameters import Parameters
from dashboard.web.unreadable import Unreadable
from editorial.domain.change_reason import ChangeReason
from editorial.domain.lens import Lens
from editorial.selectors.change import Asked, Told, told_of

OF_CHANGES = ("reason", "from", "to")
NUMBER = re.compile(r"\d{1,18}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a change is about: `noun` in words, `kind` for programs, `name` of the fact. `key` is empty where
    it has none of its own; `path` is then the page of what it belongs to, and `link` the same on the day."""

    kind: str
    noun: str
    name: str
    key: str
    path: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change, with what it is about; None for a load, and for what is not on the record now."""

    told: Told
    about: About | None

    @property
    def id(self) -> int:
        """Its number, which only ever grows."""
        number: int = self.told.change.pk
        return number

    @property
    def title(self) -> str:
        """The reason, and of what."""
        label = str(self.told.reason.label)
        return f"{label}: {self.about.noun} “{self.about.name}”" if self.about else label

    @property
    def summary(self) -> str:
        """The title with the reason that was written."""
        return f"{self.title}. {self.told.why}".strip() if self.told.why else f"{self.title}."

    @property
    def place(self) -> str:
        """Its place in the list, on whatever page of it that is by then."""
        return f"{reverse('changes')}?cursor={self.id + 1}#change-{self.id}"


def changes_asked(asked: Parameters) -> Asked:
    """The choices, on page and API alike; Unreadable where `since` is no number."""
    since, until = days_asked(asked)
    after = asked.text("since")
    if after is not None and not NUMBER.fullmatch(after):
        raise Unreadable(f"since must be the id of a change, a number like 120, not {after[:40]!r}.")
    return Asked(
        reasons=asked.several("reason", among=ChangeReason.values, default=()),
        since=since,
        until=until,
        after=int(after) if after is not None else None,
    )


def change_form(asked: Parameters, *, lens: Lens) -> Form:
    """Reason, and the days between which it was made."""
    reasons = [(reason.value, str(reason.label)) for reason in ChangeReason]
    part = select("reason", "Reason", reasons, asked=asked)
    return form_of([part], asked=asked, lens=lens)


def entries_of(page: Iterable[Any], *, lens: Lens) -> list[Entry]:
    """In the order given."""
    return [Entry(told=told, about=_about(told.fact, lens=lens)) for told in told_of(page, lens=lens)]


def _about(fact: Any, *, lens: Lens) -> About | None:
    if fact is None:
        return None
    noun, found = str(fact._meta.verbose_name), fact.found_as()
    known, path = found is not None and found.kind in KINDS, path_of(fact)
    return About(
        kind=found.kind if known else noun.replace(" ", "-"),
        noun=noun,
        name=found.title if known else str(fact),
        key=found.key if known else str(getattr(fact, "key", "")),
        path=path,
        link=_carried(path, lens=lens),
    )


def _carried(path: str, *, lens: Lens) -> str:
    """The address with the day in it, before its fragment."""
    page, mark, place = path.partition("#")
    day = carry(lens) if path else ""
    return page + (day.replace("?", "&", 1) if "?" in page else day) + mark + place
