"""Dated acts of states, with their sources."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import PartialDay, PrecisionOf, Told
from dashboard.api.parameters import PAGED
from dashboard.api.provenance import Citations, LastChanged, LastChecked, SourceKeys
from dashboard.api.schema import answers, told
from dashboard.api.standing import check_codes
from dashboard.web.found import found
from dashboard.web.parameters import Parameters
from editorial.domain.lens import Lens
from editorial.selectors.provenance import provenance_of
from treaties.domain.action_kind import ActionKind
from treaties.selectors.action import acts
from treaties.selectors.state import codes_of
from treaties.selectors.treaty import treaties, treaty_by_slug

ORDER = ("-done_on", "treaty__slug", "state__code", "kind")


class ActionSerializer(Told):
    """One act of one state under one treaty, as the depositary recorded it."""

    treaty = serializers.CharField(source="treaty.slug", help_text="Slug of the treaty.")
    state = serializers.CharField(source="state.code", help_text="ISO 3166-1 alpha-3 code.")
    kind = serializers.ChoiceField(choices=ActionKind.choices, help_text="What the state did.")
    done_on = PartialDay(
        known=lambda act: (act.done_on, act.date_precision), help_text="Day of signature, deposit or receipt."
    )
    done_on_precision = PrecisionOf(known=lambda act: (act.done_on, act.date_precision), beside="`done_on`")
    effective_on = serializers.DateField(
        allow_null=True, help_text="Day of effect: the one a source states, else the one the rule gives."
    )
    effective_stated_on = serializers.DateField(allow_null=True, help_text="Day of effect a source states.")
    effective_computed_on = serializers.DateField(allow_null=True, help_text="Day the treaty's rule gives.")
    effective_by = serializers.DateField(
        allow_null=True, help_text="In force on this day at the latest, where the day itself is not known."
    )
    printed_name = serializers.CharField(help_text="The state as the depositary printed it; may be empty.")
    depositary_notification = serializers.CharField(help_text="Its C.N. reference; may be empty.")
    note = serializers.CharField(help_text="What a reader should know; may be empty.")
    sources = SourceKeys()
    citations = Citations()
    last_changed = LastChanged()
    last_checked = LastChecked()


class Actions(Endpoint):
    """Every act on the record, of all treaties or of one."""

    parameters = ("treaty", "state", "kind", *PAGED)
    serializer_class = ActionSerializer

    @extend_schema(
        operation_id="list_actions",
        summary="Dated acts",
        parameters=told(parameters),
        responses=answers(ActionSerializer),
    )
    def get(self, request: Request) -> Response:
        """Newest first."""
        slugs = tuple(treaty.slug for treaty in treaties(lens=self.lens))
        named = self.asked.several("treaty", among=slugs, default=())
        return self.page_of(list(named))

    def page_of(self, slugs: list[str]) -> Response:
        """One page of the acts that pass the filters."""
        kinds, codes = filters(self.asked, lens=self.lens)
        rows = acts(lens=self.lens, slugs=slugs, codes=codes, kinds=kinds)
        return self.paged(
            rows, order=ORDER, attach=lambda page: {"provenance": provenance_of(page, lens=self.lens)}
        )


class TreatyActions(Actions):
    """The acts under one treaty."""

    parameters = ("state", "kind", *PAGED)

    @extend_schema(
        operation_id="list_treaty_actions",
        summary="Acts under one treaty",
        parameters=told(parameters, path="slug"),
        responses=answers(ActionSerializer),
    )
    def get(self, request: Request, slug: str) -> Response:  # type: ignore[override]
        """Newest first."""
        return self.page_of([found(treaty_by_slug, slug, lens=self.lens).slug])


def filters(asked: Parameters, *, lens: Lens) -> tuple[list[str], list[str]]:
    """(kinds, state codes), each empty where all are wanted."""
    kinds = list(asked.several("kind", among=ActionKind.values, default=()))
    return kinds, check_codes(asked, codes_of(lens=lens))
