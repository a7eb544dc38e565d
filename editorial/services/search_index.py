"""Keeps what can be found in step with what is published, in the transaction that publishes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db import transaction

from editorial.domain.findable import Findable, words_of
from editorial.domain.folding import folded
from editorial.domain.stage import Stage
from editorial.models import Fact, SearchEntry, SearchWord
from editorial.models.search_entry import PLACES

from .change import take_turn

Key = tuple[str, str]
COLUMNS = ("title", "names", "text", "folded", "dated_on", "date_precision")
BATCH = 500


@transaction.atomic
def index(fact: Fact, *, was: Iterable[tuple[Fact, Key]] = ()) -> None:
    """Brings the entries of a fact, and those told through it, up to what is published now.

    `was`: what it reached before it changed. Keys that no longer lead to a published fact are left out.
    """
    was = list(was)
    facts = {(type(one), one.pk): one for one in (fact, *fact.searched_through(), *(one for one, _ in was))}
    told = [published_as(one) for one in facts.values()]
    found = {(one.kind, one.key): one for one in told if one}
    keys = {*(key for _, key in was), *(key for one in facts.values() if (key := key_of(one)))}
    write(found, gone=keys - found.keys())


@transaction.atomic
def index_all() -> None:
    """Brings every entry up to the record and takes the others away; what is right is not written again."""
    found = {(one.kind, one.key): one for one in everything()}
    known = {(entry.kind, entry.key): entry for entry in SearchEntry.objects.order_by("place")}
    differing = {key: one for key, one in found.items() if key not in known or differs(known[key], one)}
    write(differing, gone=known.keys() - found.keys())
    words = {word for one in found.values() for word in words_of(one.folded)}
    stale = set(SearchWord.objects.order_by("pk").values_list("word", flat=True)) - words
    for some in batches(sorted(stale)):
        SearchWord.objects.filter(word__in=some).delete()


def reached(fact: Fact) -> list[tuple[Fact, Key]]:
    """What a fact is found through now, with the keys of the entries: asked before it changes."""
    return [(one, key) for one in (fact, *fact.searched_through()) if (key := key_of(one))]


def is_behind() -> bool:
    """Whether the index is empty while the record is not."""
    return not SearchEntry.objects.exists() and next(everything(), None) is not None


def everything() -> Iterator[Findable]:
    """What every published fact is found as."""
    for model in apps.get_models():
        if issubclass(model, Fact) and model.found_as is not Fact.found_as:
            rows: Any = model._default_manager
            published = rows.filter(stage=Stage.PUBLISHED).prefetch_related(*model.found_with)
            for fact in published.order_by("pk").iterator(chunk_size=BATCH):
                if (found := fact.found_as()) is not None:
                    yield found


def published_as(fact: Fact) -> Findable | None:
    """What the fact is found as, read anew: the row in hand may hold neighbours as they were."""
    fresh = type(fact)._default_manager.filter(pk=fact.pk, stage=Stage.PUBLISHED).first()
    found: Findable | None = fresh.found_as() if fresh else None
    return found


def key_of(fact: Fact) -> Key | None:
    """Kind and key of its entry, drafts too; None where it has none of its own."""
    found = fact.found_as()
    return (found.kind, found.key) if found else None


@transaction.atomic
def write(found: Mapping[Key, Findable], *, gone: Iterable[Key]) -> None:
    """Writes entries, and takes away those under `gone`. An entry keeps its place while its day stands."""
    gone = list(gone)
    if not found and not gone:
        return
    take_turn()  # so that no two take the same place
    for kind, key in gone:
        SearchEntry.objects.filter(kind=kind, key=key).delete()
    kept, fresh = apart(found)
    SearchEntry.objects.bulk_update(kept, COLUMNS, batch_size=BATCH)
    SearchEntry.objects.bulk_create(list(placed(fresh)), batch_size=BATCH)
    words = {word for one in found.values() for word in words_of(one.folded)}
    SearchWord.objects.learn(words, names={word for one in found.values() for word in one.name_words})


def apart(found: Mapping[Key, Findable]) -> tuple[list[SearchEntry], list[Findable]]:
    """(entries that stay in their place, brought up to date; findables without one, their old rows gone)."""
    kept, fresh, moved = [], dict(found), []
    for some in batches(sorted(found)):
        keys = [key for _, key in some]
        for entry in SearchEntry.objects.filter(key__in=keys).order_by("place"):
            if (entry.kind, entry.key) not in some:
                continue
            one = found[entry.kind, entry.key]
            if entry.dated_on != one.dated_on:
                moved.append(entry.pk)
                continue
            for name, value in columns_of(one).items():
                setattr(entry, name, value)
            kept.append(entry)
            del fresh[entry.kind, entry.key]
    for pks in batches(moved):
        SearchEntry.objects.filter(pk__in=pks).delete()
    return kept, list(fresh.values())


def placed(fresh: Iterable[Findable]) -> Iterator[SearchEntry]:
    """New entries, each at the next free place of its day: of many at once, the first by title read first."""
    free: dict[int, int] = {}
    is_new = not SearchEntry.objects.exists()
    for one in sorted(fresh, key=lambda one: (one.kind, folded(one.title)), reverse=True):
        day = one.dated_on.toordinal() if one.dated_on else 0
        if day not in free:
            free[day] = day * PLACES if is_new else first_free(day)
        yield SearchEntry(place=free[day], kind=one.kind, key=one.key, **columns_of(one))
        free[day] += 1


def first_free(day: int) -> int:
    """The place after the last one taken on this day."""
    of_day = SearchEntry.objects.filter(place__range=(day * PLACES, (day + 1) * PLACES - 1))
    last = of_day.order_by("-place").values_list("place", flat=True).first()
    return day * PLACES if last is None else last + 1


def columns_of(one: Findable) -> dict[str, Any]:
    """The columns of its entry that may change."""
    own = {name: getattr(one, name) for name in COLUMNS if name != "names"}
    return {**own, "names": "; ".join(one.other_names)}


def differs(entry: SearchEntry, one: Findable) -> bool:
    """Whether the entry says something else."""
    return any(getattr(entry, name) != value for name, value in columns_of(one).items())


def batches(things: list[Any]) -> Iterator[list[Any]]:
    """The things, so many at a time as one statement takes."""
    return (things[at : at + BATCH] for at in range(0, len(things), BATCH))
