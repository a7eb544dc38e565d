"""What sort of assertion a claim is."""

from django.db.models import TextChoices


class ClaimKind(TextChoices):
    """The keys of the API."""

    FACTUAL = "factual", "Fact"
    LEGAL_STATUS = "legal_status", "Legal status"
    ACCUSATION = "accusation", "Accusation"
    DENIAL = "denial", "Denial"
    COMMITMENT = "commitment", "Commitment"
    THREAT = "threat", "Threat"
    PREDICTION = "prediction", "Prediction"
    OPINION = "opinion", "Opinion"


# These assert nothing that could be so or not so when they are said.
WITHOUT_TRUTH = (ClaimKind.THREAT, ClaimKind.PREDICTION, ClaimKind.OPINION)
