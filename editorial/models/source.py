"""What a fact rests on."""

from django.db import models

from editorial.domain.findable import Findable
from editorial.domain.precision import Precision
from editorial.domain.source_kind import SourceKind

from .fact import Fact, kept_history


class Source(Fact):
    """A document, page or broadcast. Without an address it is shown as text."""

    key = models.SlugField(unique=True, max_length=60)
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=160, blank=True)
    url = models.URLField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True, help_text="The day the source appeared.")
    date_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    language = models.CharField(max_length=12, blank=True, help_text="BCP 47, for instance ru.")
    kind = models.CharField(max_length=16, choices=SourceKind)
    supports = models.TextField(blank=True, help_text="What it was read for.")

    needs_source = False

    history = kept_history()

    def __str__(self) -> str:
        return self.key

    def found_as(self) -> Findable:
        """By title, publisher and what it was read for."""
        return Findable(
            kind="source",
            key=self.key,
            title=self.title,
            text=". ".join(filter(None, (self.publisher, self.supports))),
            dated_on=self.published_on,
            date_precision=self.date_precision,
        )
