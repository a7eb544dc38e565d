"""States, with the names they bore."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Address
from dashboard.api.parameters import COMMON
from dashboard.api.schema import answers, one, told
from dashboard.api.treaty_told import Semicolons
from dashboard.web.found import found
from treaties.domain.region import Region
from treaties.selectors.state import every_state, former_names, state_by_code


class FormerNameSerializer(serializers.Serializer[Any]):
    """A name a state bore before."""

    name = serializers.CharField(help_text="The name.")
    began_on = serializers.DateField(allow_null=True, help_text="First day; null: from the start.")
    ended_on = serializers.DateField(help_text="First day under another name.")


class StateSerializer(serializers.Serializer[Any]):
    """A state, or an entity the depositary takes for one."""

    code = serializers.CharField(help_text="ISO 3166-1 alpha-3.")
    iso2 = serializers.CharField(help_text="ISO 3166-1 alpha-2; may be empty.")
    m49 = serializers.CharField(help_text="UN M49 number, three digits; may be empty.")
    name = serializers.CharField(help_text="Short name in English, as used today.")
    official_name = serializers.CharField(help_text="Official name in English.")
    depositary_name = serializers.CharField(help_text="As the depositary prints it; may be empty.")
    aliases = Semicolons(help_text="Other names.")
    former_names = serializers.SerializerMethodField(help_text="Names before, with their days.")
    region = serializers.ChoiceField(choices=Region.choices, help_text="M49 region.")
    subregion = serializers.CharField(help_text="M49 subregion.")
    un_joined_on = serializers.DateField(allow_null=True, help_text="UN membership; null: not a member.")
    began_on = serializers.DateField(allow_null=True, help_text="First day, where the record needs it.")
    ended_on = serializers.DateField(allow_null=True, help_text="Predecessors: first day without the state.")
    is_outside = serializers.BooleanField(help_text="Outside the depositary's practice; never counted.")
    note = serializers.CharField(help_text="What a reader should know; may be empty.")
    url = Address("state", key=lambda state: {"code": state.code}, help_text="The state's page.")
    standings_url = Address("api-state-standings", key=lambda s: {"code": s.code}, help_text="Its standings.")

    def get_former_names(self, state: Any) -> FormerNameSerializer(many=True):  # type: ignore[valid-type]
        """Oldest first."""
        return FormerNameSerializer(self.context["names"].get(state.pk, []), many=True).data


class States(Endpoint):
    """Every state on the record, predecessors too."""

    parameters = ("region", *COMMON)
    serializer_class = StateSerializer

    @extend_schema(
        operation_id="list_states",
        summary="Every state",
        parameters=told(parameters),
        responses=answers(StateSerializer),
    )
    def get(self, request: Request) -> Response:
        """In the order of today's names."""
        regions = self.asked.several("region", among=Region.values, default=tuple(Region.values))
        states = [state for state in every_state(lens=self.lens) if state.region in regions]
        return self.listed(self.told(states, names=former_names(lens=self.lens)))


class StateWhole(Endpoint):
    """One state."""

    parameters = COMMON
    serializer_class = StateSerializer

    @extend_schema(
        operation_id="get_state",
        summary="One state",
        parameters=told(parameters, path="code"),
        responses=one(StateSerializer),
    )
    def get(self, request: Request, code: str) -> Response:
        """By its code, in either case."""
        state = found(state_by_code, code, lens=self.lens)
        return Response(self.told(state, many=False, names=former_names(lens=self.lens)))
