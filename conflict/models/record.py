"""Who produces, holds, used, moved or destroyed a weapon, as far as a source says so."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from conflict.domain.certainty import Certainty
from conflict.domain.period import Period
from conflict.domain.record_kind import RecordKind
from editorial.domain.precision import Precision
from editorial.models import Fact, FactQuerySet, kept_history
from treaties.models import State

from .weapon import WeaponType


class WeaponRecordQuerySet(FactQuerySet):
    """Phrases over records."""

    def begun_by(self, day: Any) -> Self:
        """Those known to have begun by `day`, and those whose time is not known.

        What had ended by then had begun: a start known only to the year may count from a later day.
        """
        return self.filter(Q(dated_on__isnull=True) | Q(dated_on__lte=day) | Q(ended_on__lte=day))


class WeaponRecord(Fact):
    """One thing a state, or an armed group named in `actor`, did with one weapon. A period may be open."""

    key = models.SlugField(unique=True, max_length=120)
    weapon = models.ForeignKey(WeaponType, models.PROTECT, related_name="records")
    state = models.ForeignKey(
        State, models.PROTECT, null=True, blank=True, related_name="weapon_records", help_text="Who did it."
    )
    actor = models.CharField(max_length=120, blank=True, help_text="Instead of a state: the armed group.")
    kind = models.CharField(max_length=20, choices=RecordKind)
    counterpart = models.ForeignKey(
        State,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="weapon_records_as_counterpart",
        help_text="To whom, from whom or on whose land.",
    )
    began_on = models.DateField(null=True, blank=True)
    began_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    ended_on = models.DateField(null=True, blank=True, help_text="The last day.")
    ended_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    dated_on = models.GeneratedField(
        expression=Coalesce("began_on", "ended_on"),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    conflict = models.CharField(max_length=80, blank=True, help_text="The war or fighting it belongs to.")
    certainty = models.CharField(max_length=9, choices=Certainty, default=Certainty.REPORTED)
    is_denied = models.BooleanField(default=False, help_text="A state concerned denies it.")
    summary = models.TextField(help_text="In our own words, never firmer than the source.")

    objects = WeaponRecordQuerySet.as_manager()
    takes_replies = True

    history = kept_history(excluded_fields=["dated_on"])

    class Meta(Fact.Meta):
        indexes = [models.Index(fields=["dated_on", "id"], name="conflict_record_dated")]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="conflict_weaponrecord_state_or_actor",
                condition=Q(state__isnull=False, actor="") | (Q(state__isnull=True) & ~Q(actor="")),
                violation_error_message="Name the state, or, where none acted, the armed group.",
            ),
        ]

    @property
    def period(self) -> Period:
        """When it was, as well as it is known."""
        return Period(
            began_on=self.began_on,
            began_precision=self.began_precision,
            ended_on=self.ended_on,
            ended_precision=self.ended_precision,
        )

    def __str__(self) -> str:
        return f"{self.state or self.actor}, {self.weapon}: {self.get_kind_display().lower()}"
