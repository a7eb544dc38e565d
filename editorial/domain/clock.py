"""The one place that reads the clock. Only `lens_from` and services ask it."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """This moment, aware, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The UTC day: the day a page shows when the reader names none."""
    return now().date()
