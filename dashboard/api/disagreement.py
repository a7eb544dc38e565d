"""Where sources differ."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from dashboard.api.endpoint import Endpoint
from dashboard.api.parameters import COMMON
from dashboard.api.provenance import Citations, LastChanged, LastChecked, SourceKeys
from dashboard.api.schema import answers, told
from editorial.selectors.provenance import provenance_of
from treaties.selectors.disagreement import disagreements
from treaties.selectors.treaty import treaties


class DisagreementSerializer(serializers.Serializer[Any]):
    """Two sources print different things."""

    treaty = serializers.CharField(source="treaty.slug", help_text="Slug of the treaty.")
    state = serializers.CharField(
        source="state.code",
        allow_null=True,
        help_text="ISO 3166-1 alpha-3 code; null: of the treaty as a whole.",
    )
    fact = serializers.CharField(help_text="What they differ on.")
    recorded_here = serializers.CharField(help_text="What this record holds.")
    printed_elsewhere = serializers.CharField(help_text="What another source prints.")
    why = serializers.CharField(help_text="Why this record holds what it holds.")
    sources = SourceKeys()
    citations = Citations()
    last_changed = LastChanged()
    last_checked = LastChecked()


class Disagreements(Endpoint):
    """Every disagreement an editor has written up."""

    parameters = ("treaty", *COMMON)
    serializer_class = DisagreementSerializer

    @extend_schema(
        operation_id="list_disagreements",
        summary="Disagreements",
        parameters=told(parameters),
        responses=answers(DisagreementSerializer),
    )
    def get(self, request: Request) -> Response:
        """By treaty and state."""
        slugs = tuple(treaty.slug for treaty in treaties(lens=self.lens))
        named = self.asked.several("treaty", among=slugs, default=slugs)
        rows = [row for row in disagreements(lens=self.lens) if row.treaty.slug in named]
        return self.listed(self.told(rows, provenance=provenance_of(rows, lens=self.lens)))
