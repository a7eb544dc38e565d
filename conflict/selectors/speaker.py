"""Who spoke, in which offices, and what they said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from conflict.models import Office, Speaker, Statement
from conflict.selectors.statement import verdicts_of
from editorial.domain.lens import Lens
from editorial.selectors.provenance import Provenances, provenance_of


def every_speaker(*, lens: Lens) -> list[Speaker]:
    """Everybody on the record, by slug; no day decides."""
    return list(Speaker.objects.seen_through(lens).order_by("slug"))


def speaker_by_slug(slug: str, *, lens: Lens) -> Speaker:
    """The speaker under this slug in either case; Speaker.DoesNotExist where there is none."""
    found: Speaker = Speaker.objects.seen_through(lens).get(slug=slug.lower())
    return found


def offices_of(speakers: Iterable[Speaker], *, lens: Lens) -> dict[int, list[Office]]:
    """By the speaker's primary key, the offices begun by the lens's day and those of unknown days."""
    begun = Office.objects.seen_through(lens).exclude(began_on__gt=lens.day)
    rows = begun.with_seen(lens, "state").filter(speaker__in=speakers).select_related("state")
    found: dict[int, list[Office]] = defaultdict(list)
    for office in rows.order_by("began_on", "title", "on_behalf_of"):
        found[office.speaker_id].append(office)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """How many statements of one speaker are on record: up to the lens's day, and whatever the day."""

    by_day: int
    ever: int


def spoken_by(*, lens: Lens) -> dict[int, Spoken]:
    """By the speaker's primary key; whoever has no statement on record is left out."""
    said = Statement.objects.seen_through(lens).filter(office__in=Office.objects.seen_through(lens))
    counted = said.values("office__speaker").annotate(
        ever=Count("pk"), by_day=Count("pk", filter=Q(said_on__lte=lens.day))
    )
    rows = counted.order_by("office__speaker").values_list("office__speaker", "by_day", "ever")
    return {speaker: Spoken(by_day=by_day, ever=ever) for speaker, by_day, ever in rows}


def statements_in(offices: Iterable[Office], *, lens: Lens) -> list[Statement]:
    """What was said in these offices by the lens's day, the earliest first."""
    said = Statement.objects.seen_through(lens).filter(office__in=offices, said_on__lte=lens.day)
    return list(said.order_by("said_on", "pk"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside one speaker: where each fact comes from, and the verdicts of its claims.

    `verdicts` holds one entry a claim, empty where it has not been assessed.
    """

    provenance: Provenances
    verdicts: dict[int, list[str]]


def beside(
    speaker: Speaker, offices: Iterable[Office], statements: Iterable[Statement], *, lens: Lens
) -> Beside:
    """Three queries whatever the size."""
    said = list(statements)
    return Beside(
        provenance=provenance_of([speaker, *offices, *said], lens=lens),
        verdicts=verdicts_of([statement.pk for statement in said], lens=lens),
    )
