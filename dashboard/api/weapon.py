"""Weapon types: what each is, whether the Convention on Cluster Munitions covers it, its failure rates."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conflict.domain.coverage import CONDITIONS, Coverage
from conflict.domain.failure_rate import RateBasis, RateKind
from conflict.selectors import weapon as ask
from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Address
from dashboard.api.parameters import COMMON
from dashboard.api.schema import answers, one, told
from dashboard.web.found import found
from editorial.domain.lens import Lens
from treaties.domain.weapon_class import WeaponClass


class SubmunitionsSerializer(serializers.Serializer[Any]):
    """What the munition releases."""

    model = serializers.CharField(source="submunition_model", help_text="Model; may be empty.")
    least = serializers.IntegerField(
        source="submunitions_least", allow_null=True, help_text="How many at least; null: not recorded."
    )
    most = serializers.IntegerField(
        source="submunitions_most", allow_null=True, help_text="How many at most; null: not recorded."
    )


class ConditionsSerializer(serializers.Serializer[Any]):
    """Article 2(2)(c): all five must be met together for a munition to fall outside; null: not recorded."""

    def get_fields(self) -> dict[str, Any]:
        """One field a condition, in the order of the article."""
        return {
            c.field: serializers.BooleanField(allow_null=True, help_text=f"{c.paragraph} {c.words}.")
            for c in CONDITIONS
        }


class RateSerializer(serializers.Serializer[Any]):
    """A share of submunitions that did not go off, in per cent."""

    basis = serializers.ChoiceField(choices=RateBasis.choices, help_text="Claimed or observed.")
    kind = serializers.ChoiceField(choices=RateKind.choices, help_text="How the figure came about.")
    least = serializers.FloatField(help_text="From this share; 0 and `most` below 100: a ceiling.")
    most = serializers.FloatField(help_text="To this share; 100 and `least` above 0: that or more.")
    said_by = serializers.CharField(help_text="Whose figure it is.")
    note = serializers.CharField(help_text="Lots, conditions, what it leaves open; may be empty.")
    sources = serializers.SerializerMethodField(help_text="Keys of its sources.")

    def get_sources(self, rate: Any) -> list[str]:
        """In the order they were cited."""
        return list(self.context["rate_sources"].get(rate.pk, ()))


@extend_schema_field(RateSerializer(many=True))
class RatesField(serializers.Field[Any, Any, Any, Any]):
    """The figures on record for the type."""

    def __init__(self) -> None:
        super().__init__(source="*", read_only=True, help_text="Failure rates; empty: none is recorded.")

    def to_representation(self, weapon: Any) -> Any:
        """The claimed before the observed."""
        return RateSerializer(self.context["rates"].get(weapon.pk, ()), many=True, context=self.context).data


class WeaponSerializer(serializers.Serializer[Any]):
    """A family, a model or a submunition."""

    slug = serializers.CharField(help_text="Its key.")
    name = serializers.CharField(help_text="What it is called here.")
    designation = serializers.CharField(help_text="Model names as sources print them; may be empty.")
    category = serializers.CharField(help_text="For instance cluster munition > rocket-delivered.")
    parent = serializers.SerializerMethodField(help_text="Slug of the type it belongs to, or null.")
    weapon_class = serializers.ChoiceField(
        choices=[("", "None"), *WeaponClass.choices],
        help_text="What rules of treaties speak of; empty: none.",
    )
    origin = serializers.CharField(
        source="origin.code", default=None, allow_null=True, help_text="ISO 3166-1 alpha-3 code, or null."
    )
    delivery = serializers.CharField(help_text="What fires, drops or carries it; may be empty.")
    submunitions = SubmunitionsSerializer(source="*", help_text="What it releases.")
    coverage = serializers.ChoiceField(
        choices=Coverage.choices, help_text="Under the Convention on Cluster Munitions, article 2(2)."
    )
    conditions = ConditionsSerializer(source="*", help_text="The conditions of its article 2(2)(c).")
    failure_rates = RatesField()
    description = serializers.CharField(help_text="In our own words.")
    note = serializers.CharField(help_text="What the sources leave open; may be empty.")
    sources = serializers.SerializerMethodField(help_text="Keys of its sources.")
    url = Address("weapon", key=lambda weapon: {"slug": weapon.slug}, help_text="Its page.")

    def get_parent(self, weapon: Any) -> str | None:
        """Null at the top of the tree."""
        parent = self.context["types"].get(weapon.parent_id)
        return str(parent.slug) if parent else None

    def get_sources(self, weapon: Any) -> list[str]:
        """In the order they were cited."""
        return list(self.context["sources"].get(weapon.pk, ()))


def context_of(types: list[Any], *, lens: Lens) -> dict[str, Any]:
    """What stands beside the types; three queries."""
    return {
        "types": {weapon.pk: weapon for weapon in types},
        "sources": ask.sources_of_weapons(lens=lens),
        "rates": ask.rates_by_weapon(lens=lens),
        "rate_sources": ask.sources_of_rates(lens=lens),
    }


class Weapons(Endpoint):
    """Every weapon type on the record."""

    parameters = COMMON
    serializer_class = WeaponSerializer

    @extend_schema(
        operation_id="list_weapons",
        summary="Every weapon type",
        parameters=told(parameters),
        responses=answers(WeaponSerializer),
    )
    def get(self, request: Request) -> Response:
        """By slug."""
        types = ask.weapons(lens=self.lens)
        return self.listed(self.told(types, **context_of(types, lens=self.lens)))


class WeaponWhole(Endpoint):
    """One weapon type."""

    parameters = COMMON
    serializer_class = WeaponSerializer

    @extend_schema(
        operation_id="get_weapon",
        summary="One weapon type",
        parameters=told(parameters, path="weapon"),
        responses=one(WeaponSerializer),
    )
    def get(self, request: Request, slug: str) -> Response:
        """By its slug, in either case."""
        key = found(ask.weapon_by_slug, slug, lens=self.lens).pk
        beside = context_of(ask.weapons(lens=self.lens), lens=self.lens)
        return Response(self.told(beside["types"][key], many=False, **beside))
