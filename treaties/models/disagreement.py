"""Where sources differ."""

from django.db import models

from editorial.models import Fact, kept_history, once

from .state import State
from .treaty import Treaty


class Disagreement(Fact):
    """Two sources print different things; both are shown, with what is recorded here and why."""

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="disagreements")
    state = models.ForeignKey(State, models.PROTECT, null=True, blank=True, related_name="disagreements")
    fact = models.CharField(max_length=80)
    recorded_here = models.CharField(max_length=200)
    printed_elsewhere = models.CharField(max_length=200)
    why = models.TextField()

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            *once(
                "treaty",
                "state",
                "fact",
                empty="state",
                said="A disagreement on this fact of this treaty and state is on the record already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.treaty}: {self.fact}"
