"""The acts of a state under a treaty, in the order in which they weigh on one day."""

from django.db.models import TextChoices


class ActionKind(TextChoices):
    """Lesser first: where two acts fall on one day, the later in this list decides."""

    PROVISIONAL_APPLICATION = "provisional_application", "Provisional application"
    SIGNATURE = "signature", "Signature"
    WILL_NOT_JOIN = "will_not_join", "Notice that it will not join"
    DEFINITIVE_SIGNATURE = "definitive_signature", "Definitive signature"
    RATIFICATION = "ratification", "Ratification"
    ACCEPTANCE = "acceptance", "Acceptance"
    APPROVAL = "approval", "Approval"
    FORMAL_CONFIRMATION = "formal_confirmation", "Formal confirmation"
    ACCESSION = "accession", "Accession"
    SUCCESSION = "succession", "Succession"
    RATIFICATION_WITHDRAWN = "ratification_withdrawn", "Withdrawal of the ratification"
    SUSPENSION = "suspension", "Suspension"
    SUSPENSION_CONTESTED = "suspension_contested", "Suspension that others object to"
    WITHDRAWAL_NOTIFICATION = "withdrawal_notification", "Notice of withdrawal"
    WITHDRAWAL_TAKEN_BACK = "withdrawal_taken_back", "Notice of withdrawal taken back"
    WITHDRAWAL = "withdrawal", "Withdrawal takes effect"


# Consent to be bound (VCLT articles 11 to 15); each binds alike once it is in force.
CONSENTS = (
    ActionKind.DEFINITIVE_SIGNATURE,
    ActionKind.RATIFICATION,
    ActionKind.ACCEPTANCE,
    ActionKind.APPROVAL,
    ActionKind.FORMAL_CONFIRMATION,
    ActionKind.ACCESSION,
    ActionKind.SUCCESSION,
)

# What counts as having signed (VCLT articles 12 and 18).
SIGNATURES = (ActionKind.SIGNATURE, ActionKind.DEFINITIVE_SIGNATURE)

RANK = {kind: rank for rank, kind in enumerate(ActionKind)}
