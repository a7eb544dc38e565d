"""Who speaks, and in which office for whom."""

from __future__ import annotations

from django.db import models

from conflict.domain.speaker_kind import SpeakerKind
from editorial.domain.findable import Findable
from editorial.domain.precision import Precision
from editorial.domain.stage import Stage
from editorial.models import Fact, kept_history
from treaties.models import State


class Speaker(Fact):
    """A person, a body, or somebody whom the sources do not name."""

    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(max_length=120)
    other_names = models.TextField(blank=True, help_text="Other spellings, separated by semicolons.")
    kind = models.CharField(max_length=7, choices=SpeakerKind)

    found_with = ("offices",)
    takes_along = ("offices",)

    takes_replies = True

    history = kept_history()

    def __str__(self) -> str:
        return self.name

    def names_a_person(self) -> bool:
        """A body has no honour to lose, and whoever is not named is not named."""
        return self.kind == SpeakerKind.PERSON

    def found_as(self) -> Findable:
        """By every spelling of the name; by the offices."""
        others = [name.strip() for name in self.other_names.split(";") if name.strip()]
        titles = [office.title for office in self.offices.all() if office.stage == Stage.PUBLISHED]
        return Findable(
            kind="speaker",
            key=self.slug,
            title=self.name,
            names=(self.name, *others),
            text="; ".join(sorted(set(titles))),
        )

    def searched_through(self) -> tuple[Fact, ...]:
        """What was said is found by who said it."""
        said = [office.searched_through() for office in self.offices.order_by("pk")]
        return tuple(fact for facts in said for fact in facts if fact != self)


class Office(Fact):
    """An office somebody spoke in. Empty ends: not recorded, which is not the same as open."""

    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="offices")
    title = models.CharField(max_length=120, help_text="For instance Russian defence minister.")
    state = models.ForeignKey(
        State, models.PROTECT, null=True, blank=True, related_name="offices", help_text="Empty: no state's."
    )
    on_behalf_of = models.CharField(max_length=120, blank=True, help_text="For whom the words were said.")
    began_on = models.DateField(null=True, blank=True)
    began_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    ended_on = models.DateField(null=True, blank=True, help_text="The last day in office.")
    ended_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["speaker", "title", "on_behalf_of"],
                name="conflict_office_once",
                violation_error_message="This office of this speaker is on the record already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.speaker}, {self.title}"

    def names_a_person(self) -> bool:
        """With whoever holds it."""
        return self.speaker.names_a_person()

    def searched_through(self) -> tuple[Fact, ...]:
        """The speaker, and what was said in this office with what it asserts."""
        said = list(self.statements.order_by("pk"))
        return (self.speaker, *said, *(claim for one in said for claim in one.searched_through()))
