"""Dated events, for the timeline and the strips beside weapons, treaties and states."""

from django.db import models

from editorial.domain.findable import Findable
from editorial.domain.precision import Precision
from editorial.models import Fact, kept_history
from treaties.models import State, Treaty

from .weapon import WeaponType


class Event(Fact):
    """Something that happened on a day, in a month or in a year."""

    slug = models.SlugField(unique=True, max_length=100)
    happened_on = models.DateField(help_text="Of a month or year, its last day.")
    date_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    title = models.CharField(max_length=120)
    summary = models.TextField()
    states = models.ManyToManyField(State, blank=True, related_name="events")
    weapons = models.ManyToManyField(WeaponType, blank=True, related_name="events")
    treaties = models.ManyToManyField(Treaty, blank=True, related_name="events")

    takes_replies = True

    history = kept_history(m2m_fields=[states, weapons, treaties])

    class Meta(Fact.Meta):
        indexes = [models.Index(fields=["happened_on", "id"], name="conflict_event_happened")]

    def __str__(self) -> str:
        return self.title

    def found_as(self) -> Findable:
        """By its title and what happened."""
        return Findable(
            kind="event",
            key=self.slug,
            title=self.title,
            text=self.summary,
            dated_on=self.happened_on,
            date_precision=self.date_precision,
        )
