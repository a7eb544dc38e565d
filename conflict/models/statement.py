"""What was said: by whom, in which office, on which day, in which words."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from conflict.domain.relation_kind import RelationKind
from editorial.domain.findable import Findable
from editorial.domain.precision import Precision
from editorial.domain.stage import Stage
from editorial.models import Citation, Fact, kept_history
from treaties.models import Treaty

from .speaker import Office
from .weapon import WeaponType


class Statement(Fact):
    """Words kept apart from what they assert (claims) and from what bears on it (evidence)."""

    slug = models.SlugField(unique=True, max_length=80)
    said_on = models.DateField(help_text="Of a month or year, its last day.")
    date_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    office = models.ForeignKey(Office, models.PROTECT, related_name="statements")
    venue = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=80, blank=True)
    channel = models.CharField(
        max_length=40, blank=True, help_text="For instance press briefing, television."
    )
    language = models.CharField(max_length=12, blank=True, help_text="Of the original, BCP 47.")
    words = models.TextField(blank=True, help_text="The original words, as a source prints them.")
    translation = models.TextField(blank=True, help_text="The words in English; empty where said so.")
    is_own_translation = models.BooleanField(default=False, help_text="Translated at this desk.")
    summary = models.TextField(help_text="In our own words: said, stated, denied; no inference.")
    weapons = models.ManyToManyField(WeaponType, blank=True, related_name="statements")
    treaties = models.ManyToManyField(Treaty, blank=True, related_name="statements")

    found_with = ("office__speaker",)
    takes_along = ("links", "claims")
    is_said = True

    takes_replies = True

    history = kept_history(m2m_fields=[weapons, treaties])

    class Meta(Fact.Meta):
        indexes = [
            models.Index(fields=["said_on", "id"], name="conflict_statement_said"),
            models.Index(fields=["office", "said_on", "id"], name="conflict_statement_by"),
        ]

    def __str__(self) -> str:
        return self.slug

    def names_a_person(self) -> bool:
        """Whose words they are."""
        return self.office.names_a_person()

    def found_as(self) -> Findable | None:
        """By who said it, and by the words; not while its speaker is not on the record."""
        office = self.office
        if office.stage != Stage.PUBLISHED or office.speaker.stage != Stage.PUBLISHED:
            return None
        said = (self.words, self.translation, self.summary, self.venue)
        return Findable(
            kind="statement",
            key=self.slug,
            title=f"{office.speaker.name}, {office.title}",
            text=" ".join(filter(None, said)),
            dated_on=self.said_on,
            date_precision=self.date_precision,
        )

    def searched_through(self) -> tuple[Fact, ...]:
        """Its claims are found while it is on the record."""
        return tuple(self.claims.order_by("number"))


class StatementLink(Fact):
    """How a later statement stands to an earlier one. It rests on what the later one rests on."""

    later = models.ForeignKey(Statement, models.PROTECT, related_name="links")
    kind = models.CharField(max_length=11, choices=RelationKind)
    earlier = models.ForeignKey(Statement, models.PROTECT, related_name="linked_by")

    is_said = True

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["later", "kind", "earlier"],
                name="conflict_statementlink_once",
                violation_error_message="This relation is on the record already.",
            ),
            models.CheckConstraint(
                name="conflict_statementlink_not_to_itself",
                condition=~Q(later=F("earlier")),
                violation_error_message="A statement cannot stand so to itself.",
            ),
        ]

    def names_a_person(self) -> bool:
        """To set two statements beside each other may say that one was not true."""
        return self.later.names_a_person() or self.earlier.names_a_person()

    def rests_on(self) -> models.QuerySet[Citation]:
        """The sources of the later statement."""
        return self.later.rests_on()

    def __str__(self) -> str:
        return f"{self.later} {self.kind} {self.earlier}"
