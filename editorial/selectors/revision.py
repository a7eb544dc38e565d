"""The number of the published record."""

from editorial.models import Revision


def revision_number() -> int:
    """0 before anything was published."""
    return Revision.objects.filter(pk=1).values_list("number", flat=True).order_by("pk").first() or 0
