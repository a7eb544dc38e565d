"""What a proposal asks for, and what became of it."""

from django.db.models import TextChoices


class ProposalKind(TextChoices):
    """A published row is changed, taken off, or brought back: never deleted."""

    CHANGE = "change", "Change"
    RETRACT = "retract", "Retract"
    BRING_BACK = "bring_back", "Bring back"


class ProposalState(TextChoices):
    """Only an open one can be decided; its author may take it back until then."""

    OPEN = "open", "Open"
    ACCEPTED = "accepted", "Accepted"
    RETURNED = "returned", "Returned"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


# Said to the author with a word that says why.
WITH_A_WORD = (ProposalState.RETURNED, ProposalState.DECLINED)
