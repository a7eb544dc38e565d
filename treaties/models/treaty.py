"""Treaties, with their rules of effect as data."""

from __future__ import annotations

from django.db import models

from editorial.domain.findable import Findable
from editorial.models import Fact, FactQuerySet, kept_history
from treaties.domain.effect import EarlyUntil, EffectRule, NoticePeriod, Unit

from .state import State

UNITS = [(unit.value, f"{unit.value}s") for unit in Unit]
EARLY_UNTIL = [
    (EarlyUntil.THRESHOLD.value, "the deposit that completed the number"),
    (EarlyUntil.ENTRY_INTO_FORCE.value, "the general entry into force"),
]


class Treaty(Fact):
    """A weapons treaty as its depositary describes it."""

    slug = models.SlugField(unique=True)
    short_name = models.CharField(max_length=60)
    title = models.TextField()
    weapons = models.TextField(help_text="Weapons it speaks of, separated by semicolons.")
    prohibits = models.TextField(help_text="One sentence of our own on what it does.")
    depositary = models.CharField(max_length=120)
    collection_reference = models.CharField(max_length=20, blank=True, help_text="UN Treaty Collection.")
    registration = models.CharField(max_length=160, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    adopted_at_place = models.CharField(max_length=80, blank=True)
    opened_on = models.DateField(null=True, blank=True, help_text="Opened for signature.")
    closed_on = models.DateField(
        null=True, blank=True, help_text="First day on which it could no longer be signed."
    )
    entered_into_force_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True, help_text="First day on which it had ended.")
    checked_on = models.DateField(help_text="Last compared with a published list.")
    is_open_to_all = models.BooleanField(default=True)
    open_to = models.ManyToManyField(State, blank=True, related_name="+", help_text="If not open to all.")
    bars_reservations = models.BooleanField(default=False, help_text="No reservation is allowed.")
    rule_article = models.CharField(max_length=40, blank=True, help_text="On later deposits.")
    rule_unit = models.CharField(
        max_length=5, choices=UNITS, blank=True, help_text="Empty: no rule computes."
    )
    rule_number = models.PositiveSmallIntegerField(null=True, blank=True)
    rule_month_start = models.BooleanField(default=False, help_text="Takes effect on the first of a month.")
    rule_early_until = models.CharField(max_length=20, choices=EARLY_UNTIL, blank=True)
    general_article = models.CharField(
        max_length=40, blank=True, help_text="On the general entry into force."
    )
    general_unit = models.CharField(max_length=5, choices=UNITS, blank=True)
    general_number = models.PositiveSmallIntegerField(null=True, blank=True)
    general_threshold = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The instrument that started the count to entry into force."
    )
    has_several_depositaries = models.BooleanField(default=False, help_text="The first deposit decides.")
    notice_unit = models.CharField(max_length=5, choices=UNITS, blank=True)
    notice_number = models.PositiveSmallIntegerField(null=True, blank=True)
    notice_article = models.CharField(max_length=40, blank=True)
    conflict_bars_withdrawal = models.BooleanField(
        default=False, help_text="A withdrawal waits for the end of an armed conflict."
    )
    first_report_days = models.PositiveSmallIntegerField(null=True, blank=True)
    rule_note = models.TextField(blank=True)
    entry_rule = models.TextField(blank=True, help_text="Entry into force, in our own words.")
    withdrawal_rule = models.TextField(blank=True)

    takes_along = ("articles", "rules", "header_facts")

    history = kept_history(m2m_fields=[open_to])

    objects = FactQuerySet.as_manager()

    class Meta(Fact.Meta):
        verbose_name_plural = "treaties"

    def __str__(self) -> str:
        return self.short_name

    def found_as(self) -> Findable:
        """By its names, its slug (often the short form: CCM, NPT), its weapons and what it does."""
        return Findable(
            kind="treaty",
            key=self.slug,
            title=self.short_name,
            names=(self.short_name, self.title, self.slug.upper()),
            text=f"{self.prohibits} {self.weapons.replace(';', ', ')}. {self.collection_reference}".rstrip(),
            dated_on=self.adopted_on or self.opened_on,
        )

    @property
    def effect_rule(self) -> EffectRule:
        """The rule of effect, as the calculus reads it."""
        return EffectRule(
            article=self.rule_article,
            general_article=self.general_article,
            unit=Unit(self.rule_unit) if self.rule_unit else None,
            number=self.rule_number,
            month_start=self.rule_month_start,
            early_until=EarlyUntil(self.rule_early_until) if self.rule_early_until else None,
            general_unit=Unit(self.general_unit) if self.general_unit else None,
            general_number=self.general_number,
            general_threshold=self.general_threshold,
            several_depositaries=self.has_several_depositaries,
        )

    @property
    def notice_period(self) -> NoticePeriod | None:
        """From receipt of a notice of withdrawal to its earliest effect; only ever shown."""
        if not self.notice_unit or self.notice_number is None:
            return None
        return NoticePeriod(unit=Unit(self.notice_unit), number=self.notice_number)


class TreatyFact(Fact):
    """One header fact that has no column of its own, such as how many states adopted the text."""

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="header_facts")
    key = models.SlugField()
    value = models.TextField()

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["treaty", "key"],
                name="treaties_treatyfact_once",
                violation_error_message="This header fact of the treaty is on the record already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.treaty}: {self.key}"
