"""Why the published record changed."""

from django.db.models import TextChoices


class ChangeReason(TextChoices):
    """The closed list a reader of the change feed relies on."""

    LOADED = "loaded", "Loaded from the compiled record"
    NEW_FACT = "new-fact", "New fact"
    CORRECTION = "correction", "Correction"
    RETRACTION = "retraction", "Retraction"
    RE_VERIFIED = "re-verified", "Checked again"
