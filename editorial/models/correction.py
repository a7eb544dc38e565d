"""What a reader says is wrong, and what was answered in public."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from editorial.domain.correction_words import WITH_A_CHANGE, CorrectionState, Outcome

from .change import Change
from .fact import both_or_neither, kept_history

SAID, SHOWN, NAMED = 4000, 2000, 300  # characters at most


class Correction(models.Model):
    """The reader's words and name are read at the desk alone; `summary` and `answer` are ours, and public.

    `contact` is emptied with the answer and never kept in the history. Rows are answered or set aside,
    never deleted.
    """

    page = models.CharField(max_length=300, help_text="The address it is about, with its day if it has one.")
    content_type = models.ForeignKey(ContentType, models.PROTECT, null=True, blank=True, related_name="+")
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    fact = GenericForeignKey("content_type", "object_id")
    said = models.TextField(max_length=SAID, help_text="What is wrong, in the reader's words.")
    evidence = models.TextField(max_length=SHOWN, blank=True, help_text="What shows it.")
    concerned = models.CharField(
        max_length=NAMED, blank=True, help_text="Of a reply by whom the record concerns: name and role."
    )
    contact = models.CharField(max_length=NAMED, blank=True)
    is_urgent = models.BooleanField(default=False, help_text="The reader says that somebody may be harmed.")
    received_at = models.DateTimeField()
    due_at = models.DateTimeField(help_text="Until then the answer is in time.")
    state = models.CharField(max_length=9, choices=CorrectionState, default=CorrectionState.OPEN)
    outcome = models.CharField(max_length=9, choices=Outcome, blank=True)
    summary = models.TextField(blank=True, help_text="What was asked, in our own words.")
    answer = models.TextField(blank=True)
    change = models.ForeignKey(
        Change, models.PROTECT, null=True, blank=True, related_name="corrections", help_text="What it led to."
    )
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    history = kept_history(excluded_fields=["contact"])

    class Meta:
        default_permissions = ("view",)
        indexes = [models.Index(fields=["state", "due_at"], name="editorial_correction_queue")]
        constraints = [
            both_or_neither("answered_at", "answered_by"),
            both_or_neither("content_type", "object_id"),
            models.CheckConstraint(
                condition=Q(state=CorrectionState.OPEN, answered_at__isnull=True)
                | (~Q(state=CorrectionState.OPEN) & Q(answered_at__isnull=False, contact="")),
                name="editorial_correction_answered_with_moment",
            ),
            models.CheckConstraint(
                condition=(
                    Q(state=CorrectionState.ANSWERED) & ~Q(outcome="") & ~Q(summary="") & ~Q(answer="")
                )
                | (~Q(state=CorrectionState.ANSWERED) & Q(outcome="", summary="", change__isnull=True)),
                name="editorial_correction_answered_in_words",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=WITH_A_CHANGE) | Q(change__isnull=False),
                name="editorial_correction_with_its_change",
            ),
            models.CheckConstraint(
                condition=Q(state__in=CorrectionState.values) & Q(outcome__in=["", *Outcome.values]),
                name="editorial_correction_is_known",
            ),
            models.CheckConstraint(condition=~Q(said=""), name="editorial_correction_says_something"),
        ]

    def __str__(self) -> str:
        return f"Correction {self.pk}: {self.page}"
