"""How one statement stands to an earlier one: a closed list."""

from django.db.models import TextChoices


class RelationKind(TextChoices):
    """Neutral verbs, read from the later statement to the earlier."""

    ANSWERS = "answers", "answers"
    REPEATS = "repeats", "repeats"
    DENIES = "denies", "denies"
    CONTRADICTS = "contradicts", "contradicts"
    NARROWS = "narrows", "narrows"
    CITES = "cites", "cites"


# The same, read from the earlier statement to the later.
TURNED: dict[str, str] = {
    RelationKind.ANSWERS: "is answered by",
    RelationKind.REPEATS: "is repeated by",
    RelationKind.DENIES: "is denied by",
    RelationKind.CONTRADICTS: "is contradicted by",
    RelationKind.NARROWS: "is narrowed by",
    RelationKind.CITES: "is cited by",
}
