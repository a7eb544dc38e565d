"""What an article prohibits, restricts or requires, act by act."""

from django.db import models

from editorial.models import Citation, Fact, kept_history
from treaties.domain.rule_words import AppliesTo, RuledAct, RuleEffect
from treaties.domain.weapon_class import WeaponClass

from .treaty import Treaty


class Rule(Fact):
    """One article's word on one act with one class of weapon. It rests on its treaty's sources."""

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="rules")
    article = models.CharField(max_length=20)
    weapon_class = models.CharField(max_length=24, choices=WeaponClass)
    act = models.CharField(max_length=20, choices=RuledAct)
    effect = models.CharField(max_length=10, choices=RuleEffect)
    applies_to = models.CharField(max_length=30, choices=AppliesTo, default=AppliesTo.ALL)
    note = models.TextField(blank=True)

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["treaty", "article", "weapon_class", "act"],
                name="treaties_rule_once",
                violation_error_message="This article's word on this act with this weapon is on the record "
                "already.",
            ),
        ]

    def rests_on(self) -> models.QuerySet[Citation]:
        """A rule is the treaty's own text: the treaty's sources are its."""
        return self.treaty.rests_on()

    def __str__(self) -> str:
        return f"{self.treaty} article {self.article} {self.effect} {self.act}"
