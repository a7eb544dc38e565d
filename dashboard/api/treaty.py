"""Treaties, each with its counts on the day; one treaty whole; the curve of its numbers."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from dashboard.api.endpoint import Endpoint
from dashboard.api.parameters import COMMON
from dashboard.api.schema import answers, one, told
from dashboard.api.treaty_told import PointSerializer, TreatySerializer, TreatyWholeSerializer
from dashboard.web.found import found
from treaties.selectors import treaty as ask
from treaties.selectors.adherence import adherence
from treaties.selectors.standing import counts_of, standings_under


class Treaties(Endpoint):
    """Every treaty."""

    parameters = ("as_of", *COMMON)
    serializer_class = TreatySerializer

    @extend_schema(
        operation_id="list_treaties",
        summary="Every treaty",
        parameters=told(parameters),
        responses=answers(TreatySerializer),
    )
    def get(self, request: Request) -> Response:
        """In the order they opened."""
        counted = ask.counted_treaties(lens=self.lens)
        counts = {item.treaty.slug: item.counts for item in counted}
        return self.listed(self.told([item.treaty for item in counted], counts=counts))


class TreatyWhole(Endpoint):
    """One treaty."""

    parameters = ("as_of", *COMMON)
    serializer_class = TreatyWholeSerializer

    @extend_schema(
        operation_id="get_treaty",
        summary="One treaty",
        parameters=told(parameters, path="slug"),
        responses=one(TreatyWholeSerializer),
    )
    def get(self, request: Request, slug: str) -> Response:
        """With its articles, rules and header facts."""
        treaty = found(ask.treaty_by_slug, slug, lens=self.lens)
        counts = counts_of(standings_under(treaty, lens=self.lens))
        return Response(self.told(treaty, many=False, counts={treaty.slug: counts}))


class Adherence(Endpoint):
    """The curve of a treaty's numbers up to the day: one row for each day on which a number changed."""

    parameters = ("as_of", *COMMON)
    serializer_class = PointSerializer

    @extend_schema(
        operation_id="list_adherence",
        summary="How a treaty's numbers moved",
        parameters=told(parameters, path="slug"),
        responses=answers(
            PointSerializer,
            head={
                "treaty": serializers.CharField(help_text="Slug of the treaty."),
                "as_of": serializers.DateField(help_text="The last day of the curve."),
                "checked_on": serializers.DateField(help_text="Record last held against a published list."),
                "not_checked_since": serializers.BooleanField(help_text="`as_of` lies after `checked_on`."),
            },
        ),
    )
    def get(self, request: Request, slug: str) -> Response:
        """Oldest first."""
        treaty = found(ask.treaty_by_slug, slug, lens=self.lens)
        return self.listed(
            self.told(adherence(treaty, lens=self.lens)),
            treaty=treaty.slug,
            as_of=self.lens.day,
            checked_on=treaty.checked_on,
            not_checked_since=self.lens.day > treaty.checked_on,
        )
