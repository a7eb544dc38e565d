"""What a statement asserts, a person's verdict on it, and the tests that hold it against the record."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from conflict.domain.claim_kind import ClaimKind
from conflict.domain.expectation import CheckRole, Expects
from conflict.domain.test_lines import Question
from conflict.domain.verdict import Verdict
from editorial.domain.findable import Findable
from editorial.domain.stage import Stage
from editorial.models import Citation, Fact, kept_history
from treaties.domain.standing import Standing
from treaties.models import State, Treaty

from .statement import Statement


class Claim(Fact):
    """One assertion, in a neutral sentence. Its sources are the evidence. No verdict: not yet assessed."""

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="claims")
    number = models.PositiveSmallIntegerField()
    text = models.TextField(help_text="What is asserted, in one neutral sentence.")
    kind = models.CharField(max_length=12, choices=ClaimKind)
    states = models.ManyToManyField(State, blank=True, related_name="claims", help_text="Of whom it speaks.")
    treaty = models.ForeignKey(Treaty, models.PROTECT, null=True, blank=True, related_name="claims")
    verdict = models.CharField(max_length=13, choices=Verdict, blank=True)
    rationale = models.TextField(blank=True, help_text="The reasons, in two or three sentences.")
    assessed_by = models.CharField(max_length=80, blank=True)
    assessed_on = models.DateField(null=True, blank=True)
    said_on = models.DateField(null=True, editable=False, help_text="The statement's day, for the order.")

    found_with = ("statement__office__speaker",)
    takes_along = ("tests",)

    takes_replies = True

    history = kept_history(m2m_fields=[states], excluded_fields=["said_on"])

    class Meta(Fact.Meta):
        indexes = [
            models.Index(fields=["said_on", "id"], name="conflict_claim_said"),
            models.Index(fields=["verdict", "said_on", "id"], name="conflict_claim_verdict"),
        ]
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["statement", "number"],
                name="conflict_claim_once",
                violation_error_message="This statement has a claim of this number already.",
            ),
            models.CheckConstraint(
                name="conflict_claim_verdict_is_somebodys",
                condition=Q(verdict="", assessed_on__isnull=True, assessed_by="")
                | (~Q(verdict="") & Q(assessed_on__isnull=False) & ~Q(assessed_by="") & ~Q(rationale="")),
                violation_error_message="A verdict needs its reasons, who assessed it and on which day; "
                "without a verdict, leave assessor and day empty.",
            ),
        ]

    @property
    def key(self) -> str:
        """Its public id, for instance shoigu-2023-07-11-6."""
        return f"{self.statement.slug}-{self.number}"

    def __str__(self) -> str:
        return f"{self.statement.slug}-{self.number}"

    def names_a_person(self) -> bool:
        """A verdict speaks of the honesty of whoever said it."""
        return self.statement.names_a_person()

    def found_as(self) -> Findable | None:
        """By what is asserted, and by the reasons; not while its statement is not on the record."""
        if self.statement.stage != Stage.PUBLISHED or self.statement.found_as() is None:
            return None
        return Findable(
            kind="claim",
            key=self.key,
            title=self.text,
            text=self.rationale,
            dated_on=self.statement.said_on,
            date_precision=self.statement.date_precision,
        )


class ClaimTest(Fact):
    """One question to the record about one state. It rests on what the claim rests on."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="tests")
    position = models.PositiveSmallIntegerField()
    state = models.ForeignKey(State, models.PROTECT, related_name="+")
    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="+")
    expects = models.CharField(max_length=13, choices=Expects)
    asked_on = models.DateField(help_text="The day whose record is asked.")
    role = models.CharField(max_length=7, choices=CheckRole)
    # What the record said when a person gave the verdict; written by one service.
    standing_then = models.CharField(max_length=24, choices=Standing, blank=True, editable=False)

    history = kept_history(excluded_fields=["standing_then"])

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["claim", "state", "treaty", "expects", "asked_on"],
                name="conflict_claimtest_once",
                violation_error_message="The claim asks this of the record already.",
            ),
        ]

    @property
    def question(self) -> Question:
        """The test as an editor would type it."""
        return Question(
            state=self.state.code,
            treaty=self.treaty.slug,
            expects=self.expects,
            asked_on=self.asked_on,
            role=self.role,
        )

    def rests_on(self) -> models.QuerySet[Citation]:
        """The evidence of the claim."""
        return self.claim.rests_on()

    def __str__(self) -> str:
        return f"{self.claim}: {self.state} {self.expects} {self.treaty}"
