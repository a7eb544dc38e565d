"""The acts of states under treaties, and the one reading of them that gives a standing."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When
from django.db.models.functions import Coalesce, Least

from editorial.domain.lens import Lens
from editorial.domain.precision import Precision
from editorial.models import Fact, FactQuerySet, kept_history
from treaties.domain.action_kind import CONSENTS, RANK, ActionKind
from treaties.domain.standing import DEPARTURES, IN_EFFECT, ON_DEPOSIT, Standing

from .state import State
from .treaty import Treaty


class TreatyActionQuerySet(FactQuerySet):
    """Phrases over acts."""

    def open_notices_on(self, day: Any, *, lens: Lens) -> Self:
        """Leaves out each notice of withdrawal that had been taken back by `day`, before it took effect."""
        return self.exclude(_taken_back_by(day, lens=lens))

    def deciding_on(self, day: Any, *, lens: Lens) -> Self:
        """The acts that give a standing on `day`, the deciding one first.

        `day` is a date or an expression such as OuterRef("said_on"). Adds `gives`, a Standing.
        On one day the lesser act comes first, never the primary key.
        """
        given = Q(kind__in=ON_DEPOSIT) | Q(kind__in=IN_EFFECT, takes_effect_on__lte=day)
        return (
            self.seen_through(lens)
            .filter(given, ~_taken_back_by(day, lens=lens), counts_on__lte=day)
            .annotate(gives=_gives(day))
            .order_by("-decides_on", _RANK.desc(), "-done_on")
        )


def _taken_back_by(day: Any, *, lens: Lens) -> Q:
    taken_back = TreatyAction.objects.seen_through(lens).filter(
        kind=ActionKind.WITHDRAWAL_TAKEN_BACK,
        treaty=OuterRef("treaty_id"),
        state=OuterRef("state_id"),
        done_on__gte=OuterRef("done_on"),
        done_on__lte=one_level_down(day),
        done_on__lt=Coalesce(OuterRef("effective_on"), Value(date.max)),
    )
    return Q(Exists(taken_back), kind=ActionKind.WITHDRAWAL_NOTIFICATION)


def one_level_down(day: Any) -> Any:
    """The same day, named from inside a further subquery: an OuterRef too few answers wrongly."""
    return OuterRef(day) if isinstance(day, OuterRef) else day


def _gives(day: Any) -> Case:
    return Case(
        *_table(IN_EFFECT, takes_effect_on__lte=day), *_table(ON_DEPOSIT), output_field=models.CharField()
    )


def _table(law: dict[ActionKind, Standing], **condition: Any) -> list[When]:
    """One WHEN a standing: the kinds of act that give it."""
    return [
        When(
            kind__in=[kind for kind, given in law.items() if given == standing],
            **condition,
            then=Value(standing),
        )
        for standing in dict.fromkeys(law.values())
    ]


_RANK = Case(
    *(When(kind=kind, then=Value(rank)) for kind, rank in RANK.items()), output_field=models.IntegerField()
)


class TreatyAction(Fact):
    """One act of one state under one treaty, as the depositary recorded it."""

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="actions")
    state = models.ForeignKey(State, models.PROTECT, related_name="actions")
    kind = models.CharField(max_length=24, choices=ActionKind)
    done_on = models.DateField(
        help_text="Day of signature, deposit or receipt; of a lesser precision, the last possible day."
    )
    date_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    effective_stated_on = models.DateField(null=True, blank=True, help_text="Day of effect a source states.")
    follows_rule = models.BooleanField(
        default=True,
        help_text="The treaty's own rule gives the day of effect. Unset it where the kind of act is not "
        "certain enough for that, for instance where a ratification may have been a succession.",
    )
    effective_computed_on = models.DateField(null=True, editable=False)
    effective_by = models.DateField(
        null=True,
        editable=False,
        help_text="In force on this day at the latest; the day itself is not known.",
    )
    effective_on = models.GeneratedField(
        expression=Coalesce("effective_stated_on", "effective_computed_on"),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    takes_effect_on = models.GeneratedField(
        expression=Coalesce("effective_stated_on", "effective_computed_on", "effective_by"),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    # A succession may take effect before it is notified; nothing else may.
    counts_on = models.GeneratedField(
        expression=Least("done_on", Coalesce("effective_stated_on", "effective_computed_on", "done_on")),
        output_field=models.DateField(),
        db_persist=True,
    )
    # What is declared during the period of notice does not displace the notice, nor outlast it.
    decides_on = models.GeneratedField(
        expression=Case(
            When(kind__in=DEPARTURES, effective_stated_on__isnull=False, then="effective_stated_on"),
            default=Least("done_on", Coalesce("effective_stated_on", "effective_computed_on", "done_on")),
        ),
        output_field=models.DateField(),
        db_persist=True,
    )
    printed_name = models.CharField(max_length=120, blank=True, help_text="As the depositary printed it.")
    depositary_notification = models.CharField(
        max_length=60, blank=True, help_text="For instance C.N.776.2008.TREATIES-2."
    )
    note = models.TextField(blank=True)

    objects = TreatyActionQuerySet.as_manager()
    history = kept_history(
        excluded_fields=[
            "effective_computed_on",
            "effective_by",
            "effective_on",
            "takes_effect_on",
            "counts_on",
            "decides_on",
        ]
    )

    class Meta(Fact.Meta):
        indexes = [
            models.Index(fields=["treaty", "state", "counts_on"], name="treaties_action_deciding"),
            models.Index(fields=["state", "counts_on"], name="treaties_action_first"),
        ]
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["treaty", "state", "kind", "done_on"],
                name="treaties_action_once",
                violation_error_message="This act of this state under this treaty, on this day, is on "
                "the record already. Look for it in the list, also among the drafts.",
            ),
            models.CheckConstraint(
                name="treaties_action_effect_not_before_deposit",
                condition=Q(effective_stated_on__isnull=True)
                | Q(effective_stated_on__gte=F("done_on"))
                | Q(kind=ActionKind.SUCCESSION),
                violation_error_message="Only a succession may take effect before it is notified.",
            ),
            models.CheckConstraint(
                name="treaties_action_computes_consents_only",
                condition=Q(effective_computed_on__isnull=True, effective_by__isnull=True)
                | Q(kind__in=CONSENTS),
                violation_error_message="A rule computes the day of effect of a consent alone.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state}, {self.treaty}: {self.get_kind_display().lower()}"
