"""Whether the database answers and holds the record's tables."""

from editorial.models import Source


def ask_database() -> None:
    """One small query; DatabaseError where the database is away or not migrated."""
    Source.objects.order_by().values_list("pk", flat=True)[:1].exists()
