"""What the record rests on."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Address, PartialDay, PrecisionOf, Told
from dashboard.api.parameters import COMMON, PAGED
from dashboard.api.schema import answers, one, told
from dashboard.web.found import found
from dashboard.web.outgoing import copy_of, link_of
from editorial.domain.source_kind import SourceKind
from editorial.selectors.source import source_by_key, sources


class SourceSerializer(Told):
    """A document, page or broadcast."""

    key = serializers.CharField(help_text="Its key, as the `sources` of other answers name it.")
    title = serializers.CharField(help_text="Title, in its language or described in brackets.")
    publisher = serializers.CharField(help_text="Who published it; may be empty.")
    kind = serializers.ChoiceField(choices=SourceKind.choices, help_text="The publisher's class.")
    country = serializers.CharField(help_text="Of the publisher, ISO 3166 alpha-3; empty: not recorded.")
    reliability = serializers.CharField(help_text="What it is good for, known incidents; may be empty.")
    network = serializers.CharField(
        help_text="Flagged network it belongs to, empty: none. Such a source shows only that it was said."
    )
    is_flagged = serializers.BooleanField(help_text="Whether `network` names one.")
    source_url = serializers.SerializerMethodField(
        help_text="Its address; null for copies, for print, and for a flagged one with an archived copy."
    )
    archive_url = serializers.SerializerMethodField(help_text="An archived copy; null: not recorded.")
    file_sha256 = serializers.CharField(help_text="SHA-256 of the file that was read; empty: not recorded.")
    checked_on = serializers.DateField(
        allow_null=True,
        help_text="The day its address was last opened and said so; null: not recorded.",
    )
    is_dead = serializers.BooleanField(
        help_text="Whether the address did not open, or no longer said so, when it was last tried."
    )
    published_on = PartialDay(
        known=lambda s: (s.published_on, s.date_precision) if s.published_on else None,
        help_text="The day it appeared, where known.",
    )
    published_on_precision = PrecisionOf(
        known=lambda s: (s.published_on, s.date_precision) if s.published_on else None,
        beside="`published_on`",
    )
    language = serializers.CharField(help_text="BCP 47; may be empty.")
    supports = serializers.CharField(help_text="What it was read for; may be empty.")
    url = Address("source", key=lambda source: {"key": source.key}, help_text="Its page here.")

    def get_source_url(self, source: Any) -> str | None:
        """As a page would link it."""
        return link_of(source) or None

    def get_archive_url(self, source: Any) -> str | None:
        """As a page would link it."""
        return copy_of(source) or None


class Sources(Endpoint):
    """Every source on the record."""

    parameters = PAGED
    serializer_class = SourceSerializer

    @extend_schema(
        operation_id="list_sources",
        summary="Every source",
        parameters=told(parameters),
        responses=answers(SourceSerializer),
    )
    def get(self, request: Request) -> Response:
        """By key."""
        return self.paged(sources(lens=self.lens), order=("key",))


class SourceWhole(Endpoint):
    """One source."""

    parameters = COMMON
    serializer_class = SourceSerializer

    @extend_schema(
        operation_id="get_source",
        summary="One source",
        parameters=told(parameters, path="key"),
        responses=one(SourceSerializer),
    )
    def get(self, request: Request, key: str) -> Response:
        """By its key, in either case."""
        return Response(self.told(found(source_by_key, key, lens=self.lens), many=False))
