"""A change of the public record that one person asks for and another decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Q

from editorial.domain.proposal_words import WITH_A_WORD, ProposalKind, ProposalState

from .fact import both_or_neither, kept_history
from .kept import kept
from .source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One field of a proposal, in JSON: what the record said then, says now, and shall say."""

    name: str
    before: Any
    present: Any
    proposed: Any

    @property
    def is_moved(self) -> bool:
        """Whether the record says a third thing by now: to accept would overwrite what another changed."""
        return self.present not in (self.before, self.proposed)


class Proposal(models.Model):
    """Field by field, with the value each had when it was proposed. It is not altered, only decided.

    `cite` and `uncite` are threads as [key of the source, locator, quote]. `source` shows what is proposed.
    """

    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField()
    fact = GenericForeignKey("content_type", "object_id")
    about = models.TextField(help_text="The row as it was called when this was proposed.")
    kind = models.CharField(max_length=10, choices=ProposalKind, default=ProposalKind.CHANGE)
    values = models.JSONField(default=dict, blank=True)
    before = models.JSONField(default=dict, blank=True)
    cite = models.JSONField(default=list, blank=True)
    uncite = models.JSONField(default=list, blank=True)
    reason = models.TextField()
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=ProposalState, default=ProposalState.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    word = models.TextField(blank=True, help_text="What the reviewer says to the author.")

    history = kept_history()

    class Meta:
        default_permissions = ("view",)
        indexes = [models.Index(fields=["content_type", "object_id"], name="editorial_proposal_about")]
        constraints = [
            both_or_neither("decided_at", "decided_by"),
            models.CheckConstraint(
                condition=Q(state=ProposalState.OPEN, decided_at__isnull=True)
                | (~Q(state=ProposalState.OPEN) & Q(decided_at__isnull=False)),
                name="editorial_proposal_decided_with_moment",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True)
                | Q(state=ProposalState.WITHDRAWN, decided_by=F("made_by"))
                | (~Q(state=ProposalState.WITHDRAWN) & ~Q(decided_by=F("made_by"))),
                name="editorial_proposal_nobody_decides_their_own",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=WITH_A_WORD) | ~Q(word=""), name="editorial_proposal_with_a_word"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="editorial_proposal_with_a_reason"),
            models.CheckConstraint(
                condition=Q(state__in=ProposalState.values) & Q(kind__in=ProposalKind.values),
                name="editorial_proposal_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.about}"

    @property
    def in_brief(self) -> str:
        """What it asks for, and of which fields."""
        model: Any = self.content_type.model_class()
        names = [str(model._meta.get_field(name).verbose_name) for name in self.values]
        names += ["sources"] if self.cite or self.uncite else []
        return ": ".join(filter(None, (self.get_kind_display(), ", ".join(names))))

    def lines(self, fact: Any) -> list[Line]:
        """Each field with what `fact` says in it now."""
        present = kept(fact, self.values)
        return [
            Line(name=name, before=self.before[name], present=present[name], proposed=value)
            for name, value in self.values.items()
        ]


class Approval(models.Model):
    """One reviewer's yes to a row in review, or to a proposal, that needs two."""

    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("content_type", "object_id")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    history = kept_history()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "made_by"], name="editorial_approval_once"
            )
        ]

    def __str__(self) -> str:
        return f"Approved: {self.subject}"
