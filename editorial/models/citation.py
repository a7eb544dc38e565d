"""The thread from a fact to a source."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models

from .fact import kept_history
from .printable import Printable
from .source import Source


class Citation(Printable):
    """This fact rests on that source, at this place in it, in these words."""

    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField()
    fact = GenericForeignKey("content_type", "object_id")
    source = models.ForeignKey(Source, models.PROTECT, related_name="citations")
    locator = models.CharField(max_length=200, blank=True, help_text="Page, article, paragraph, minute.")
    quote = models.TextField(blank=True, help_text="The words relied on, as printed.")

    history = kept_history()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "source", "locator"],
                name="editorial_citation_once",
                violation_error_message="This source is cited at this place already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.source.key} {self.locator}".strip()
