"""The parts of a claim that are objects themselves: the check with its tests, and the evidence."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from conflict.domain.check import OUTCOMES
from conflict.domain.expectation import CheckRole, Expects
from conflict.selectors.claim import beside
from dashboard.web.site import absolute
from editorial.domain.lens import Lens
from editorial.selectors.provenance import provenance_of
from editorial.selectors.reply import replies_to
from treaties.domain.standing import Standing


class TestSerializer(serializers.Serializer[Any]):
    """One question to the record."""

    state = serializers.CharField(help_text="ISO 3166-1 alpha-3 code.")
    treaty = serializers.CharField(help_text="Slug of the treaty.")
    expects = serializers.ChoiceField(choices=Expects.choices, help_text="What the claim expects.")
    role = serializers.ChoiceField(
        choices=CheckRole.choices, help_text="`asserts`, or `context`: printed and never held against it."
    )
    as_of = serializers.DateField(source="asked_on", help_text="The day asked about.")
    standing = serializers.ChoiceField(choices=Standing.choices, help_text="What the record says.")
    holds = serializers.BooleanField(allow_null=True, help_text="As expected; null: outside the practice.")
    standing_then = serializers.SerializerMethodField(
        help_text="What the record said when the verdict was given; null where none was kept."
    )

    def get_standing_then(self, test: Any) -> str | None:
        """A standing of the same words."""
        return test.standing_then or None


class CheckSerializer(serializers.Serializer[Any]):
    """The tests of one claim, held against the record as it reads now."""

    outcome = serializers.ChoiceField(
        choices=[(word, word) for word in OUTCOMES],
        allow_null=True,
        help_text="Null where the tests only give context. Never compared with the verdict.",
    )
    sentence = serializers.CharField(help_text="What the record says, made from the standings found.")
    changed_since_assessment = serializers.BooleanField(
        source="has_moved", help_text="The record of that day reads otherwise than at the verdict."
    )
    tests = TestSerializer(many=True, help_text="In their order.")


class EvidenceSerializer(serializers.Serializer[Any]):
    """One source the verdict rests on."""

    source = serializers.CharField(help_text="Key of the source.")
    url = serializers.URLField(help_text="Its address here.")


@extend_schema_field(CheckSerializer(allow_null=True))
class CheckField(serializers.Field[Any, Any, Any, Any]):
    """The check, or null for a claim without tests."""

    def __init__(self) -> None:
        super().__init__(source="*", read_only=True, help_text="Null for a claim without tests.")

    def to_representation(self, claim: Any) -> Any:
        """Computed at this read."""
        check = self.context["beside"].checks.get(claim.pk)
        return CheckSerializer(check).data if check else None


@extend_schema_field(EvidenceSerializer(many=True))
class EvidenceField(serializers.Field[Any, Any, Any, Any]):
    """The sources of the verdict."""

    def __init__(self) -> None:
        super().__init__(source="*", read_only=True, help_text="What the verdict rests on.")

    def to_representation(self, claim: Any) -> Any:
        """In the order they were cited."""
        keys, request = self.context["provenance"][claim].keys, self.context["request"]._request
        return [{"source": key, "url": absolute(request, "source", key=key)} for key in keys]


def context_of(page: list[Any], *, lens: Lens) -> dict[str, Any]:
    """What a page of claims needs beside its rows."""
    return {
        "beside": beside(page, lens=lens),
        "provenance": provenance_of(page, lens=lens),
        "replies": replies_to(page, lens=lens),
    }
