"""Who is bound by what about one weapon."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conflict.domain.coverage import Coverage
from conflict.selectors.bound import bound, ruled_weapon
from dashboard.api.bound_told import BoundSerializer
from dashboard.api.endpoint import Endpoint
from dashboard.api.parameters import COMMON
from dashboard.api.schema import answers, told
from dashboard.api.standing import check_codes
from dashboard.web.found import found
from treaties.domain.bound import DO_NOT_INFER
from treaties.selectors.state import states_called


class BoundBy(Endpoint):
    """Each rule that speaks of a weapon, for each state. Never paginated."""

    parameters = ("as_of", "state", *COMMON)
    serializer_class = BoundSerializer

    @extend_schema(
        operation_id="list_bound",
        summary="Who is bound by what about a weapon",
        parameters=told(parameters, path="weapon"),
        responses=answers(
            BoundSerializer,
            head={
                "weapon": serializers.CharField(help_text="Slug of the type."),
                "coverage": serializers.ChoiceField(
                    choices=Coverage.choices,
                    help_text="Whether the Convention on Cluster Munitions covers the type. What its article "
                    "2(2)(c) leaves out inherits none of its rules.",
                ),
                "as_of": serializers.DateField(help_text="The day the answer speaks of."),
                "do_not_infer": serializers.CharField(help_text="What the answer does not say."),
            },
            paged=False,
        ),
    )
    def get(self, request: Request, slug: str) -> Response:
        """States by name, rules by act; without `state`, every state listed on the day.

        A state that is not listed then has no row, nor has a predecessor under a treaty where it did not act.
        """
        weapon = found(ruled_weapon, slug, lens=self.lens)
        every = states_called(lens=self.lens)
        codes = check_codes(self.asked, [state.code for state in every]) or [state.code for state in every]
        grid = bound(weapon, [state for state in every if state.code in codes], lens=self.lens)
        return Response(
            {
                "weapon": weapon.slug,
                "coverage": weapon.coverage,
                "as_of": self.lens.day,
                "do_not_infer": DO_NOT_INFER,
                "results": self.told([held for one in grid.states for held in one.held if held]),
            }
        )
