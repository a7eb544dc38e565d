"""One rule for one state, as the API tells it."""

from __future__ import annotations

from rest_framework import serializers

from conflict.selectors.bound import Held
from dashboard.api.fields import Address, Told
from treaties.domain.bound import DEFINITION
from treaties.domain.rule_words import AppliesTo, RuledAct, RuleEffect
from treaties.domain.standing import Standing


class BoundSerializer(Told):
    """One rule that speaks of the weapon, for one state on the day asked about."""

    state = serializers.CharField(source="row.state.code", help_text="ISO 3166-1 alpha-3 code.")
    name = serializers.CharField(source="row.name", help_text="The state's name on that day.")
    act = serializers.ChoiceField(
        source="spoken.rule.act", choices=RuledAct.choices, help_text="What the rule speaks of."
    )
    effect = serializers.ChoiceField(
        source="spoken.rule.effect", choices=RuleEffect.choices, help_text="What it does to the act."
    )
    treaty = serializers.CharField(source="row.treaty.slug", help_text="Slug of the treaty.")
    article = serializers.CharField(source="spoken.rule.article", help_text="Where the rule stands.")
    applies_to = serializers.ChoiceField(
        source="spoken.rule.applies_to",
        choices=AppliesTo.choices,
        help_text="Which parties it is made for; the nuclear-weapon states are those of NPT article IX(3).",
    )
    general = serializers.BooleanField(
        source="spoken.is_general", help_text="A rule on any weapon, not on this class."
    )
    reason = serializers.CharField(
        source="spoken.reason",
        help_text="Why a rule made for another class of weapon speaks of this one; empty for its own.",
    )
    note = serializers.CharField(source="spoken.rule.note", help_text="Conditions and limits; may be empty.")
    standing = serializers.ChoiceField(
        source="row.standing", choices=Standing.choices, help_text="The key of its standing under the treaty."
    )
    label = serializers.CharField(source="row.label", help_text="The standing in words.")
    bound = serializers.BooleanField(source="bond.bound", allow_null=True, help_text=DEFINITION)
    words = serializers.CharField(source="bond.words", help_text="How the rule holds for it, in words.")
    since = serializers.DateField(
        source="row.since", allow_null=True, help_text="The day from which the standing holds."
    )
    bound_since = serializers.DateField(
        source="bond.since", allow_null=True, help_text="First day of being bound, also of a state that left."
    )
    bound_by = serializers.DateField(
        source="bond.by",
        allow_null=True,
        help_text="Bound on this day at the latest, where the first day is not stated.",
    )
    bound_from = serializers.DateField(
        source="bond.starts_on", allow_null=True, help_text="First day of being bound, still to come."
    )
    bound_until = serializers.DateField(
        source="bond.until",
        allow_null=True,
        help_text="First day without it: it left, a withdrawal takes effect, or the treaty ended.",
    )
    checked_on = serializers.DateField(
        source="row.treaty.checked_on", help_text="The day the treaty's record was last held against a list."
    )
    not_checked_since = serializers.SerializerMethodField(help_text="The day asked about lies after that.")
    url = Address("state", key=lambda held: {"code": held.row.state.code}, help_text="The state's page.")

    def get_not_checked_since(self, held: Held) -> bool:
        """Whether what happened since may be missing."""
        return bool(self.context["lens"].day > held.row.treaty.checked_on)
