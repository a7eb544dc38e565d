"""What a fact rests on."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from editorial.domain.country import CODES
from editorial.domain.findable import Findable
from editorial.domain.precision import Precision
from editorial.domain.source_kind import SourceKind

from .fact import Fact, kept_history

NOT_A_HASH = "A SHA-256 is 64 signs: the digits, and the letters a to f in lower case."
NOT_A_COUNTRY = "“{}” is not a country code of three capital letters, such as RUS or USA (ISO 3166)."


def check_country(code: str) -> None:
    """ValidationError where this is no code of ISO 3166."""
    if code not in CODES:
        raise ValidationError(NOT_A_COUNTRY.format(code))


class Source(Fact):
    """A document, page or broadcast. Without an address it is shown as text.

    What is left empty of its publisher, copy and check is not known, and is said to be not recorded.
    """

    key = models.SlugField(unique=True, max_length=60)
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=160, blank=True)
    url = models.URLField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True, help_text="The day the source appeared.")
    date_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    language = models.CharField(max_length=12, blank=True, help_text="BCP 47, for instance ru.")
    kind = models.CharField(max_length=16, choices=SourceKind)
    supports = models.TextField(blank=True, help_text="What it was read for.")
    country = models.CharField(
        max_length=3,
        blank=True,
        validators=[check_country],
        help_text="Of the publisher, as ISO 3166 writes it in three letters: RUS. Empty: not known, or none.",
    )
    reliability = models.TextField(
        blank=True, help_text="What the publisher is good for, and what is known to have gone wrong."
    )
    network = models.CharField(
        max_length=160,
        blank=True,
        help_text=(
            "Name of the flagged network or outlet of propaganda it belongs to. Such a source shows only "
            "that something was said, never that it is so. Empty: not flagged."
        ),
    )
    archive_url = models.URLField(
        "archived copy", max_length=500, blank=True, help_text="Address of a copy that somebody else keeps."
    )
    file_sha256 = models.CharField(
        "file hash",
        max_length=64,
        blank=True,
        validators=[RegexValidator(r"\A[0-9a-f]{64}\Z", NOT_A_HASH)],
        help_text="SHA-256 of the file that was read, so that anybody can tell whether theirs is the same.",
    )
    checked_on = models.DateField(
        "last checked",
        null=True,
        blank=True,
        help_text="The day its address was last opened, and said what it is cited for.",
    )
    is_dead = models.BooleanField(
        "address is dead",
        default=False,
        help_text="When it was last tried, the address did not open or no longer said what it is cited for.",
    )

    needs_source = False

    takes_replies = True

    history = kept_history()

    def __str__(self) -> str:
        return self.key

    @property
    def is_flagged(self) -> bool:
        """Whether it shows only that something was said."""
        return bool(self.network)

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
