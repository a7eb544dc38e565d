"""A treaty, whole or in a line, as the API tells it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from dashboard.api.fields import Address
from dashboard.api.numbers import CountsSerializer, numbers
from treaties.domain.counts import DEFINITIONS
from treaties.domain.rule_words import AppliesTo, RuledAct, RuleEffect
from treaties.domain.weapon_class import WeaponClass
from treaties.selectors import treaty as ask


class Semicolons(serializers.ListField):
    """A list kept as text with semicolons."""

    child = serializers.CharField()

    def to_representation(self, data: Any) -> list[str]:
        """The parts, trimmed."""
        return [part.strip() for part in data.split(";") if part.strip()]


class TreatySerializer(serializers.Serializer[Any]):
    """A treaty as its depositary describes it, with its counts on the day asked about."""

    slug = serializers.CharField(help_text="Its key in every address.")
    short_name = serializers.CharField(help_text="The name it goes by.")
    title = serializers.CharField(help_text="Its full title.")
    weapons = Semicolons(help_text="The weapons it speaks of.")
    prohibits = serializers.CharField(help_text="What it does, in one sentence of our own.")
    depositary = serializers.CharField(help_text="Who keeps the instruments.")
    adopted_on = serializers.DateField(allow_null=True, help_text="Day of adoption.")
    opened_on = serializers.DateField(allow_null=True, help_text="Day it opened for signature.")
    closed_on = serializers.DateField(allow_null=True, help_text="First day on which it could not be signed.")
    entered_into_force_on = serializers.DateField(allow_null=True, help_text="General entry into force.")
    ended_on = serializers.DateField(allow_null=True, help_text="First day on which it had ended.")
    is_open_to_all = serializers.BooleanField(help_text="False: open to named states only.")
    as_of = serializers.SerializerMethodField(help_text="The day the counts speak of.")
    checked_on = serializers.DateField(help_text="Record last held against a published list.")
    not_checked_since = serializers.SerializerMethodField(help_text="`as_of` lies after `checked_on`.")
    counts = serializers.SerializerMethodField(help_text="How many states, each number with its definition.")
    url = Address("treaty", key=lambda treaty: {"slug": treaty.slug}, help_text="The treaty's page.")
    standings_url = Address(
        "api-standings", key=lambda t: {"slug": t.slug}, help_text="Every state under it."
    )

    def get_as_of(self, treaty: Any) -> str:
        """The lens's day."""
        return str(self.context["lens"].day.isoformat())

    def get_not_checked_since(self, treaty: Any) -> bool:
        """Whether the day lies after the last check."""
        return bool(self.context["lens"].day > treaty.checked_on)

    def get_counts(self, treaty: Any) -> CountsSerializer:
        """The four numbers."""
        counts, request = self.context["counts"][treaty.slug], self.context["request"]
        return numbers(counts, slug=treaty.slug, lens=self.context["lens"], request=request)  # type: ignore[return-value]


class ArticleSerializer(serializers.Serializer[Any]):
    """One article."""

    number = serializers.CharField(help_text="As cited, for instance 2(2)(c)(i).")
    summary = serializers.CharField(help_text="In one sentence of our own; the authentic text prevails.")


class RuleSerializer(serializers.Serializer[Any]):
    """One article's word on one act with one class of weapon."""

    article = serializers.CharField(help_text="Where the rule stands.")
    act = serializers.ChoiceField(choices=RuledAct.choices, help_text="What it speaks of.")
    effect = serializers.ChoiceField(choices=RuleEffect.choices, help_text="What it does to the act.")
    weapon_class = serializers.ChoiceField(choices=WeaponClass.choices, help_text="The weapons meant.")
    applies_to = serializers.ChoiceField(choices=AppliesTo.choices, help_text="Which parties it binds.")
    note = serializers.CharField(help_text="Conditions and limits; may be empty.")


class EffectRuleSerializer(serializers.Serializer[Any]):
    """When a consent takes effect, as data."""

    article = serializers.CharField(source="rule_article", help_text="The article on later deposits.")
    unit = serializers.CharField(source="rule_unit", help_text="`day` or `month`; empty: no rule computes.")
    number = serializers.IntegerField(
        source="rule_number", allow_null=True, help_text="How many units after."
    )
    month_start = serializers.BooleanField(source="rule_month_start", help_text="On the first of the month.")
    early_until = serializers.CharField(source="rule_early_until", help_text="Who takes the general day.")
    general_article = serializers.CharField(help_text="The article on the general entry into force.")
    general_threshold = serializers.IntegerField(
        allow_null=True, help_text="Instruments that start the count."
    )
    notice_article = serializers.CharField(help_text="The article on withdrawal.")
    notice_unit = serializers.CharField(help_text="`day` or `month`.")
    notice_number = serializers.IntegerField(
        allow_null=True, help_text="Units from notice to effect, at least."
    )
    conflict_bars_withdrawal = serializers.BooleanField(
        help_text="A withdrawal waits for the end of a conflict."
    )
    first_report_days = serializers.IntegerField(
        allow_null=True, help_text="Days from effect to first report."
    )
    words = serializers.CharField(source="entry_rule", help_text="The rule in our own words.")


class TreatyWholeSerializer(TreatySerializer):
    """A treaty with its articles, rules and header facts."""

    effect_rule = EffectRuleSerializer(source="*", help_text="When a consent takes effect.")
    articles = serializers.SerializerMethodField(help_text="Its articles, summarised.")
    rules = serializers.SerializerMethodField(help_text="What it prohibits, restricts or requires.")
    facts = serializers.SerializerMethodField(help_text="Header facts that have no field of their own.")
    sources = serializers.SerializerMethodField(help_text="Keys of the sources of the header.")

    def get_articles(self, treaty: Any) -> ArticleSerializer(many=True):  # type: ignore[valid-type]
        """In the treaty's order."""
        return ArticleSerializer(ask.articles_of(treaty, lens=self.context["lens"]), many=True).data

    def get_rules(self, treaty: Any) -> RuleSerializer(many=True):  # type: ignore[valid-type]
        """In the order of the seed."""
        return RuleSerializer(ask.rules_of(treaty, lens=self.context["lens"]), many=True).data

    def get_facts(self, treaty: Any) -> dict[str, str]:
        """By key."""
        return ask.header_facts_of(treaty, lens=self.context["lens"])

    def get_sources(self, treaty: Any) -> list[str]:
        """By key."""
        return [source.key for source in ask.sources_of(treaty, lens=self.context["lens"])]


class PointSerializer(serializers.Serializer[Any]):
    """The numbers from a day on, until the next point."""

    day = serializers.DateField(help_text="First day of these numbers.")
    deposited = serializers.IntegerField(help_text=DEFINITIONS["deposited"])
    in_force = serializers.IntegerField(help_text=DEFINITIONS["in_force"])
    signed_only = serializers.IntegerField(help_text=DEFINITIONS["signed_only"])
