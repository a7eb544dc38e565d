"""What the OpenAPI schema says of every endpoint alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework import serializers

from dashboard.api.parameters import IN_PATH, KNOWN


class ProblemSerializer(serializers.Serializer[Any]):
    """A problem document (RFC 9457)."""

    type = serializers.CharField(help_text="Always about:blank: the status says which kind.")
    title = serializers.CharField(help_text="The status in words.")
    status = serializers.IntegerField(help_text="The HTTP status.")
    detail = serializers.CharField(help_text="A sentence a person can act on.")


PROBLEMS = {
    (400, "application/problem+json"): OpenApiResponse(ProblemSerializer, "A parameter cannot be read."),
    (404, "application/problem+json"): OpenApiResponse(ProblemSerializer, "Nothing is kept at this address."),
    (410, "application/problem+json"): OpenApiResponse(
        ProblemSerializer, "It was kept here, and was retracted: the detail says when and why."
    ),
    (406, "application/problem+json"): OpenApiResponse(
        ProblemSerializer, "The Accept header allows neither JSON nor CSV."
    ),
    (429, "application/problem+json"): OpenApiResponse(
        ProblemSerializer, "Too many requests from this address: wait for the seconds in Retry-After."
    ),
}
NOT_MODIFIED = {304: OpenApiResponse(description="The ETag sent in If-None-Match still names this answer.")}


def told(names: Iterable[str], *, path: str = "", **here: OpenApiParameter) -> list[OpenApiParameter]:
    """The parameters as the schema prints them; `path` names the one within the address.

    `here` tells by name what a parameter means at this address alone.
    """
    known = KNOWN | here
    return [*([IN_PATH[path]] if path else ()), *(known[name] for name in names)]


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
    return {(200, "application/json"): item, (200, "text/csv"): str, **NOT_MODIFIED, **PROBLEMS}


def promise_no_field(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Hook of the generator: `fields` may leave out any field of a result, so none is promised to be there.

    What `fields` does not reach (the head of a list, the objects within a result) stays required.
    """
    parts = result["components"]["schemas"]
    for operation in (path["get"] for path in result["paths"].values()):
        answer = _part(operation["responses"]["200"]["content"]["application/json"]["schema"], parts)
        results = answer["properties"].get("results")
        (_part(results["items"], parts) if results else answer).pop("required", None)
    return result


def _part(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = parts[schema["$ref"].rpartition("/")[2]]
    return found
