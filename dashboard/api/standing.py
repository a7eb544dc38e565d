"""Standings: every state under a treaty, one state under every treaty, any part of the matrix."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from dashboard.api.endpoint import Endpoint
from dashboard.api.numbers import ANSWERED, CountsSerializer, numbers
from dashboard.api.parameters import COMMON
from dashboard.api.schema import answers, told
from dashboard.api.standing_told import PairSerializer, StandingSerializer
from dashboard.web.found import found
from dashboard.web.parameters import Parameters
from dashboard.web.unreadable import Unreadable
from treaties.domain.region import Region
from treaties.domain.standing import Standing
from treaties.selectors.standing import StandingRow, counts_of, standings_of, standings_under
from treaties.selectors.state import codes_of, state_by_code
from treaties.selectors.treaty import treaties, treaty_by_slug

FILTERS = ("standing", "region", "state", *ANSWERED)
PAIRS = 500


class TreatyStandings(Endpoint):
    """Every state listed under a treaty on the day. Never paginated: about two hundred rows."""

    parameters = ("as_of", *FILTERS, *COMMON)
    serializer_class = StandingSerializer

    @extend_schema(
        operation_id="list_treaty_standings",
        summary="Every state under a treaty",
        parameters=told(parameters),
        responses=answers(
            StandingSerializer,
            head={
                "treaty": serializers.CharField(help_text="Slug of the treaty."),
                "as_of": serializers.DateField(help_text="The day the answer speaks of."),
                "checked_on": serializers.DateField(help_text="Record last held against a published list."),
                "not_checked_since": serializers.BooleanField(help_text="`as_of` lies after `checked_on`."),
                "counts": CountsSerializer(help_text="Of the whole treaty, whatever the filters."),
            },
            paged=False,
        ),
    )
    def get(self, request: Request, slug: str) -> Response:
        """States in the order of their names; counts are of the whole treaty, whatever the filters."""
        treaty = found(treaty_by_slug, slug, lens=self.lens)
        rows = standings_under(treaty, lens=self.lens)
        check_codes(self.asked, codes_of(lens=self.lens))
        return Response(
            {
                "treaty": treaty.slug,
                "as_of": self.lens.day,
                "checked_on": treaty.checked_on,
                "not_checked_since": self.lens.day > treaty.checked_on,
                "counts": numbers(
                    counts_of(rows), slug=treaty.slug, lens=self.lens, request=request._request
                ),
                "results": self.told([row for row in rows if wants(row, self.asked)]),
            }
        )


class StateStandings(Endpoint):
    """One state under every treaty on the day."""

    parameters = ("as_of", "standing", *ANSWERED, *COMMON)
    serializer_class = PairSerializer

    @extend_schema(
        operation_id="list_state_standings",
        summary="One state under every treaty",
        parameters=told(parameters),
        responses=answers(
            PairSerializer, head={"as_of": serializers.DateField(help_text="The day the answer speaks of.")}
        ),
    )
    def get(self, request: Request, code: str) -> Response:
        """Treaties in the order they opened."""
        rows = standings_of(found(state_by_code, code, lens=self.lens), lens=self.lens)
        return self.listed(self.told([r for r in rows if wants(r, self.asked)]), as_of=self.lens.day)


class Standings(Endpoint):
    """Any part of the matrix of states and treaties, whole treaties to a page."""

    parameters = ("as_of", "treaty", *FILTERS, *COMMON, "cursor")
    serializer_class = PairSerializer

    @extend_schema(
        operation_id="list_standings",
        summary="Any part of the matrix",
        parameters=told(parameters),
        responses=answers(
            PairSerializer, head={"as_of": serializers.DateField(help_text="The day the answer speaks of.")}
        ),
    )
    def get(self, request: Request) -> Response:
        """Name states, treaties or both; a page ends with the treaty that takes it past 500 pairs."""
        slugs = {treaty.slug: treaty for treaty in treaties(lens=self.lens)}
        named = list(self.asked.several("treaty", among=tuple(slugs), default=tuple(slugs)))
        codes = check_codes(self.asked, codes_of(lens=self.lens))
        start = request.GET.get("cursor", named[0])
        if start not in named:
            raise Unreadable("cursor must be taken whole from next; this one is not ours.")
        rows: list[StandingRow] = []
        rest = named[named.index(start) :]
        while rest and len(rows) <= PAIRS:
            found = standings_under(slugs[rest.pop(0)], lens=self.lens, states=codes)
            rows += [row for row in found if wants(row, self.asked)]
        further = replace_query_param(request.build_absolute_uri(), "cursor", rest[0]) if rest else None
        response = self.listed(self.told(rows), as_of=self.lens.day)
        response.data["next"] = further
        return response


def check_codes(asked: Parameters, codes: set[str]) -> list[str]:
    """The codes in `state`, empty where it is not asked; Unreadable for one that no state bears."""
    named = list(asked.several("state", default=()))
    for code in named:
        if code not in codes:
            raise Unreadable(
                f"state must name states by ISO 3166-1 alpha-3 codes like UKR, not {code[:40]!r}."
            )
    return named


def wants(row: StandingRow, asked: Parameters) -> bool:
    """Whether the row passes every filter; a state that is not counted answers neither true nor false."""
    for name in ANSWERED:
        wanted = asked.truth(name)
        if wanted is not None and (row.answers is None or getattr(row.answers, name) is not wanted):
            return False
    return (
        row.standing in asked.several("standing", among=Standing.values, default=(row.standing,))
        and row.state.region in asked.several("region", among=Region.values, default=(row.state.region,))
        and row.state.code in asked.several("state", default=(row.state.code,))
    )
