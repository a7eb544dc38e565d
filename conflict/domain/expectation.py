"""What a structured test of a claim expects of a state under a treaty on a day."""

from django.db.models import TextChoices


class Expects(TextChoices):
    """The keys of the API, each the answer to one question about a standing."""

    DEPOSITED = "deposited", "had deposited its consent and not left"
    NOT_DEPOSITED = "not_deposited", "had not deposited its consent, or had left"
    IN_FORCE = "in_force", "the treaty was in force for it"
    NOT_IN_FORCE = "not_in_force", "the treaty was not in force for it"
    SIGNED = "signed", "had signed"
    NOT_SIGNED = "not_signed", "had not signed"


class CheckRole(TextChoices):
    """Whether a test is the assertion itself, or only prints the record beside it."""

    ASSERTS = "asserts", "Tests the assertion itself"
    CONTEXT = "context", "Only gives context"
