"""What becomes of a correction a reader asks for, and by when it is answered."""

from datetime import datetime, time, timedelta

from django.db.models import TextChoices

WORKING_DAYS = 5
URGENT = timedelta(hours=24)
SATURDAY = 5  # datetime.weekday()


class CorrectionState(TextChoices):
    """An open one is on the public log without its words; what is set aside is kept, and not listed."""

    OPEN = "open", "Received, being looked at"
    ANSWERED = "answered", "Answered"
    SET_ASIDE = "set_aside", "Set aside"


class Outcome(TextChoices):
    """What the answer came to."""

    CORRECTED = "corrected", "The record was corrected"
    STANDS = "stands", "The record stands"
    REPLY = "reply", "A reply was published beside the record"
    ELSEWHERE = "elsewhere", "Not about the record"


# An answer of these names the public change that it led to.
WITH_A_CHANGE = (Outcome.CORRECTED, Outcome.REPLY)


def due(received_at: datetime, *, is_urgent: bool) -> datetime:
    """The moment until which the answer is in time.

    Within 24 hours where somebody may come to harm; else by the end of the fifth working day after the day
    of receipt. Monday to Friday are working days, in UTC; holidays are not left out.
    """
    if is_urgent:
        return received_at + URGENT
    day, left = received_at.date(), WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=received_at.tzinfo)


def say_span(span: timedelta) -> str:
    """A length of time as a person says it, rounded down: 3 days, 5 hours, 10 minutes, less than a minute."""
    minutes = int(abs(span).total_seconds()) // 60
    for size, one, several in ((1440, "day", "days"), (60, "hour", "hours"), (1, "minute", "minutes")):
        if count := minutes // size:
            return f"{count} {one if count == 1 else several}"
    return "less than a minute"


def say_due(due_at: datetime, *, at: datetime) -> str:
    """How the desk marks an open one at this moment."""
    span = say_span(due_at - at)
    return f"Overdue by {span}" if at > due_at else f"Due in {span}"
