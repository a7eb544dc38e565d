"""Standings: every state under a treaty, one state under every treaty, any part of the matrix."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

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
from dashboard.web.site import site_of
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
        parameters=told(parameters, path="slug"),
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
        wants = wanted(self.asked, codes=codes_of(lens=self.lens))
        return Response(
            {
                "treaty": treaty.slug,
                "as_of": self.lens.day,
                "checked_on": treaty.checked_on,
                "not_checked_since": self.lens.day > treaty.checked_on,
                "counts": numbers(
                    counts_of(rows), slug=treaty.slug, lens=self.lens, request=request._request
                ),
                "results": self.told([row for row in rows if row in wants]),
            }
        )


class StateStandings(Endpoint):
    """One state under every treaty on the day."""

    parameters = ("as_of", "standing", *ANSWERED, *COMMON)
    serializer_class = PairSerializer

    @extend_schema(
        operation_id="list_state_standings",
        summary="One state under every treaty",
        parameters=told(parameters, path="code"),
        responses=answers(
            PairSerializer, head={"as_of": serializers.DateField(help_text="The day the answer speaks of.")}
        ),
    )
    def get(self, request: Request, code: str) -> Response:
        """Treaties in the order they opened."""
        wants = wanted(self.asked)
        rows = standings_of(found(state_by_code, code, lens=self.lens), lens=self.lens)
        return self.listed(self.told([row for row in rows if row in wants]), as_of=self.lens.day)


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
        wants = wanted(self.asked, codes=codes_of(lens=self.lens))
        start = request.GET.get("cursor", named[0])
        if start not in named:
            raise Unreadable("cursor must be taken whole from next; this one is not ours.")
        rows: list[StandingRow] = []
        rest = named[named.index(start) :]
        while rest and len(rows) <= PAIRS:
            found = standings_under(slugs[rest.pop(0)], lens=self.lens, states=wants.codes)
            rows += [row for row in found if row in wants]
        here = site_of(request._request) + request.get_full_path()
        further = replace_query_param(here, "cursor", rest[0]) if rest else None
        return self.listed(self.told(rows), further=further, as_of=self.lens.day)


def check_codes(asked: Parameters, codes: Collection[str]) -> list[str]:
    """The codes in `state`, empty where it is not asked; Unreadable for one that no state bears."""
    named = list(asked.several("state", default=()))
    for code in named:
        if code not in codes:
            raise Unreadable(
                f"state must name states by ISO 3166-1 alpha-3 codes like UKR, not {code[:40]!r}."
            )
    return named


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The filters of a request, read whole before any row is looked at; None or empty: not asked."""

    answers: Mapping[str, bool]
    standings: Collection[str]
    regions: Collection[str]
    codes: Collection[str]

    def __contains__(self, row: StandingRow) -> bool:
        """Whether the row passes every filter; a state that is not counted answers neither true nor false."""
        answers = row.answers
        return (
            all(
                answers is not None and getattr(answers, name) is wanted
                for name, wanted in self.answers.items()
            )
            and (not self.standings or row.standing in self.standings)
            and (not self.regions or row.state.region in self.regions)
            and (not self.codes or row.state.code in self.codes)
        )


def wanted(asked: Parameters, *, codes: Collection[str] = ()) -> Wanted:
    """The filters asked for; Unreadable for the first that cannot be read."""
    truths = {name: asked.truth(name) for name in ANSWERED}
    return Wanted(
        answers={name: truth for name, truth in truths.items() if truth is not None},
        standings=asked.several("standing", among=Standing.values, default=()),
        regions=asked.several("region", among=Region.values, default=()),
        codes=check_codes(asked, codes),
    )
