"""What the OpenAPI schema says of every endpoint alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework import serializers

from dashboard.api.parameters import KNOWN


class ProblemSerializer(serializers.Serializer[Any]):
    """A problem document (RFC 9457)."""

    type = serializers.CharField(help_text="Always about:blank: the status says which kind.")
    title = serializers.CharField(help_text="The status in words.")
    status = serializers.IntegerField(help_text="The HTTP status.")
    detail = serializers.CharField(help_text="A sentence a person can act on.")


PROBLEMS = {
    (400, "application/problem+json"): OpenApiResponse(ProblemSerializer, "A parameter cannot be read."),
    (404, "application/problem+json"): OpenApiResponse(ProblemSerializer, "Nothing is kept at this address."),
    (429, "application/problem+json"): OpenApiResponse(
        ProblemSerializer, "Too many requests from this address: wait for the seconds in Retry-After."
    ),
}


def told(names: Iterable[str]) -> list[OpenApiParameter]:
    """The parameters as the schema prints them."""
    return [KNOWN[name] for name in names]


def answers(
    item: type[serializers.Serializer[Any]],
    *,
    head: Mapping[str, serializers.Field[Any, Any, Any, Any]] | None = None,
    paged: bool = True,
) -> dict[Any, Any]:
    """A list of `item`, after the fields of `head`; `paged` adds next and previous."""
    name = f"{item.__name__.removesuffix('Serializer')}{'Table' if head else 'List'}"
    if name not in _LISTS:
        fields: dict[str, Any] = {**(head or {}), "results": item(many=True, help_text="The results.")}
        if paged:
            fields["next"] = serializers.URLField(allow_null=True, help_text="The next page, or null.")
            fields["previous"] = serializers.URLField(allow_null=True, help_text="The page before, or null.")
        _LISTS[name] = type(name, (serializers.Serializer,), fields)
    return one(_LISTS[name])


_LISTS: dict[str, type[serializers.Serializer[Any]]] = {}


def one(item: type[serializers.Serializer[Any]]) -> dict[Any, Any]:
    """A single object."""
    return {(200, "application/json"): item, (200, "text/csv"): str, **PROBLEMS}
