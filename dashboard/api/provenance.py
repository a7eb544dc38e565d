"""Where a fact comes from, in the same four fields wherever a fact has sources of its own."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from editorial.selectors.provenance import Provenance


class CitationSerializer(serializers.Serializer[Any]):
    """One thread from a fact to a source."""

    source = serializers.CharField(source="source.key", help_text="Key of the source.")
    locator = serializers.CharField(help_text="Page, article, paragraph or minute; may be empty.")
    quote = serializers.CharField(help_text="The words relied on, as printed; may be empty.")


class OfProvenance(serializers.Field[Any, Any, Any, Any]):
    """A field read from `provenance` in the context, by the fact itself."""

    words = ""

    def __init__(self) -> None:
        super().__init__(source="*", read_only=True, help_text=self.words)

    def to_representation(self, fact: Any) -> Any:
        """What `told` makes of it."""
        return self.told(self.context["provenance"][fact])

    def told(self, provenance: Provenance) -> Any:
        """The value of the field."""
        raise NotImplementedError


@extend_schema_field(serializers.ListField(child=serializers.CharField()))
class SourceKeys(OfProvenance):
    """The keys alone."""

    words = "Keys of its sources."

    def told(self, provenance: Provenance) -> list[str]:
        """Each once, in the order they were cited."""
        return provenance.keys


@extend_schema_field(CitationSerializer(many=True))
class Citations(OfProvenance):
    """The threads."""

    words = "Its sources word for word: where in each, and which words."

    def told(self, provenance: Provenance) -> Any:
        """In the order they were cited."""
        return CitationSerializer(provenance.cited, many=True).data


@extend_schema_field(serializers.DateField(allow_null=True))
class LastChanged(OfProvenance):
    """The day of the newest public change."""

    words = "The day it was published, or last changed since."

    def told(self, provenance: Provenance) -> Any:
        """Null for a draft."""
        return provenance.last_changed.isoformat() if provenance.last_changed else None


@extend_schema_field(serializers.DateField(allow_null=True))
class LastChecked(OfProvenance):
    """The day it was last held against its sources without a change."""

    words = "The day it was last held against its sources and stood; null: not since it was published."

    def told(self, provenance: Provenance) -> Any:
        """Null where nobody has looked again."""
        return provenance.last_checked.isoformat() if provenance.last_checked else None
