"""Standings: every state under a treaty, one state under every treaty, any part of the matrix."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Address, Known, PartialDay, PrecisionOf, Told
from dashboard.api.numbers import ANSWERED, CountsSerializer, numbers
from dashboard.api.parameters import COMMON
from dashboard.api.schema import answers, told
from dashboard.web.found import found
from dashboard.web.parameters import Parameters
from dashboard.web.unreadable import Unreadable
from treaties.domain.action_kind import CONSENTS
from treaties.domain.record import Act
from treaties.domain.region import Region
from treaties.domain.standing import Standing
from treaties.selectors.standing import StandingRow, counts_of, standings_of, standings_under
from treaties.selectors.state import codes_of, state_by_code
from treaties.selectors.treaty import treaties, treaty_by_slug

FILTERS = ("standing", "region", "state", *ANSWERED)
PAIRS = 500


def known(act: Act | None) -> Known:
    """The day of an act, as well as it is known."""
    return (act.done_on, act.precision) if act else None


class StandingSerializer(Told):
    """One state under one treaty on the day asked about."""

    state = serializers.CharField(source="state.code", help_text="ISO 3166-1 alpha-3 code.")
    name = serializers.CharField(help_text="The state's name on that day.")
    standing = serializers.ChoiceField(choices=Standing.choices, help_text="The key of its standing.")
    label = serializers.CharField(help_text="The standing in words.")
    since = serializers.DateField(allow_null=True, help_text="The day from which the standing holds.")
    deposited = serializers.BooleanField(
        source="answers.deposited",
        allow_null=True,
        help_text="Consent deposited, not left. Null: not counted.",
    )
    in_force = serializers.BooleanField(
        source="answers.in_force",
        allow_null=True,
        help_text="The treaty is in force for it. Null: not counted.",
    )
    signed_only = serializers.BooleanField(
        source="answers.signed_only", allow_null=True, help_text="Signed, not consented. Null: not counted."
    )
    signed_on = PartialDay(known=lambda row: known(row.dates.signed), help_text="Day of signature.")
    signed_on_precision = PrecisionOf(known=lambda row: known(row.dates.signed), beside="`signed_on`")
    consent = serializers.ChoiceField(
        choices=[(kind.value, kind.label) for kind in CONSENTS],
        source="dates.consent.kind",
        allow_null=True,
        help_text="The act by which it consented to be bound.",
    )
    consented_on = PartialDay(
        known=lambda row: known(row.dates.consent),
        help_text="Day of deposit, or of notice to the depositary.",
    )
    consented_on_precision = PrecisionOf(known=lambda row: known(row.dates.consent), beside="`consented_on`")
    in_force_on = serializers.DateField(
        source="dates.in_force_on",
        allow_null=True,
        help_text="Day of effect of that consent, past or to come.",
    )
    in_force_by = serializers.DateField(
        source="dates.in_force_by",
        allow_null=True,
        help_text="In force on this day at the latest, where the day of effect is not stated.",
    )
    withdrawal_notified_on = PartialDay(
        known=lambda row: known(row.dates.notice),
        help_text="Day on which a notice of withdrawal was received.",
    )
    withdrawal_notified_on_precision = PrecisionOf(
        known=lambda row: known(row.dates.notice), beside="`withdrawal_notified_on`"
    )
    left_on = serializers.DateField(
        source="dates.departure.effective_on",
        allow_null=True,
        help_text="Day on which it ceased to be bound.",
    )
    provisional_from = PartialDay(
        known=lambda row: known(row.dates.provisional),
        help_text="Day from which it applies the treaty provisionally, until it is in force for it.",
    )
    provisional_from_precision = PrecisionOf(
        known=lambda row: known(row.dates.provisional), beside="`provisional_from`"
    )
    url = Address("state", key=lambda row: {"code": row.state.code}, help_text="The state's page.")
    sources = serializers.ListField(
        child=serializers.CharField(), help_text="Keys of the sources of its acts, in order of the acts."
    )


class PairSerializer(StandingSerializer):
    """The same, with the treaty it speaks of."""

    treaty = serializers.CharField(source="treaty.slug", help_text="Slug of the treaty.")
    checked_on = serializers.DateField(
        source="treaty.checked_on", help_text="The day the treaty's record was last held against a list."
    )


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
