"""What the person or state concerned replied, beside what it answers."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers


class ReplySerializer(serializers.Serializer[Any]):
    """One reply, unedited but for law."""

    by = serializers.CharField(source="reply.said_by", help_text="Whose reply it is.")
    capacity = serializers.CharField(source="reply.capacity", help_text="In which capacity.")
    made_on = serializers.DateField(source="reply.made_on", help_text="The day of the reply.")
    language = serializers.CharField(source="reply.language", help_text="Of the words, BCP 47; may be empty.")
    words = serializers.CharField(source="reply.words", help_text="The words themselves.")
    translation = serializers.CharField(
        source="reply.translation", help_text="The words in English, where they are not."
    )
    answer = serializers.CharField(source="reply.answer", help_text="This desk's answer; may be empty.")
    sources = serializers.SerializerMethodField(help_text="Keys of what shows that it was given.")

    def get_sources(self, replied: Any) -> list[str]:
        """In the order they were cited."""
        return [source.key for source in replied.sources]


@extend_schema_field(ReplySerializer(many=True))
class Replies(serializers.Field[Any, Any, Any, Any]):
    """Read from `replies` in the context (editorial.selectors.reply), by the fact."""

    def __init__(self) -> None:
        super().__init__(
            source="*", read_only=True, help_text="By the person or state concerned, oldest first."
        )

    def to_representation(self, fact: Any) -> Any:
        """Empty where nobody has replied."""
        return ReplySerializer(self.context["replies"].get((type(fact), fact.pk), ()), many=True).data
