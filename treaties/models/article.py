"""The articles of a treaty, each in one sentence of our own."""

from django.db import models

from editorial.models import Fact, kept_history

from .treaty import Treaty


class Article(Fact):
    """A summary; the authentic text prevails."""

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="articles")
    number = models.CharField(max_length=20, help_text="As cited, for instance 2(2)(c)(i).")
    position = models.PositiveSmallIntegerField(help_text="Its place in the treaty's order.")
    summary = models.TextField()

    history = kept_history()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["treaty", "number"],
                name="treaties_article_once",
                violation_error_message="This article of the treaty is on the record already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.treaty} article {self.number}"
