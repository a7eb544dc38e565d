"""Looking again at what is on the record."""

from datetime import date, timedelta

from editorial.domain.clock import today

LATE = 180  # days after which what was checked is looked at again


def late_before() -> date:
    """What was last checked before this day is late."""
    return today() - timedelta(days=LATE)
