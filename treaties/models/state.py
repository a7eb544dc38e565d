"""States, with the names they bore and the days between which they existed."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q, Subquery
from django.db.models.functions import Coalesce

from editorial.domain.findable import Findable
from editorial.domain.lens import Lens
from editorial.domain.stage import Stage
from editorial.models import Fact, kept_history
from treaties.domain.region import Region


def lasts_on(day: object, *, of: str = "") -> Q:
    """The period of the row, or of its relation `of` ("state__"), holds `day`.

    An empty end is open; `ended_on` is the first day after the period.
    """
    begun = Q((f"{of}began_on__isnull", True)) | Q((f"{of}began_on__lte", day))
    return begun & (Q((f"{of}ended_on__isnull", True)) | Q((f"{of}ended_on__gt", day)))


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

    found_with = ("names",)
    takes_along = ("names",)

    takes_replies = True

    history = kept_history()

    def __str__(self) -> str:
        return self.name

    def found_as(self) -> Findable:
        """By every name it bears or bore; its code and where it lies."""
        former = [name.name for name in self.names.all() if name.stage == Stage.PUBLISHED]
        others = [self.official_name, self.depositary_name, *self.aliases.split(";"), *sorted(former)]
        return Findable(
            kind="state",
            key=self.code,
            title=self.name,
            names=(self.name, *(name.strip() for name in others if name.strip())),
            text=". ".join(filter(None, (f"{self.subregion}, {self.code}", self.note))),
        )


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
            models.UniqueConstraint(
                fields=["state", "name"],
                name="treaties_statename_once",
                violation_error_message="This former name of the state is on the record already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def searched_through(self) -> tuple[Fact, ...]:
        """A state is found by the names it bore."""
        return (self.state,)


def called_on(state: Any, *, day: Any, lens: Lens, otherwise: str = "name") -> Coalesce:
    """The name a state bore on `day`, else the column `otherwise`; `state` and `day` may be OuterRefs."""
    then = StateName.objects.seen_through(lens).filter(lasts_on(day), state=state)
    return Coalesce(Subquery(then.order_by("began_on", "name").values("name")[:1]), otherwise)
