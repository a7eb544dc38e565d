"""What states declare beside their acts."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Known, PartialDay, PrecisionOf, Told
from dashboard.api.parameters import PAGED
from dashboard.api.provenance import Citations, LastChanged, LastChecked, SourceKeys
from dashboard.api.schema import answers, told
from dashboard.api.standing import check_codes
from editorial.selectors.provenance import provenance_of
from treaties.domain.declaration_kind import DeclarationKind
from treaties.selectors.declaration import declarations
from treaties.selectors.state import codes_of
from treaties.selectors.treaty import treaties


def made(declaration: Any) -> Known:
    """The day it was made, as well as it is known."""
    return (declaration.made_on, declaration.date_precision) if declaration.made_on else None


class DeclarationSerializer(Told):
    """A declaration, reservation, objection or communication. It changes no standing by itself."""

    treaty = serializers.CharField(source="treaty.slug", help_text="Slug of the treaty.")
    state = serializers.CharField(source="state.code", help_text="ISO 3166-1 alpha-3 code.")
    kind = serializers.ChoiceField(choices=DeclarationKind.choices, help_text="What the state calls it.")
    made_on = PartialDay(known=made, help_text="Day it was made; null: not known.")
    made_on_precision = PrecisionOf(known=made, beside="`made_on`")
    gist = serializers.CharField(help_text="In our own words; the text itself prevails.")
    sources = SourceKeys()
    citations = Citations()
    last_changed = LastChanged()
    last_checked = LastChecked()


class Declarations(Endpoint):
    """Every declaration on the record."""

    parameters = ("treaty", "state", *PAGED)
    serializer_class = DeclarationSerializer

    @extend_schema(
        operation_id="list_declarations",
        summary="Declarations",
        parameters=told(parameters),
        responses=answers(DeclarationSerializer),
    )
    def get(self, request: Request) -> Response:
        """In the order they were recorded."""
        slugs = tuple(treaty.slug for treaty in treaties(lens=self.lens))
        named = list(self.asked.several("treaty", among=slugs, default=()))
        codes = check_codes(self.asked, codes_of(lens=self.lens))
        return self.paged(
            declarations(lens=self.lens, slugs=named, codes=codes),
            order=("pk",),
            attach=lambda page: {"provenance": provenance_of(page, lens=self.lens)},
        )
