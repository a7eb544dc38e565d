"""Counts that cannot be lifted without their definition and their day."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from rest_framework import serializers

from dashboard.web.site import absolute
from editorial.domain.lens import Lens
from treaties.domain.counts import DEFINITIONS, Counts

ANSWERED = ("deposited", "in_force", "signed_only", "joined")


class NumberSerializer(serializers.Serializer[Any]):
    """One count."""

    value = serializers.IntegerField(help_text="How many states.")
    definition = serializers.CharField(help_text="What is counted, in one sentence.")
    as_of = serializers.DateField(help_text="The day the count speaks of.")
    states_url = serializers.URLField(help_text="The states behind the number.")


class CountsSerializer(serializers.Serializer[Any]):
    """The four counts of a treaty on a day."""

    deposited = NumberSerializer(help_text=DEFINITIONS["deposited"])
    in_force = NumberSerializer(help_text=DEFINITIONS["in_force"])
    signed_only = NumberSerializer(help_text=DEFINITIONS["signed_only"])
    joined = NumberSerializer(help_text=DEFINITIONS["joined"])


def numbers(counts: Counts, *, slug: str, lens: Lens, request: HttpRequest) -> dict[str, dict[str, Any]]:
    """The counts as the API writes them."""
    path, day = absolute(request, "api-standings", slug=slug), lens.day.isoformat()
    return {
        name: {
            "value": getattr(counts, name),
            "definition": DEFINITIONS[name],
            "as_of": day,
            "states_url": f"{path}?{name}=true&as_of={day}",
        }
        for name in ANSWERED
    }
