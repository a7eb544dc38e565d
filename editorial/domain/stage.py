"""The stages of a fact, from an editor's draft to the public record."""

from django.db.models import TextChoices


class Stage(TextChoices):
    """Only `PUBLISHED` rows are the record; a retracted row is kept, and decides nothing."""

    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    PUBLISHED = "published", "Published"
    RETRACTED = "retracted", "Retracted"


# What is not on the public record yet.
DRAFTS = (Stage.DRAFT, Stage.IN_REVIEW)

# What a preview shows beside the published record.
PREVIEWED = (Stage.DRAFT, Stage.IN_REVIEW, Stage.PUBLISHED)
