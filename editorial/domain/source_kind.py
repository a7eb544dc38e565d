"""Who speaks in a source: the label a reader sees beside it."""

from django.db.models import TextChoices


class SourceKind(TextChoices):
    """The publisher's class. `STATE_MEDIA` is labelled wherever it is cited; a `MIRROR` is never linked."""

    PRIMARY = "primary", "Primary record"
    UN = "un", "United Nations"
    GOVERNMENT = "government", "Government"
    HUMANITARIAN = "humanitarian", "Humanitarian organisation"
    NGO = "ngo", "Monitor or other non-governmental organisation"
    ACADEMIC = "academic", "Academic"
    NEWS = "news", "News"
    STATE_MEDIA = "state_media", "State media"
    ENCYCLOPEDIA = "encyclopedia", "Encyclopedia"
    MIRROR = "mirror", "Copy of another page"
    OTHER = "other", "Other"


UNLINKED = (SourceKind.MIRROR,)
