"""Who spoke, as the index and the page of one speaker print them: days and counts, never a judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from conflict.domain.speaker_kind import SpeakerKind
from conflict.selectors.speaker import beside, every_speaker, offices_of, spoken_by, statements_in
from dashboard.web.verdicts import Badge, badges_of
from editorial.domain.folding import folded
from editorial.domain.lens import Lens
from editorial.domain.precision import say_long
from editorial.selectors.provenance import Provenance

GROUPS = (
    (SpeakerKind.PERSON, "People"),
    (SpeakerKind.BODY, "Bodies"),
    (SpeakerKind.UNNAMED, "Not named by the sources"),
)
STATEMENTS = "Statements of this speaker on this record, said by the day shown; others may have been made."
CLAIMS = "Assertions taken from these statements, each assessed on its own."


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One speaker of the index; `statements` counts those of the lens's day or before."""

    speaker: Any
    offices: list[Any]
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The speakers of one kind, by name."""

    key: str
    label: str
    speakers: list[Listed]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidThen:
    """One statement; no badges: none of its claims is on record."""

    statement: Any
    office: Any
    badges: list[Badge]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeShown:
    """One office with its first and last statement by the lens's day; None where there is none."""

    office: Any
    first: Any
    last: Any
    count: int
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerPage:
    """All about one speaker by the lens's day; `sources` are those that no office shown rests on, and
    `provenance` is that of the name itself."""

    other_names: list[str]
    sentence: str
    offices: list[OfficeShown]
    statements: list[SaidThen]
    claims: int
    sources: list[Any]
    provenance: Provenance


def speakers_listed(*, lens: Lens) -> list[Group]:
    """Everybody on record by kind, without those who spoke only after the lens's day; three queries."""
    spoken, every = spoken_by(lens=lens), every_speaker(lens=lens)
    heard = [s for s in every if s.pk not in spoken or spoken[s.pk].by_day]
    offices = offices_of(every, lens=lens)
    found = [
        Listed(
            speaker=speaker,
            offices=offices.get(speaker.pk, []),
            statements=spoken[speaker.pk].by_day if speaker.pk in spoken else 0,
        )
        for speaker in sorted(heard, key=lambda s: folded(s.name))
    ]
    groups = [
        Group(key=kind.value, label=label, speakers=[row for row in found if row.speaker.kind == kind])
        for kind, label in GROUPS
    ]
    return [group for group in groups if group.speakers]


def speaker_page(speaker: Any, *, lens: Lens) -> SpeakerPage:
    """The offices, what was said in them, and how many claims stand how; five queries."""
    offices = offices_of([speaker], lens=lens).get(speaker.pk, [])
    said = statements_in(offices, lens=lens)
    found = beside(speaker, offices, said, lens=lens)
    by_pk = {office.pk: office for office in offices}
    shown = {source.pk for office in offices for source in found.provenance[office].sources}
    own = found.provenance[speaker]
    return SpeakerPage(
        other_names=[name.strip() for name in speaker.other_names.split(";") if name.strip()],
        sentence=sentence_on(speaker.name, said, lens=lens),
        offices=[_office(office, said, found.provenance[office]) for office in offices],
        statements=[
            SaidThen(
                statement=statement,
                office=by_pk[statement.office_id],
                badges=badges_of(found.verdicts.get(statement.pk, ())),
                provenance=found.provenance[statement],
            )
            for statement in said
        ],
        claims=sum(len(verdicts) for verdicts in found.verdicts.values()),
        sources=[source for source in own.sources if source.pk not in shown],
        provenance=own,
    )


def sentence_on(name: str, said: list[Any], *, lens: Lens) -> str:
    """How much is on record, in one sentence."""
    if not said:
        return f"No statement of {name} is on record by {say_long(lens.day)}."
    if len(said) == 1:
        return f"One statement on record by {say_long(lens.day)}."
    return f"{len(said)} statements on record by {say_long(lens.day)}."


def _office(office: Any, said: list[Any], provenance: Provenance) -> OfficeShown:
    in_it = [statement for statement in said if statement.office_id == office.pk]
    return OfficeShown(
        office=office,
        first=in_it[0] if in_it else None,
        last=in_it[-1] if in_it else None,
        count=len(in_it),
        provenance=provenance,
    )
