"""Where facts come from: their sources word for word, and when each was last changed and last checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from editorial.domain.change_reason import ChangeReason
from editorial.domain.lens import Lens
from editorial.models import Change, Citation, Fact, Source

Place = tuple[int, int]  # content type and primary key
NOTHING = Q(pk=0)  # so that no facts cost as many questions as many


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One thread: the source, the place in it and the words relied on, each empty where none was kept."""

    source: Source
    locator: str
    quote: str

    @property
    def not_kept(self) -> list[str]:
        """What a reader might look for and the record does not hold, in words."""
        kept = {
            "place": self.locator,
            "words": self.quote,
            "archived copy": self.source.archive_url,
            "file hash": self.source.file_sha256,
            "last check of the source": self.source.checked_on,
        }
        return [words for words, value in kept.items() if not value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """`published` is the day since which it stands here, None for a draft; `last_changed` is that day where
    nothing was changed since.

    `last_checked` is None where nobody has looked again since. `earlier` counts the corrections that replaced
    a value, `newest` is the id of the last of them.
    """

    cited: tuple[Cited, ...] = ()
    is_compiled: bool = False
    published: date | None = None
    last_changed: date | None = None
    last_checked: date | None = None
    earlier: int = 0
    newest: int | None = None

    @property
    def sources(self) -> list[Source]:
        """Each once, in the order they were cited."""
        return list({cited.source.pk: cited.source for cited in self.cited}.values())

    @property
    def never_kept(self) -> list[str]:
        """What the record holds of none of them, in words."""
        kinds = [thread.not_kept for thread in self.cited]
        return [words for words in kinds[0] if all(words in each for each in kinds)] if kinds else []

    @property
    def keys(self) -> list[str]:
        """Their keys."""
        return [source.key for source in self.sources]


class Provenances(dict[Fact, Provenance]):
    """By fact, whatever its kind."""

    def __missing__(self, fact: Fact) -> Provenance:
        return Provenance()


@dataclass(slots=True)
class Told:
    """What the public list of changes says of one fact, read from its beginning."""

    is_published: bool = False
    changed: date | None = None
    checked: date | None = None
    earlier: int = 0
    newest: int | None = None


def provenance_of(facts: Iterable[Fact], *, lens: Lens) -> Provenances:
    """Of facts of any kinds; two queries whatever their number. Of a fact its `published_at` is read."""
    wanted = list(facts)
    places = {fact: _place(fact) for fact in wanted}
    about = _about(places.values())
    cited, told = _cited(about, lens=lens), _told(about)
    return Provenances({fact: _provenance(fact, cited[place], told[place]) for fact, place in places.items()})


def _place(fact: Fact) -> Place:
    return ContentType.objects.get_for_model(fact).pk, int(fact.pk)


def _about(places: Iterable[Place]) -> Q:
    by_kind: dict[int, list[int]] = defaultdict(list)
    for kind, pk in places:
        by_kind[kind].append(pk)
    about = NOTHING
    for kind, pks in by_kind.items():
        about |= Q(content_type=kind, object_id__in=pks)
    return about


def _cited(about: Q, *, lens: Lens) -> Mapping[Place, list[Cited]]:
    found: dict[Place, list[Cited]] = defaultdict(list)
    rows = Citation.objects.filter(about, source__in=Source.objects.seen_through(lens))
    for row in rows.select_related("source").order_by("pk"):
        thread = Cited(source=row.source, locator=row.locator, quote=row.quote)
        found[row.content_type_id, row.object_id].append(thread)
    return found


def _told(about: Q) -> Mapping[Place, Told]:
    found: dict[Place, Told] = defaultdict(Told)
    columns = ("content_type_id", "object_id", "reason", "made_at", "before", "pk")
    for kind, fact, reason, made_at, before, pk in (
        Change.objects.filter(about).order_by("pk").values_list(*columns)
    ):
        told: Any = found[kind, fact]
        if reason == ChangeReason.RE_VERIFIED:
            told.checked = made_at.date()
            continue
        told.changed = made_at.date()
        told.is_published |= reason == ChangeReason.NEW_FACT
        if before:
            told.earlier, told.newest = told.earlier + 1, pk
    return found


def _provenance(fact: Any, cited: list[Cited], told: Told) -> Provenance:
    published = fact.published_at.date() if fact.published_at else None
    return Provenance(
        cited=tuple(cited),
        is_compiled=published is not None and not told.is_published,
        published=published,
        last_changed=told.changed or published,
        last_checked=told.checked,
        earlier=told.earlier,
        newest=told.newest,
    )
