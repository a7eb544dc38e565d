"""How firmly a source states what a record holds."""

from django.db.models import TextChoices


class Certainty(TextChoices):
    """The word stands beside every record: it is never stated more firmly than its source does."""

    ALLEGED = "alleged", "Alleged"
    SUSPECTED = "suspected", "Suspected"
    REPORTED = "reported", "Reported"
    SETTLED = "settled", "Settled"


DEFINITIONS: dict[str, str] = {
    Certainty.ALLEGED: "One side to the conflict says so of the other; nobody else has confirmed it.",
    Certainty.SUSPECTED: "Signs point to it, and the sources themselves leave the type or the user open.",
    Certainty.REPORTED: "A source that is no side to the conflict, or the state itself, says so; "
    "the record adds nothing to it.",
    Certainty.SETTLED: "An editor found that no serious source disputes it any more; never set by default.",
}
