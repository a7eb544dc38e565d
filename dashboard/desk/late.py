"""What nobody has looked at for long: treaties, facts, and the addresses of sources."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q

from dashboard.desk.section import ASKED, MOST, SHOWN, Item, Part, Section, counted, form_of, list_of
from editorial.domain.lens import Lens
from editorial.domain.precision import say_day
from editorial.selectors.late import (
    DEAD,
    NEVER_OPENED,
    UNARCHIVED,
    late_facts,
    opened_before,
    per_kind,
    sources_in_need,
)
from editorial.selectors.waiting import facts_at
from editorial.services.recheck import LATE, late_before
from treaties.selectors.treaty import checked_before

SOURCES = "editorial.source"
NO_NETWORK = (
    "Nothing here opens an address by itself: whether one still answers is known once an editor looked."
)


def late_section(*, lens: Lens) -> Section:
    """Treaties by the day they were last held against a list; facts by what was last done with them."""
    before = late_before()
    treaties = checked_before(before, lens=lens)
    parts = [
        Part(
            title="Treaties",
            count=counted(treaties),
            definition=f"Treaties last held against a published list before {say_day(before)}, {LATE} days "
            f"before {say_day(lens.day)}; the longest ago first.",
            items=[
                Item(words=str(one), href=form_of(one), said=f"last checked {say_day(one.checked_on)}")
                for one in treaties[:SHOWN]
            ],
            none=f"Each treaty was held against a published list within {LATE} days.",
            more=[("Treaties not checked since", list_of("treaties.treaty", checked_on__lt=str(before)))],
        ),
        _facts(before, day=lens.day),
    ]
    return Section(key="late", title=f"Not re-checked for {LATE} days", parts=parts, is_folded=True)


def source_section(*, day: date) -> Section:
    """Addresses that are dead, copies that are missing, addresses that nobody opened."""
    before, published = late_before(), {"stage__exact": "published"}
    on = say_day(day)
    parts = [
        _sources(
            "Dead address",
            DEAD,
            f"Published sources whose address did not open when an editor last tried, on {on}. {NO_NETWORK}",
            none="No address is known to be dead.",
            more=("Sources with a dead address", list_of(SOURCES, checked="dead", **published)),
        ),
        _sources(
            "Without an archived copy",
            UNARCHIVED,
            f"Published sources with an address and no copy on record, on {on}.",
            none="Each published source with an address has a copy on record.",
            more=("Sources without a copy", list_of(SOURCES, archived="no", **published)),
        ),
        _sources(
            "Address never opened since",
            NEVER_OPENED,
            f"Published sources with an address of which no later look is recorded, on {on}.",
            none="Of each published source with an address a later look is recorded.",
            more=("Sources never checked", list_of(SOURCES, checked="never", **published)),
        ),
        _sources(
            f"Address not opened for {LATE} days",
            opened_before(before),
            f"Published sources with an address last opened before {say_day(before)}, on {on}.",
            none=f"No address was last opened more than {LATE} days ago.",
            more=("Sources checked long ago", list_of(SOURCES, checked="late", **published)),
        ),
    ]
    return Section(
        key="sources",
        title="Sources: addresses dead or not opened, copies missing",
        parts=parts,
        is_folded=True,
    )


def _facts(before: date, *, day: date) -> Part:
    """Of each kind at most a hundred are counted; the whole lists are a link away."""
    found = late_facts(before=before, most=ASKED)
    kinds, shown = per_kind(found), found[:SHOWN]
    facts = facts_at(one.place for one in shown)
    return Part(
        title="Facts",
        count=counted(found) if all(number <= MOST for _, number in kinds) else f"more than {MOST}",
        definition=f"Facts published before {say_day(before)} and neither corrected nor checked again since, "
        f"on {say_day(day)}; the oldest first. Of each kind up to {MOST} are counted.",
        items=[
            Item(
                words=str(facts[one.place]),
                href=form_of(facts[one.place]),
                said=f"{facts[one.place]._meta.verbose_name}, published {say_day(one.at.date())}",
            )
            for one in shown
        ],
        none=f"Each fact was published, corrected or checked again within {LATE} days.",
        more=[(_named(model, number), list_of(model._meta.label, looked="late")) for model, number in kinds],
    )


def _named(model: Any, number: int) -> str:
    names = model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural
    return f"{number} {names}" if number <= MOST else f"more than {MOST} {names}"


def _sources(title: str, need: Q, definition: str, *, none: str, more: tuple[str, str]) -> Part:
    found = sources_in_need(need, most=ASKED)
    return Part(
        title=title,
        count=counted(found),
        definition=definition,
        items=[Item(words=str(one), href=form_of(one), said=one.title) for one in found[:SHOWN]],
        none=none,
        more=[more],
    )
