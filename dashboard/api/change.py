"""What changed on the record, oldest first, for programs that keep a copy in step."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from dashboard.api import schema
from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Told
from dashboard.api.parameters import PAGED
from dashboard.web.change import OF_CHANGES, changes_asked, entries_of
from dashboard.web.site import site_of
from editorial.domain.change_reason import ChangeReason
from editorial.selectors.change import changes

OBJECT = ("kind", "key", "url")


class ChangedSerializer(serializers.Serializer[Any]):
    """What a change is about, as it reads now."""

    kind = serializers.CharField(help_text="What it is, for instance `treaty` or `treaty-action`.")
    key = serializers.CharField(help_text="Its key; empty where it has none of its own.")
    url = serializers.SerializerMethodField(help_text="Its page, or that of what it belongs to; empty: none.")

    def get_url(self, about: Any) -> str:
        """The whole address."""
        return site_of(self.context["request"]) + about.path if about.path else ""


class FieldSerializer(serializers.Serializer[Any]):
    """One field on one side of a change."""

    field = serializers.CharField(source="name", help_text="Its name; `citations` are the sources.")
    label = serializers.CharField(help_text="The same in words.")
    value = serializers.JSONField(
        help_text="What it said; null: nothing, or the name of something that is not on the record now."
    )


class BeforeSerializer(FieldSerializer):
    """A field before the change."""

    value = serializers.JSONField(source="was", help_text=FieldSerializer().fields["value"].help_text)


class AfterSerializer(FieldSerializer):
    """A field after the change."""

    value = serializers.JSONField(source="now", help_text=FieldSerializer().fields["value"].help_text)


class ChangeSerializer(Told):
    """One load, publication, correction or retraction."""

    id = serializers.IntegerField(help_text="Its number, which only grows: what `since` takes.")
    made_at = serializers.DateTimeField(source="told.change.made_at", help_text="The moment, in UTC.")
    reason = serializers.ChoiceField(
        choices=ChangeReason.choices, source="told.reason", help_text="Why the record changed."
    )
    made_by = serializers.CharField(source="told.by", help_text="In which role; no person is named.")
    object = ChangedSerializer(
        source="about", allow_null=True, help_text="Null: a load, or something not on the record now."
    )
    summary = serializers.CharField(
        help_text="In words, with the reason as it was written. Of what is not on the record now, only "
        "a retraction gives it."
    )
    before = BeforeSerializer(source="told.lines", many=True, help_text="The fields that changed, before.")
    after = AfterSerializer(source="told.lines", many=True, help_text="The same fields, after.")


class Changes(Endpoint):
    """The public list of changes."""

    parameters = ("since", *OF_CHANGES, *PAGED)
    serializer_class = ChangeSerializer

    @property
    def columns(self) -> tuple[str, ...]:
        """What a change is about has three columns, also where no row has any of them."""
        parts = [f"object.{name}" for name in OBJECT]
        return tuple(c for name in super().columns for c in (parts if name == "object" else [name]))

    def told(self, things: Any, *, many: bool = True, **context: Any) -> Any:
        """The rows; for a spreadsheet each has the same columns."""
        rows = super().told(entries_of(things, lens=self.lens), many=many, **context)
        if getattr(self.request.accepted_renderer, "format", "") == "csv":
            blank = {"object": dict.fromkeys(OBJECT)}
            rows = [row | blank if "object" in row and row["object"] is None else row for row in rows]
        return rows

    @extend_schema(
        operation_id="list_changes",
        summary="Changes of the record, oldest first",
        parameters=schema.told(parameters),
        responses=schema.answers(ChangeSerializer),
    )
    def get(self, request: Request) -> Response:
        """Ask with the id of the last change you have read to learn what came after it."""
        return self.paged(changes(changes_asked(self.asked), lens=self.lens), order=("id",))
