"""The public list of what changed, written in the same transaction as the change."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models

from editorial.domain.change_reason import ChangeReason


class Change(models.Model):
    """One publication, correction or retraction; a load writes one per file. Rows are only ever added."""

    content_type = models.ForeignKey(ContentType, models.PROTECT, null=True, blank=True, related_name="+")
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=12, choices=ChangeReason)
    summary = models.TextField()
    # The reason as it was written, printed in public; the summary may name what was taken off since.
    why = models.TextField(blank=True)
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        # What every kind of fact asks of whoever writes to it; roles.py says who may.
        permissions = [
            ("edit_any_draft", "Can edit drafts that others wrote"),
            ("send_to_review", "Can send drafts to review"),
            ("propose_change", "Can propose changes to published facts"),
            ("import_rows", "Can import rows into drafts"),
            ("publish_fact", "Can publish facts, correct published ones and accept proposals"),
            ("retract_fact", "Can retract published facts"),
            ("answer_correction", "Can answer corrections that readers ask for"),
        ]
        # What happened to one fact is asked for many facts of a page at once.
        indexes = [models.Index(fields=["content_type", "object_id"], name="editorial_change_of_a_fact")]

    def __str__(self) -> str:
        return self.summary
