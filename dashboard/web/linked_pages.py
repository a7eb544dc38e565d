"""Which things each page tells machines about, made from what the page shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from conflict.domain.speaker_kind import SpeakerKind
from dashboard.web.lens import carry
from dashboard.web.linked import (
    Linked,
    breadcrumbs,
    dataset,
    event,
    ledger,
    legislation,
    measure,
    office,
    person,
    several,
)
from editorial.domain.lens import Lens
from editorial.domain.precision import say_long, write_partial
from treaties.domain.counts import DEFINITIONS

COUNTED = ("in_force", "deposited", "signed_only", "joined")


def of_treaty(site: str, treaty: Any, *, counts: Any, sources: Iterable[Any], lens: Lens) -> list[Linked]:
    """The treaty, the table of who stands where under it on the day, and where the page stands."""
    address = site + reverse("treaty", kwargs={"slug": treaty.slug})
    entered, ended = treaty.entered_into_force_on, treaty.ended_on
    over = ended is not None and ended <= lens.day
    return [
        legislation(
            url=address,
            title=treaty.title,
            short_name=treaty.short_name,
            description=f"{treaty.prohibits}.",
            identifiers=(treaty.collection_reference, treaty.registration),
            depositary=treaty.depositary,
            adopted_on=treaty.adopted_on.isoformat() if treaty.adopted_on else "",
            adopted_at=treaty.adopted_at_place,
            is_in_force=entered is not None and entered <= lens.day and not over,
        ),
        dataset(
            site,
            url=address + carry(lens),
            name=f"{treaty.short_name}: every state on {say_long(lens.day)}",
            description=f"Where each state stands under the {treaty.short_name} on {say_long(lens.day)}, "
            "with the dates of its acts and their sources.",
            covers=lens.day.isoformat(),
            json_path=reverse("treaty-json", kwargs={"slug": treaty.slug}) + carry(lens),
            csv_path=reverse("treaty-csv", kwargs={"slug": treaty.slug}) + carry(lens),
            measured=[
                measure(name.replace("_", " "), DEFINITIONS[name], value=getattr(counts, name))
                for name in COUNTED
            ],
            based_on=[(source.title, "") for source in sources],
        ),
        breadcrumbs(site, ("Treaties", "/treaties/"), (treaty.short_name, f"/treaties/{treaty.slug}/")),
    ]


def of_treaties(site: str, *, lens: Lens) -> list[Linked]:
    """The table of treaties."""
    table = _table(
        site,
        "treaties",
        name="Weapons treaties and how many states each binds",
        description="Every weapons treaty on this record with its counts of a day: deposited, in force, "
        "signed only and joined, each with its definition.",
        lens=lens,
    )
    return [table, breadcrumbs(site, ("Treaties", reverse("treaties")))]


def of_states(site: str, *, lens: Lens) -> list[Linked]:
    """The list of states."""
    table = _table(
        site,
        "states",
        name="States, with the weapons treaties in force for each",
        description="The states on this record, by region, under their names of a day, each with the number "
        "of weapons treaties in force for it.",
        lens=lens,
    )
    return [table, breadcrumbs(site, ("States", reverse("states")))]


def of_home(site: str, *, lens: Lens) -> list[Linked]:
    """Whose site it is, and the whole table behind it."""
    table = _table(
        site,
        "treaties",
        name="Treaty Ledger",
        description="Who is bound by which weapons treaty, on any day: every act of every state as the "
        "depositary recorded it, each with its source.",
        lens=lens,
    )
    return [ledger(site), table]


def _table(site: str, route: str, *, name: str, description: str, lens: Lens) -> Linked:
    path = reverse(route)
    return dataset(
        site,
        url=site + path + carry(lens),
        name=name,
        description=description,
        covers=lens.day.isoformat(),
        json_path=reverse(f"{route}-json") + carry(lens),
        csv_path=reverse(f"{route}-csv") + carry(lens),
    )


def of_state(site: str, state: Any, *, name: str, lens: Lens) -> list[Linked]:
    """One state under every treaty on the day."""
    key = {"code": state.code}
    path = reverse("state", kwargs=key)
    table = dataset(
        site,
        url=site + path + carry(lens),
        name=f"{name} under every weapons treaty on {say_long(lens.day)}",
        description=f"Where {name} stands under each weapons treaty on this record on {say_long(lens.day)}, "
        "with the dates of its acts and their sources.",
        covers=lens.day.isoformat(),
        json_path=reverse("state-json", kwargs=key) + carry(lens),
        csv_path=reverse("state-csv", kwargs=key) + carry(lens),
    )
    return [table, breadcrumbs(site, ("States", "/states/"), (name, path))]


def of_events(site: str, years: Iterable[Any], *, lens: Lens) -> list[Linked]:
    """The timeline: each event under the address of its entry."""
    path = reverse("events")
    lines = [line for year in years for line in year.lines]
    told = [
        event(
            url=f"{site}{path}{carry(lens)}#{line.event.slug}",
            title=line.event.title,
            summary=line.event.summary,
            happened_on=write_partial(line.event.happened_on, line.event.date_precision),
            about=[thing.name for thing in (*line.states, *line.weapons)],
        )
        for line in lines
    ]
    trail = breadcrumbs(site, ("Events", path))
    return (
        [several(told, name="Events, newest first", url=site + path + carry(lens)), trail]
        if told
        else [trail]
    )


def of_weapon(site: str, weapon: Any) -> list[Linked]:
    """Where the page of a weapon type stands."""
    path = reverse("weapon", kwargs={"slug": weapon.slug})
    return [breadcrumbs(site, ("Weapons", reverse("weapons")), (weapon.name, path))]


def of_speakers(site: str) -> list[Linked]:
    """Where the index stands."""
    return [breadcrumbs(site, ("People", reverse("speakers")))]


def of_speaker(site: str, speaker: Any, shown: Any) -> list[Linked]:
    """Who it is, with the offices on record; whoever the sources do not name is not told as a person."""
    path = reverse("speaker", kwargs={"slug": speaker.slug})
    trail = breadcrumbs(site, ("People", reverse("speakers")), (speaker.name, path))
    if speaker.kind == SpeakerKind.UNNAMED:
        return [trail]
    who = person(
        url=site + path,
        name=speaker.name,
        other_names=shown.other_names,
        is_body=speaker.kind == SpeakerKind.BODY,
        offices=[_office(item.office) for item in shown.offices],
    )
    return [who, trail]


def _office(held: Any) -> Linked:
    return office(
        title=held.title,
        began_on=write_partial(held.began_on, held.began_precision) if held.began_on else "",
        ended_on=write_partial(held.ended_on, held.ended_precision) if held.ended_on else "",
    )
