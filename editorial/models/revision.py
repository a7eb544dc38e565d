"""The number that moves whenever the published record does."""

from django.db import models


class Revision(models.Model):
    """One row, id 1. Answers are the same for as long as `number` stands."""

    number = models.PositiveBigIntegerField(default=0)
    seed_digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the seeds last loaded.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="editorial_revision_is_one_row"),
        ]

    def __str__(self) -> str:
        return str(self.number)
