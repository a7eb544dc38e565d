"""The public list of changes: what was published, corrected and retracted, and nothing of what is hidden."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, QuerySet

from editorial.domain.change_reason import ChangeReason
from editorial.domain.lens import Lens
from editorial.domain.roles import DESK, REVIEWER
from editorial.models import Change, Fact, User, relations

from .change_line import Line, Shown, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a reader chose; `after` is the id of a change, and asks for those that came later."""

    reasons: Collection[str] = ()
    since: date | None = None
    until: date | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One change as anybody may read it. `fact` is None for a load, and for what is not on the record now;
    of the latter only a retraction still gives the reason that was written, as its notice does."""

    change: Change
    reason: ChangeReason
    by: str
    why: str
    fact: Any = None
    lines: tuple[Line, ...] = field(default=())


def changes(asked: Asked, *, lens: Lens) -> QuerySet[Change]:
    """The rows of the list; the caller orders and pages. It is read as it stands now, on whatever day."""
    assert not lens.retracted, "the list shows what is on the record"
    reviewing = User.objects.filter(pk=OuterRef("made_by"), groups__name=REVIEWER.name)
    found = Change.objects.select_related("made_by").annotate(is_reviewers=Exists(reviewing))
    if asked.reasons:
        found = found.filter(reason__in=asked.reasons)
    if asked.since:
        found = found.filter(made_at__date__gte=asked.since)
    if asked.until:
        found = found.filter(made_at__date__lte=asked.until)
    return found if asked.after is None else found.filter(pk__gt=asked.after)


def told_of(page: Iterable[Change], *, lens: Lens) -> list[Told]:
    """In the order given; a query or two for each kind of fact among them, none for loads."""
    page = list(page)
    facts, shown = _facts(page, lens=lens), Shown(lens)
    return [_told(change, facts.get((change.content_type_id, change.object_id)), shown) for change in page]


def _told(change: Change, fact: Any, shown: Shown) -> Told:
    reason = ChangeReason(change.reason)
    is_open = fact is not None or change.content_type_id is None or reason == ChangeReason.RETRACTION
    return Told(
        change=change,
        reason=reason,
        by=_role(change),
        why=change.why if is_open else "",
        fact=fact,
        lines=lines_of(change, shown=shown) if fact is not None else (),
    )


def _role(change: Any) -> str:
    """Names of editors are not published."""
    if change.made_by.username == DESK:
        return "desk"
    return "a reviewer" if change.is_reviewers else "an editor"


def _facts(page: Iterable[Change], *, lens: Lens) -> dict[tuple[int | None, int | None], Any]:
    """The facts that the reader may see, by content type and primary key."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for change in page:
        if change.content_type_id is not None and change.object_id is not None:
            wanted[change.content_type_id].add(change.object_id)
    found: dict[tuple[int | None, int | None], Any] = {}
    for kind, pks in wanted.items():
        model = ContentType.objects.get_for_id(kind).model_class()
        if model is None or not issubclass(model, Fact):
            continue
        paths = tuple(relations(model))
        rows = model.objects.seen_through(lens).with_seen(lens, *paths).select_related(*paths)
        for fact in rows.filter(pk__in=pks).prefetch_related(*model.found_with).order_by("pk"):
            found[kind, fact.pk] = fact
    beside = {place: other for place, fact in found.items() if (other := fact.hangs_on()) is not None}
    seen = _seen(beside.values(), lens=lens)
    return {place: fact for place, fact in found.items() if place not in beside or beside[place] in seen}


def _seen(facts: Iterable[Any], *, lens: Lens) -> set[Any]:
    """Those of them that the reader may see, with all they point at; one query for each kind."""
    by_kind: dict[Any, set[int]] = defaultdict(set)
    for fact in facts:
        by_kind[type(fact)].add(fact.pk)
    found: set[Any] = set()
    for model, pks in by_kind.items():
        rows = model.objects.seen_through(lens).with_seen(lens, *relations(model))
        found.update(rows.filter(pk__in=pks).order_by("pk"))
    return found


def belongs_to(fact: Any) -> Any:
    """The first fact that it must point at, or None: an act belongs to its treaty."""
    for column in fact._meta.fields:
        other = column.related_model if column.is_relation and not column.null else None
        if isinstance(other, type) and issubclass(other, Fact):
            return getattr(fact, column.name)
    return fact.hangs_on()
