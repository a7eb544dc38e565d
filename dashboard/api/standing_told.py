"""One state under one treaty, as the API tells it."""

from __future__ import annotations

from rest_framework import serializers

from dashboard.api.fields import Address, Known, PartialDay, PrecisionOf, Told
from treaties.domain.action_kind import CONSENTS
from treaties.domain.record import Act
from treaties.domain.standing import Standing
from treaties.selectors.standing import StandingRow


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
        source="answers.signed_only",
        allow_null=True,
        help_text="Signed, no consent standing. Null: not counted.",
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
    not_checked_since = serializers.SerializerMethodField(help_text="The day asked about lies after that.")

    def get_not_checked_since(self, row: StandingRow) -> bool:
        """Whether what happened since may be missing."""
        return bool(self.context["lens"].day > row.treaty.checked_on)
