"""What the person or state concerned replies to something on the record."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models

from .fact import Fact, kept_history


class Reply(Fact):
    """It stands beside the fact it answers, unedited but for law, with our answer where there is one.

    It is shown on whatever day the page is read for: it answers what we say, not what was so on a day.
    """

    content_type = models.ForeignKey(
        ContentType,
        models.PROTECT,
        related_name="+",
        verbose_name="kind of row",
        help_text="What it answers.",
    )
    object_id = models.PositiveBigIntegerField(
        "number of the row", help_text="As in the address of its form."
    )
    fact = GenericForeignKey("content_type", "object_id")
    said_by = models.CharField("by", max_length=160, help_text="The person or state whose reply it is.")
    capacity = models.CharField(max_length=200, help_text="In which capacity, or through whom.")
    made_on = models.DateField("day", help_text="The day of the reply.")
    language = models.CharField(max_length=12, blank=True, help_text="Of the words, BCP 47.")
    words = models.TextField(help_text="Unedited. What the law does not let us print is marked […].")
    translation = models.TextField(blank=True, help_text="The words in English, where they are in another.")
    answer = models.TextField("our answer", blank=True, help_text="May be empty.")

    is_said = True
    found_with = ("fact",)

    history = kept_history()

    class Meta(Fact.Meta):
        verbose_name_plural = "replies"
        indexes = [models.Index(fields=["content_type", "object_id"], name="editorial_reply_about")]

    def __str__(self) -> str:
        return f"{self.said_by}, {self.capacity}"

    def clean(self) -> None:
        """It answers a row that is there, of a kind beside which replies are shown."""
        model: Any = self.content_type.model_class() if self.content_type_id else None
        if model is not None and not getattr(model, "takes_replies", False):
            raise ValidationError({"content_type": "Rows of this kind have no place for a reply."})
        if model is not None and self.object_id and self.fact is None:
            raise ValidationError({"object_id": "There is no such row."})

    def names_a_person(self) -> bool:
        """It speaks for somebody, and of what was said about them: two reviewers look."""
        return True

    def hangs_on(self) -> Any:
        """The fact it answers: hidden where that is."""
        return self.fact
