"""What states say beside their acts."""

from django.db import models

from editorial.domain.precision import Precision
from editorial.models import Fact, kept_history, once
from treaties.domain.declaration_kind import DeclarationKind

from .state import State
from .treaty import Treaty


class Declaration(Fact):
    """A declaration, reservation, objection or communication. It never changes a standing by itself."""

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="declarations")
    state = models.ForeignKey(State, models.PROTECT, related_name="declarations")
    made_on = models.DateField(null=True, blank=True)
    date_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    kind = models.CharField(max_length=24, choices=DeclarationKind, help_text="What the state calls it.")
    gist = models.TextField(help_text="In our own words; the text itself prevails.")
    answers = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, help_text="The declaration an objection answers."
    )

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            *once(
                "treaty",
                "state",
                "kind",
                "made_on",
                empty="made_on",
                said="A declaration of this kind, by this state and of this day, is on the record already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} on {self.treaty}, {self.get_kind_display().lower()}"
