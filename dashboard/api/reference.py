"""The OpenAPI schema, arranged for a person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator

from dashboard.api.examples import EXAMPLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A parameter or a field: its name, what it holds and what it means."""

    name: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address of the API."""

    operation: str
    path: str
    summary: str
    words: str
    example: str
    parameters: tuple[Told, ...]
    fields: tuple[Told, ...]


@cache
def reference() -> tuple[Address, ...]:
    """Every address with an example, in the order of the examples. Made once: it follows from the code."""
    schema = SchemaGenerator().get_schema(request=None, public=True)
    parts = schema["components"]["schemas"]
    found = {
        operation["get"]["operationId"]: _address(path, operation["get"], parts)
        for path, operation in schema["paths"].items()
        if operation["get"]["operationId"] in EXAMPLES
    }
    return tuple(found[name] for name in EXAMPLES)


def _address(path: str, operation: dict[str, Any], parts: dict[str, Any]) -> Address:
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    fields = [*_fields(_part(answer, parts), parts)]
    return Address(
        operation=operation["operationId"],
        path=path,
        summary=operation["summary"],
        words=operation["description"],
        example=EXAMPLES[operation["operationId"]],
        parameters=tuple(
            Told(name=p["name"], kind=_kind(p["schema"], parts), words=p.get("description", ""))
            for p in operation.get("parameters", ())
        ),
        fields=tuple(fields),
    )


def _part(schema: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    """What a reference points at; the schema itself where it is none."""
    for inner in (schema, *schema.get("allOf", ()), *schema.get("oneOf", ())):
        if "$ref" in inner:
            found: dict[str, Any] = parts[inner["$ref"].rpartition("/")[2]]
            return found
    return schema


def _fields(part: dict[str, Any], parts: dict[str, Any], before: str = "") -> list[Told]:
    """The fields with those of the objects within, as `results[].state` or `counts.deposited.value`."""
    told = []
    for name, schema in part.get("properties", {}).items():
        inner = _part(schema.get("items", schema), parts)
        is_list = schema.get("type") == "array"
        here = f"{before}{name}{'[]' if is_list else ''}"
        words = schema.get("description", "") or inner.get("description", "")
        told.append(Told(name=here, kind=_kind(schema, parts), words=words))
        told += _fields(inner, parts, f"{here}.")
    return told


def _kind(schema: dict[str, Any], parts: dict[str, Any]) -> str:
    """`date`, `text`, `number`, `true or false`, `list`, `object`; `or null` where it may be empty."""
    inner = _part(schema, parts)
    kind = inner.get("type", "text")
    kinds = [kind] if isinstance(kind, str) else kind
    choices = schema.get("oneOf", ()) or inner.get("enum", ())
    null = "null" in kinds or any(
        part is None
        or (isinstance(part, dict) and (part.get("type") == "null" or None in part.get("enum", ())))
        for part in (*choices, *(_part(choice, parts) for choice in schema.get("oneOf", ())))
    )
    plain = next((k for k in kinds if k != "null"), "string")
    words = {"string": "text", "integer": "number", "boolean": "true or false", "array": "list"}
    name = {"date": "date", "uri": "address"}.get(inner.get("format", ""), words.get(plain, plain))
    return f"{name} or null" if null else name
