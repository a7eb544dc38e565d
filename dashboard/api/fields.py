"""Fields that say a day no finer than it is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.urls import reverse
from rest_framework import serializers

from dashboard.web.site import site_of
from editorial.domain.precision import Precision, write_partial

Known = tuple[date, str] | None


class PartialDay(serializers.CharField):
    """`2014-12-02`, `2014-12` or `2014`. `known` finds (day, precision) on the object, or None."""

    def __init__(self, *, known: Callable[[Any], Known], help_text: str) -> None:
        self.known = known
        super().__init__(source="*", read_only=True, allow_null=True, help_text=help_text)

    def to_representation(self, value: Any) -> Any:
        """The day as it is known, or null."""
        found = self.known(value)
        return write_partial(*found) if found else None


class PrecisionOf(serializers.ChoiceField):
    """How well the day beside it is known; only there where that is less than a day."""

    def __init__(self, *, known: Callable[[Any], Known], beside: str) -> None:
        self.known = known
        words = (
            f"Only where {beside} is not known to the day: `month`, `year`, or `by` (on or before that day)."
        )
        super().__init__(
            choices=Precision.choices, source="*", read_only=True, required=False, help_text=words
        )

    def to_representation(self, value: Any) -> Any:
        """The precision; None is left out by `Told`."""
        found = self.known(value)
        return None if found is None or found[1] == Precision.DAY else found[1]


class Told(serializers.Serializer[Any]):
    """A plain serializer, read-only, that leaves a precision out where the day is exact."""

    def to_representation(self, instance: Any) -> dict[str, Any]:
        """The fields in their order."""
        told = super().to_representation(instance)
        return {
            name: value
            for name, value in told.items()
            if value is not None or not isinstance(self.fields[name], PrecisionOf)
        }


class Address(serializers.URLField):
    """The whole address of the object: `route` with the keyword that `key` finds."""

    def __init__(self, route: str, *, key: Callable[[Any], dict[str, str]], help_text: str) -> None:
        self.route, self.key = route, key
        super().__init__(source="*", read_only=True, help_text=help_text)

    def to_representation(self, value: Any) -> str:
        """Scheme, host and path."""
        return site_of(self.context["request"]) + reverse(self.route, kwargs=self.key(value))
