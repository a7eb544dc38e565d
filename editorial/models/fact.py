"""The base of everything the record states: a stage, who published it and when, and a history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from editorial.domain.findable import Findable
from editorial.domain.lens import Lens
from editorial.domain.stage import PREVIEWED, Stage

from .printable import Printable

ON_THE_RECORD = (Stage.PUBLISHED, Stage.RETRACTED)


def both_or_neither(first: str, second: str) -> models.CheckConstraint:
    """A constraint: the two columns are filled together or not at all."""
    return models.CheckConstraint(
        condition=Q((f"{first}__isnull", True), (f"{second}__isnull", True))
        | Q((f"{first}__isnull", False), (f"{second}__isnull", False)),
        name=f"%(app_label)s_%(class)s_{first}_with_{second}",
    )


def once(*fields: str, empty: str, said: str) -> list[models.UniqueConstraint]:
    """Constraints: these columns occur once together, also where the column `empty` among them is.

    `said` is what a person reads whose row would be the second.
    """
    name = "%(app_label)s_%(class)s_once"
    rest = [field for field in fields if field != empty]
    return [
        models.UniqueConstraint(fields=fields, name=name, violation_error_message=said),
        models.UniqueConstraint(
            fields=rest,
            condition=Q((f"{empty}__isnull", True)),
            name=f"{name}_without_{empty}",
            violation_error_message=said,
        ),
    ]


def kept_history(**options: Any) -> HistoricalRecords:
    """History rows with the reason as text of any length; each model names the columns it leaves out."""
    reason = models.TextField(null=True)
    return HistoricalRecords(history_change_reason_field=reason, **options)


def seen_by(lens: Lens) -> tuple[Stage, ...]:
    """The stages a reader sees."""
    if lens.drafts:
        return PREVIEWED
    return ON_THE_RECORD if lens.retracted else (Stage.PUBLISHED,)


class FactQuerySet(models.QuerySet[Any]):
    """Phrases every fact understands."""

    def seen_through(self, lens: Lens) -> Self:
        """The rows this reader may see: the published ones, and in a preview the drafts too."""
        return self.filter(stage__in=seen_by(lens))

    def with_seen(self, lens: Lens, *relations: str) -> Self:
        """Those whose related facts the reader may see too; an empty relation hides nothing."""
        stages = seen_by(lens)
        seen = Q()
        for name in relations:
            seen &= Q((f"{name}__isnull", True)) | Q((f"{name}__stage__in", stages))
        return self.filter(seen)


class Fact(Printable):
    """A row that the public may come to read. Sources hang on it as citations."""

    stage = models.CharField(max_length=10, choices=Stage, default=Stage.DRAFT, editable=False)
    published_at = models.DateTimeField(null=True, editable=False)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    citations = GenericRelation("editorial.Citation")

    # False for a source: it is what others rest on.
    needs_source = True
    # True for what somebody said: a source of a flagged network is enough to show that they said it.
    is_said = False
    # Whether whom it concerns may reply to it: its page then shows replies beside it.
    takes_replies = False
    # Names of the relations below it that go the way to the public record together with it, and off it.
    takes_along: tuple[str, ...] = ()
    # Relations that `found_as` reads, fetched beforehand where many facts are indexed at once.
    found_with: tuple[str, ...] = ()

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            both_or_neither("published_at", "published_by"),
            models.CheckConstraint(
                condition=Q(stage__in=ON_THE_RECORD, published_at__isnull=False)
                | (~Q(stage__in=ON_THE_RECORD) & Q(published_at__isnull=True)),
                name="%(app_label)s_%(class)s_published_with_moment",
            ),
            models.CheckConstraint(
                condition=Q(stage__in=Stage.values), name="%(app_label)s_%(class)s_stage_is_known"
            ),
        ]

    def rests_on(self) -> models.QuerySet[Any]:
        """Its citations. A fact that inherits another's sources answers with those."""
        return self.citations.all()

    @property
    def keeps_sources(self) -> bool:
        """Whether sources are cited on the row itself, and asked of whoever changes it."""
        return self.needs_source and type(self).rests_on is Fact.rests_on

    def names_a_person(self) -> bool:
        """Whether a person is named by it, so that two reviewers look before it is read in public."""
        return False

    def hangs_on(self) -> Fact | None:
        """The fact it stands beside without a column that says so; it is hidden where that is."""
        return None

    def along(self, stage: Stage) -> list[Fact]:
        """Itself, then the rows below it at this stage that go with it, each before what is below it."""
        below = [
            row for name in self.takes_along for row in getattr(self, name).filter(stage=stage).order_by("pk")
        ]
        return [self, *(one for row in below for one in row.along(stage))]

    def hands(self) -> set[int]:
        """Who wrote or edited it or its sources, by primary key. To move it between stages is no edit."""
        rows: Any = self.history  # type: ignore[attr-defined]
        found, last = set(), ""
        for user, stage in rows.order_by("history_date", "history_id").values_list(
            "history_user_id", "stage"
        ):
            if last in ("", stage):
                found.add(user)
            last = stage
        cited: Any = self.citations.model
        about = ContentType.objects.get_for_model(self)
        threads = cited.history.filter(content_type=about, object_id=self.pk)
        found.update(threads.order_by().values_list("history_user_id", flat=True).distinct())
        return found - {None}

    def found_as(self) -> Findable | None:
        """What search finds it by; None where it is not searched for itself.

        Asked of published facts alone; of its neighbours it may tell what is published, nothing else.
        """
        return None

    def searched_through(self) -> tuple[Fact, ...]:
        """The facts whose entries tell something of this one: a former name of a state answers with it."""
        return ()


def relations(model: type[Any], *, before: str = "") -> Iterator[str]:
    """The facts that a fact points at and, where it must, those that they point at: `claim__statement`.

    Its name may tell of each, so that it is shown only where all of them are.
    """
    for column in model._meta.fields:
        other = column.related_model if column.is_relation else None
        if isinstance(other, type) and issubclass(other, Fact):
            yield f"{before}{column.name}"
            if not column.null and other is not model:
                yield from relations(other, before=f"{before}{column.name}__")
