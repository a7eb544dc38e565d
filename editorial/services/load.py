"""Brings the seeds into the record: adds what is missing, touches nothing that was edited since."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import now
from editorial.domain.seed import SeedFile
from editorial.domain.stage import Stage
from editorial.models import Citation, Fact, Revision, Source, User

from .change import move_revision, record_change, take_turn
from .desk import desk
from .search_index import index_all, is_behind
from .seed_rows import Keys, LoadRefused, Row, faults_of, read_rows, refusals_in_words, refuse

__all__ = ["LoadRefused", "Report", "load"]

REASON = "From the compiled record of 22 Nov 2026"
# A row that rests on nothing else stays a draft.
UNSOURCED = "unsourced-memory"


@dataclass(slots=True)
class Report:
    """What a load did: rows added and updated a file, and where the record differs from a seed."""

    added: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)
    skipped: bool = False


def seed_modules() -> Iterator[Any]:
    """The `seed.plan` module of each app that has one, in the order of INSTALLED_APPS."""
    for config in apps.get_app_configs():
        if find_spec(f"{config.name}.seed") and find_spec(f"{config.name}.seed.plan"):
            yield import_module(f"{config.name}.seed.plan")


def file_of(model: Any) -> SeedFile:
    """The seed of this kind of fact, which says how its CSV is read."""
    files: Iterator[SeedFile] = (file for plan in seed_modules() for file in plan.FILES)
    return next(file for file in files if file.model is model)


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
    report = Report(skipped=take_turn().seed_digest == digest)
    if report.skipped:
        if is_behind():
            index_all()
            move_revision()
        return report
    by, keys = desk(), Keys()
    for plan in plans:
        for file in plan.FILES:
            load_file(file, keys=keys, by=by, report=report)
        getattr(plan, "finish", int)()
    Revision.objects.filter(pk=1).update(seed_digest=digest)
    index_all()
    move_revision()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # without statistics PostgreSQL plans the standing query badly
    return report


def load_file(file: SeedFile, *, keys: Keys, by: User, report: Report) -> None:
    """Adds the rows of one file that the record does not know, with citations, history and one change."""
    known = {tuple(getattr(fact, name) for name in file.key): fact for fact in file.model.objects.all()}
    found = [(row, known.get(row.key(file))) for row in read_rows(file, keys)]
    fresh = [(row, made(file, row, by=by)) for row, fact in found if fact is None]
    add(file, fresh, keys=keys, by=by)
    there = [(row, fact) for row, fact in found if fact is not None]
    changed = [(row, fact) for row, fact in there if differs(row, fact)]
    updated = bring_up(file, changed, by=by, report=report)
    report.differences += unlike_threads(file, there)
    report.added[file.path.name], report.updated[file.path.name] = len(fresh), updated
    if fresh or updated:
        summary = f"{file.path.name}: {len(fresh)} added, {updated} updated. {REASON}."
        public = sum(fact.stage == Stage.PUBLISHED for _, fact in fresh)  # drafts are not counted in public
        told = f"{public} published" if public else "brought up to what the file says now"
        why = f"{file.path.name}: {told}. {REASON}."
        record_change(summary, reason=ChangeReason.LOADED, by=by, why=why)


def add(file: SeedFile, fresh: list[tuple[Row, Fact]], *, keys: Keys, by: User) -> None:
    """Writes the new facts with their history, what they link to and what they rest on."""
    refuse([fault for row, fact in fresh for fault in faults_of(row, fact)])
    facts = [fact for _, fact in fresh]
    with refusals_in_words(file, fresh):
        bulk_create_with_history(facts, file.model, default_user=by, default_change_reason=REASON)
    for row, fact in fresh:
        for name, pks in row.links.items():
            fact._change_reason = REASON  # type: ignore[attr-defined]
            getattr(fact, name).set(pks)
    cite(file.model, fresh, keys=keys, by=by)


def made(file: SeedFile, row: Row, *, by: User) -> Fact:
    """The fact a row describes: published, or a draft where it rests on memory alone."""
    fact: Fact = file.model(**row.values)
    if row.sources == [UNSOURCED] or row.values.get("key") == UNSOURCED:
        return fact
    fact.stage, fact.published_at, fact.published_by = Stage.PUBLISHED, now(), by
    return fact


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
        if was_edited(fact):
            report.differences.append(f"{row.place}: edited since it was loaded, and left as it is: {fact}")
            continue
        for name, value in row.values.items():
            setattr(fact, name, value)
        untouched.append((row, fact))
    refuse([fault for row, fact in untouched for fault in faults_of(row, fact)])
    if untouched:
        names = [name for name in untouched[0][0].values if name not in file.key]
        facts = [fact for _, fact in untouched]
        with refusals_in_words(file, untouched):
            bulk_update_with_history(facts, file.model, names, default_user=by, default_change_reason=REASON)
    return len(untouched)


def was_edited(fact: Any) -> bool:
    """Somebody changed it since, for a reason of their own."""
    edited: bool = fact.history.exclude(history_change_reason=REASON).exists()
    return edited


def unlike_threads(file: SeedFile, there: list[tuple[Row, Fact]]) -> list[str]:
    """Rows already on the record that now name other sources, or link to others, than they did.

    Only listed: threads are an editor's to tie and to cut, each with a reason.
    """
    cited: dict[int, set[str]] = defaultdict(set)
    kind = ContentType.objects.get_for_model(file.model)
    threads = Citation.objects.filter(content_type=kind).order_by("pk")
    for pk, key in threads.values_list("object_id", "source__key"):
        cited[pk].add(key)
    found = [
        f"{row.place}: names other sources than the record, which is left as it is: {fact}"
        for row, fact in there
        if file.sources and set(row.sources) != cited[fact.pk]
    ]
    for row, fact in there:
        for name, pks in row.links.items():
            if set(pks) != set(getattr(fact, name).values_list("pk", flat=True)):
                found.append(f"{row.place}: {name} is not as on the record, which is left as it is: {fact}")
    return found
