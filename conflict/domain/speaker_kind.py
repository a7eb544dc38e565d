"""Who speaks: a person, a body, or somebody whose name is not on record."""

from django.db.models import TextChoices


class SpeakerKind(TextChoices):
    """A living person is named only with a source."""

    PERSON = "person", "Person"
    BODY = "body", "Body"
    UNNAMED = "unnamed", "Not named"
