"""Brings the seeds into the record: adds what is missing, touches nothing that was edited since."""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import now
from editorial.domain.seed import BadRow, SeedFile
from editorial.domain.stage import Stage
from editorial.models import Citation, Fact, Revision, Source, User

from .change import move_revision, record_change
from .desk import desk

REASON = "From the compiled record of 22 Nov 2026"
# A row that rests on nothing else stays a draft.
UNSOURCED = "unsourced-memory"


class LoadRefused(Exception):
    """Nothing was loaded; `faults` says why, one line a row: file, line, reason."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(slots=True)
class Report:
    """What a load did: rows added and updated a file, and where the record differs from a seed."""

    added: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)
    skipped: bool = False


class Keys:
    """Primary keys by natural key, one query a model."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, str], dict[str, int]] = {}

    def pk(self, model: Any, field: str, value: str) -> int:
        """The primary key of the row whose `field` is `value`; BadRow where there is none."""
        if (model, field) not in self._known:
            self._known[model, field] = dict(model.objects.values_list(field, "pk"))
        found = self._known[model, field].get(value)
        if found is None:
            raise BadRow(f"no {model._meta.verbose_name} with the {field} {value!r}")
        return found


@dataclass(slots=True)
class Row:
    """One row read: where it stands, what it says and what it rests on."""

    place: str
    values: dict[str, Any]
    links: dict[str, list[int]]
    sources: list[str]


def seed_modules() -> Iterator[Any]:
    """The `seed.plan` module of each app that has one, in the order of INSTALLED_APPS."""
    for config in apps.get_app_configs():
        if find_spec(f"{config.name}.seed") and find_spec(f"{config.name}.seed.plan"):
            yield import_module(f"{config.name}.seed.plan")


def digest_of(files: Iterable[SeedFile]) -> str:
    """SHA-256 over the bytes of the seeds."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.path.read_bytes())
    return whole.hexdigest()


@transaction.atomic
def load(*, modules: Iterable[Any] | None = None) -> Report:
    """Loads every seed in one transaction. LoadRefused names each bad row, and nothing is loaded."""
    plans = list(modules if modules is not None else seed_modules())
    digest = digest_of(file for plan in plans for file in plan.FILES)
    revision, _ = Revision.objects.get_or_create(pk=1)
    report = Report(skipped=revision.seed_digest == digest)
    if report.skipped:
        return report
    by, keys = desk(), Keys()
    for plan in plans:
        for file in plan.FILES:
            load_file(file, keys=keys, by=by, report=report)
        getattr(plan, "finish", int)()
    Revision.objects.filter(pk=1).update(seed_digest=digest)
    move_revision()
    return report


def load_file(file: SeedFile, *, keys: Keys, by: User, report: Report) -> None:
    """Adds the rows of one file that the record does not know, with citations, history and one change."""
    rows = list(read_rows(file, keys))
    known = {tuple(getattr(fact, name) for name in file.key): fact for fact in file.model.objects.all()}
    found = [(row, known.get(tuple(row.values[name] for name in file.key))) for row in rows]
    fresh = [row for row, fact in found if fact is None]
    facts = [made(file, row, by=by) for row in fresh]
    refuse([fault for row, fact in zip(fresh, facts, strict=True) for fault in faults_of(row, fact)])
    try:
        bulk_create_with_history(facts, file.model, default_user=by, default_change_reason=REASON)
    except IntegrityError as error:
        raise LoadRefused([f"{file.path.name}: {error}"]) from error
    for row, fact in zip(fresh, facts, strict=True):
        for name, pks in row.links.items():
            getattr(fact, name).set(pks)
    cite(file.model, zip(fresh, facts, strict=True), keys=keys, by=by)
    changed = [(row, fact) for row, fact in found if fact is not None and differs(row, fact)]
    report.updated[file.path.name] = bring_up(file, changed, by=by, report=report)
    report.added[file.path.name] = len(facts)
    if facts or report.updated[file.path.name]:
        record_change(
            f"{file.path.name}: {len(facts)} added, {report.updated[file.path.name]} updated. {REASON}.",
            reason=ChangeReason.LOADED,
            by=by,
        )


def read_rows(file: SeedFile, keys: Keys) -> Iterator[Row]:
    """The rows of a file; LoadRefused names every one that cannot be read."""
    faults, rows, seen = [], [], {}
    with file.path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream, strict=True)
        for cells in reader:
            place = f"{file.path.name}, line {reader.line_num}"
            try:
                row = read_row(file, cells, place, keys)
            except (ValueError, KeyError) as error:
                faults.append(f"{place}: {error}")
                continue
            key = tuple(row.values[name] for name in file.key)
            if key in seen:
                faults.append(f"{place}: the same row as {seen[key]}")
            seen[key] = place
            rows.append(row)
    refuse(faults)
    yield from rows


def read_row(file: SeedFile, cells: Mapping[str, str], place: str, keys: Keys) -> Row:
    """One row; BadRow says what is wrong with it."""
    if None in cells or None in cells.values():
        raise BadRow("the row does not have as many cells as the header")
    values = file.read(cells, keys)
    many = {field.name for field in file.model._meta.many_to_many}
    sources = cells[file.sources].split(";") if file.sources and cells[file.sources] else []
    for source in sources:
        keys.pk(Source, "key", source)
    links = {name: values.pop(name) for name in list(values) if name in many}
    return Row(place=place, values=values, links=links, sources=sources)


def made(file: SeedFile, row: Row, *, by: User) -> Fact:
    """The fact a row describes: published, or a draft where it rests on memory alone."""
    fact: Fact = file.model(**row.values)
    if row.sources == [UNSOURCED] or row.values.get("key") == UNSOURCED:
        return fact
    fact.stage, fact.published_at, fact.published_by = Stage.PUBLISHED, now(), by
    return fact


def faults_of(row: Row, fact: Fact) -> list[str]:
    """What the columns themselves refuse, in words."""
    try:
        fact.clean_fields(exclude={field.name for field in fact._meta.fields if field.is_relation})
    except ValidationError as error:
        return [f"{row.place}: {name}: {' '.join(words)}" for name, words in error.message_dict.items()]
    return []


def refuse(faults: list[str]) -> None:
    """Stops the load where there is a fault."""
    if faults:
        raise LoadRefused(faults)


def cite(model: Any, pairs: Iterable[tuple[Row, Fact]], *, keys: Keys, by: User) -> None:
    """Hangs each row's sources on its fact."""
    kind = ContentType.objects.get_for_model(model)
    citations = [
        Citation(content_type=kind, object_id=fact.pk, source_id=keys.pk(Source, "key", source))
        for row, fact in pairs
        for source in dict.fromkeys(row.sources)
    ]
    bulk_create_with_history(citations, Citation, default_user=by, default_change_reason=REASON)


def differs(row: Row, fact: Fact) -> bool:
    """Whether the seed now says something else than the record."""
    return any(getattr(fact, name) != value for name, value in row.values.items())


def bring_up(file: SeedFile, changed: list[tuple[Row, Fact]], *, by: User, report: Report) -> int:
    """Brings rows that nobody edited up to their seed; lists the others. Answers how many it brought up."""
    untouched = []
    for row, fact in changed:
        if fact.history.exclude(history_change_reason=REASON).exists():
            report.differences.append(f"{row.place}: edited since it was loaded, and left as it is: {fact}")
            continue
        for name, value in row.values.items():
            setattr(fact, name, value)
        refuse(faults_of(row, fact))
        untouched.append(fact)
    if untouched:
        names = [name for name in changed[0][0].values if name not in file.key]
        bulk_update_with_history(untouched, file.model, names, default_user=by, default_change_reason=REASON)
    return len(untouched)
