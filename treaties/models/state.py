"""States, with the names they bore and the days between which they existed."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from editorial.domain.lens import Lens
from editorial.models import Fact, FactQuerySet, kept_history
from treaties.domain.region import Region


def lasts_on(day: object, *, of: str = "") -> Q:
    """The period of the row, or of its relation `of` ("state__"), holds `day`.

    An empty end is open; `ended_on` is the first day after the period.
    """
    begun = Q((f"{of}began_on__isnull", True)) | Q((f"{of}began_on__lte", day))
    return begun & (Q((f"{of}ended_on__isnull", True)) | Q((f"{of}ended_on__gt", day)))


class StateQuerySet(FactQuerySet):
    """Phrases over states."""

    def listed_under(self, treaty: object, *, lens: Lens) -> Self:
        """The states a table of this treaty lists on the lens's day.

        A state is listed from the earlier of its UN membership and its first act under any treaty;
        a predecessor only while it existed and once it had acted under this one, so that nobody is
        counted beside its successor. Kosovo and Taiwan are listed on every day, and never counted.
        """
        from .action import TreatyAction

        acts = TreatyAction.objects.seen_through(lens).filter(state=OuterRef("pk"), counts_on__lte=lens.day)
        present = Q(is_outside=True) | Q(un_joined_on__lte=lens.day) | Exists(acts)
        lasting = Q(ended_on__isnull=True) & present
        return (
            self.seen_through(lens)
            .filter(lasts_on(lens.day))
            .filter(lasting | Q(Q(ended_on__isnull=False), Exists(acts.filter(treaty=treaty))))
        )


class State(Fact):
    """A state, or an entity the depositary takes for one. Territories are never a separate state."""

    code = models.CharField(max_length=3, unique=True, help_text="ISO 3166-1 alpha-3.")
    iso2 = models.CharField(max_length=2, blank=True)
    m49 = models.CharField(max_length=3, blank=True)
    name = models.CharField(max_length=80, help_text="Short name in English, as used today.")
    official_name = models.CharField(max_length=120)
    depositary_name = models.CharField(max_length=120, blank=True, help_text="As the depositary prints it.")
    aliases = models.TextField(blank=True, help_text="Other names, separated by semicolons.")
    region = models.CharField(max_length=10, choices=Region)
    subregion = models.CharField(max_length=40)
    un_joined_on = models.DateField(null=True, blank=True, help_text="Empty: not a member.")
    began_on = models.DateField(null=True, blank=True, help_text="First day, where it matters.")
    ended_on = models.DateField(
        null=True, blank=True, help_text="Predecessors: the first day without the state."
    )
    is_outside = models.BooleanField(
        default=False, help_text="Outside the UN Secretary-General's practice as depositary; never counted."
    )
    note = models.TextField(blank=True)

    objects = StateQuerySet.as_manager()
    history = kept_history()

    def __str__(self) -> str:
        return self.name


class StateName(Fact):
    """A former name, from `began_on` (empty: from the start) until the day before `ended_on`."""

    state = models.ForeignKey(State, models.PROTECT, related_name="names")
    name = models.CharField(max_length=80)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField()

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(fields=["state", "name"], name="treaties_statename_once"),
        ]

    def __str__(self) -> str:
        return self.name
