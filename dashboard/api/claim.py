"""What was asserted, with a person's verdict and the machine's check."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from conflict.domain.claim_kind import ClaimKind
from conflict.domain.verdict import Verdict
from conflict.selectors.claim import NEWEST, claim_by_key, claims
from dashboard.api.claim_told import CheckField, EvidenceField, context_of
from dashboard.api.endpoint import Endpoint
from dashboard.api.fields import Address, PartialDay, PrecisionOf, Told
from dashboard.api.parameters import CLAIM_KIND, COMMON, PAGED
from dashboard.api.provenance import Citations, LastChanged, LastChecked
from dashboard.api.reply import Replies
from dashboard.api.schema import answers, one, told
from dashboard.web.asked import OF_CLAIMS, claims_asked
from dashboard.web.found import found


def said(claim: Any) -> Any:
    """The day of its statement, with its precision."""
    return claim.statement.said_on, claim.statement.date_precision


class ClaimSerializer(Told):
    """One assertion. The verdict is a person's; the check is computed at each read."""

    id = serializers.CharField(source="key", help_text="Statement and number.")
    statement = serializers.CharField(source="statement.slug", help_text="The statement that makes it.")
    said_on = PartialDay(known=said, help_text="The day it was said, as well as it is known.")
    said_on_precision = PrecisionOf(known=said, beside="`said_on`")
    speaker = serializers.CharField(source="statement.office.speaker.slug", help_text="Key of who said it.")
    text = serializers.CharField(help_text="The claim in one neutral sentence.")
    kind = serializers.ChoiceField(choices=ClaimKind.choices, help_text="What sort of assertion it is.")
    states = serializers.SerializerMethodField(help_text="Codes of the states it speaks of.")
    treaty = serializers.CharField(
        source="treaty.slug", default=None, allow_null=True, help_text="The treaty it speaks of, or null."
    )
    verdict = serializers.ChoiceField(
        choices=Verdict.choices, allow_null=True, help_text="A person's word; null: not yet assessed."
    )
    rationale = serializers.CharField(help_text="The reasons; empty without a verdict.")
    assessed_by = serializers.CharField(help_text="Who gave the verdict; empty without one.")
    assessed_on = serializers.DateField(allow_null=True, help_text="On which day; null without a verdict.")
    check = CheckField()
    evidence = EvidenceField()
    citations = Citations()
    last_changed = LastChanged()
    last_checked = LastChecked()
    replies = Replies()
    url = Address("claim", key=lambda claim: {"key": claim.key}, help_text="Its page.")

    def get_states(self, claim: Any) -> list[str]:
        """In the order they were linked."""
        return [state.code for state in self.context["beside"].states.get(claim.pk, ())]

    def to_representation(self, claim: Any) -> dict[str, Any]:
        """Without a verdict the answer is null, never an empty word."""
        row = super().to_representation(claim)
        row["verdict"] = row["verdict"] or None
        return row


class Claims(Endpoint):
    """Claims by whatever a reader chooses."""

    parameters = (*OF_CLAIMS, *PAGED)
    serializer_class = ClaimSerializer

    @extend_schema(
        operation_id="list_claims",
        summary="Claims, newest first",
        parameters=told(parameters, kind=CLAIM_KIND),
        responses=answers(ClaimSerializer),
    )
    def get(self, request: Request) -> Response:
        """With several choices, those that answer to all of them."""
        asked = claims_asked(self.asked, lens=self.lens)
        return self.paged(
            claims(asked, lens=self.lens),
            order=NEWEST,
            attach=lambda page: context_of(page, lens=self.lens),
        )


class ClaimWhole(Endpoint):
    """One claim."""

    parameters = COMMON
    serializer_class = ClaimSerializer

    @extend_schema(
        operation_id="get_claim",
        summary="One claim with its check against the record",
        parameters=told(parameters, path="claim"),
        responses=one(ClaimSerializer),
    )
    def get(self, request: Request, key: str) -> Response:
        """By its id, for instance shoigu-2023-07-11-6."""
        claim = found(claim_by_key, key, lens=self.lens)
        return Response(self.told(claim, many=False, **context_of([claim], lens=self.lens)))
