"""Weapon types: a tree, with what is known of each and whether the Convention's definition covers it."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from conflict.domain.coverage import Coverage
from conflict.domain.failure_rate import RateBasis, RateKind
from editorial.domain.findable import Findable
from editorial.models import Fact, kept_history
from treaties.domain.weapon_class import WeaponClass
from treaties.models import State


class WeaponType(Fact):
    """A family, a model or a submunition. `weapon_class` is what treaties' rules speak of; empty: none."""

    slug = models.SlugField(unique=True, max_length=60)
    name = models.CharField(max_length=120)
    designation = models.CharField(max_length=120, blank=True, help_text="Model names as sources print them.")
    category = models.CharField(max_length=120, help_text="For instance cluster munition > rocket-delivered.")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    weapon_class = models.CharField(max_length=24, choices=WeaponClass, blank=True)
    origin = models.ForeignKey(State, models.PROTECT, null=True, blank=True, related_name="+")
    delivery = models.CharField(max_length=80, blank=True, help_text="What fires, drops or carries it.")
    submunition_model = models.CharField(max_length=80, blank=True)
    submunitions_least = models.PositiveIntegerField(null=True, blank=True)
    submunitions_most = models.PositiveIntegerField(null=True, blank=True)
    coverage = models.CharField(max_length=14, choices=Coverage)
    has_fewer_than_ten = models.BooleanField(null=True, blank=True)
    weighs_over_four_kg = models.BooleanField(null=True, blank=True)
    engages_single_target = models.BooleanField(null=True, blank=True)
    self_destructs = models.BooleanField(null=True, blank=True)
    self_deactivates = models.BooleanField(null=True, blank=True)
    description = models.TextField()
    note = models.TextField(blank=True, help_text="What the sources leave open.")

    takes_along = ("failure_rates",)

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="conflict_weapontype_count_is_a_range",
                condition=Q(submunitions_least__isnull=True, submunitions_most__isnull=True)
                | Q(submunitions_least__lte=F("submunitions_most")),
                violation_error_message="Give both ends of the count, the lesser first; one figure twice.",
            ),
            models.CheckConstraint(
                name="conflict_weapontype_not_its_own_parent",
                condition=~Q(parent=F("pk")),
                violation_error_message="A type cannot belong to itself.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def found_as(self) -> Findable:
        """By name, by model as sources print it, and by what is said of it."""
        models = [part.strip() for part in self.designation.replace("/", ";").split(";") if part.strip()]
        return Findable(
            kind="weapon",
            key=self.slug,
            title=self.name,
            names=(self.name, *models),
            text=f"{self.description} {self.category}. {self.submunition_model}".rstrip(),
        )


class FailureRate(Fact):
    """A share of submunitions that did not go off, in per cent, with who says so and how it was found."""

    weapon = models.ForeignKey(WeaponType, models.PROTECT, related_name="failure_rates")
    basis = models.CharField(max_length=8, choices=RateBasis)
    kind = models.CharField(max_length=12, choices=RateKind)
    least = models.DecimalField(max_digits=5, decimal_places=2, validators=[MinValueValidator(0)])
    most = models.DecimalField(max_digits=5, decimal_places=2, validators=[MaxValueValidator(100)])
    said_by = models.CharField(max_length=120, help_text="Whose figure it is.")
    note = models.TextField(blank=True, help_text="Lots, conditions, what the figure leaves open.")

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["weapon", "basis", "said_by", "least", "most"],
                name="conflict_failurerate_once",
                violation_error_message="This figure by this speaker is on the record already.",
            ),
            models.CheckConstraint(
                name="conflict_failurerate_is_a_range",
                condition=Q(least__gte=0, least__lte=F("most"), most__lte=100),
                violation_error_message="Give a share from 0 to 100, the lesser figure first.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weapon}: {self.get_basis_display().lower()} by {self.said_by}"
