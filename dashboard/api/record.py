"""What is on record of weapons: making, stocks, use, transfers, destruction and denials."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conflict.domain.certainty import Certainty
from conflict.domain.record_kind import RecordKind
from conflict.selectors.record import NEWEST, Asked, records
from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Known, PartialDay, PrecisionOf, Told
from dashboard.api.parameters import PAGED, RECORD_KIND
from dashboard.api.provenance import Citations, LastChanged, LastChecked, SourceKeys
from dashboard.api.schema import answers, told
from dashboard.web.asked import named, weapons_asked
from dashboard.web.parameters import Parameters
from dashboard.web.site import site_of
from editorial.domain.lens import Lens
from editorial.selectors.provenance import provenance_of
from treaties.selectors.state import codes_of


def began(record: Any) -> Known:
    """Its first day, as well as it is known."""
    return (record.began_on, record.began_precision) if record.began_on else None


def ended(record: Any) -> Known:
    """Its last day, as well as it is known."""
    return (record.ended_on, record.ended_precision) if record.ended_on else None


class RecordSerializer(Told):
    """One thing a state or an armed group did with one weapon, never firmer than its source."""

    key = serializers.CharField(help_text="Its key.")
    weapon = serializers.CharField(source="weapon.slug", help_text="Slug of the weapon type.")
    state = serializers.CharField(
        source="state.code",
        default=None,
        allow_null=True,
        help_text="ISO 3166-1 alpha-3 code of who acted; null: an armed group, see `actor`.",
    )
    actor = serializers.CharField(help_text="The armed group that acted; empty where a state did.")
    kind = serializers.ChoiceField(
        choices=RecordKind.choices,
        help_text="What was done; `denies` is the state's own word against a report.",
    )
    counterpart = serializers.CharField(
        source="counterpart.code",
        default=None,
        allow_null=True,
        help_text="The state to which, from which, for which or on whose land; null: none recorded.",
    )
    began_on = PartialDay(known=began, help_text="First day; null: not recorded.")
    began_on_precision = PrecisionOf(known=began, beside="`began_on`")
    ended_on = PartialDay(known=ended, help_text="Last day; null: not recorded, which is not open.")
    ended_on_precision = PrecisionOf(known=ended, beside="`ended_on`")
    conflict = serializers.CharField(help_text="The war or fighting it belongs to; may be empty.")
    certainty = serializers.ChoiceField(
        choices=Certainty.choices, help_text="How firmly the source states it; defined at /method/#certainty."
    )
    is_denied = serializers.BooleanField(help_text="A state concerned denies it.")
    summary = serializers.CharField(help_text="In our own words; read it with `certainty`.")
    sources = SourceKeys()
    citations = Citations()
    last_changed = LastChanged()
    last_checked = LastChecked()
    url = serializers.SerializerMethodField(help_text="Its place on the page of the weapon type.")

    def get_url(self, record: Any) -> str:
        """Page and fragment."""
        path = reverse("weapon", kwargs={"slug": record.weapon.slug})
        return f"{site_of(self.context['request'])}{path}#r-{record.key}"


class Records(Endpoint):
    """Records by weapon, state, kind and certainty."""

    parameters = ("weapon", "state", "kind", "certainty", *PAGED)
    serializer_class = RecordSerializer

    @extend_schema(
        operation_id="list_records",
        summary="Records of weapons, newest first",
        parameters=told(parameters, kind=RECORD_KIND),
        responses=answers(RecordSerializer),
    )
    def get(self, request: Request) -> Response:
        """Those whose day is not known stand last. A state is found as who acted and as counterpart."""
        return self.paged(
            records(records_asked(self.asked, lens=self.lens), lens=self.lens),
            order=NEWEST,
            attach=lambda page: {"provenance": provenance_of(page, lens=self.lens)},
        )


def records_asked(asked: Parameters, *, lens: Lens) -> Asked:
    """The choices of a list of records; Unreadable for one that names nothing on the record."""
    return Asked(
        weapons=weapons_asked(asked, lens=lens),
        states=named(asked, "state", lambda: codes_of(lens=lens), of="states"),
        kinds=asked.several("kind", among=RecordKind.values, default=()),
        certainties=asked.several("certainty", among=Certainty.values, default=()),
    )
