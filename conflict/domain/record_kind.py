"""What a record says a state did with a weapon."""

from django.db.models import TextChoices


class RecordKind(TextChoices):
    """The keys of the API. `denies` is the state's own word against a report, kept beside it."""

    PRODUCES = "produces", "Produces"
    PRODUCED = "produced", "Produced in the past"
    STOCKPILES = "stockpiles", "Holds in stock"
    DESTROYED_STOCKPILE = "destroyed_stockpile", "Destroyed its stock"
    USED = "used", "Use"
    TRANSFERRED_TO = "transferred_to", "Transfer to"
    RECEIVED = "received", "Receipt from"
    DENIES = "denies", "Denial"


# What moves a weapon from one state to another, and what is said against it.
TRANSFERS = (RecordKind.TRANSFERRED_TO, RecordKind.RECEIVED)
