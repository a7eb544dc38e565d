"""Dates known to the day, the month or the year, or only as 'by that day'."""

from calendar import monthrange
from datetime import date

from django.db.models import TextChoices


class Precision(TextChoices):
    """How well a date is known. The column holds the last possible day: the day it counts from."""

    DAY = "day", "On that day"
    MONTH = "month", "In that month"
    YEAR = "year", "In that year"
    BY = "by", "On or before that day"


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def read_partial(text: str) -> tuple[date, Precision]:
    """`2014`, `2014-12` or `2014-12-02` as (last possible day, precision); ValueError says what was wrong."""
    parts = text.split("-")
    try:
        if len(parts) == 1 and len(text) == 4:
            return date(int(text), 12, 31), Precision.YEAR
        if len(parts) == 2 and len(text) == 7:
            year, month = map(int, parts)
            return date(year, month, monthrange(year, month)[1]), Precision.MONTH
        return date.fromisoformat(text), Precision.DAY
    except ValueError:
        raise ValueError(f"a date must be like 2014, 2014-12 or 2014-12-02, not {text!r}") from None


def first_possible(day: date, precision: str = Precision.DAY) -> date:
    """The first day a date may mean; the column holds the last."""
    if precision == Precision.BY:
        return date.min
    return day.replace(**{"month": {"day": 1}, "year": {"month": 1, "day": 1}}.get(precision, {}))


def write_partial(day: date, precision: str = Precision.DAY) -> str:
    """The date as it is known, in ISO form: never more exact than the source."""
    return day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]


def say_day(day: date) -> str:
    """`5 Sep 2025`: the field's way to print a date, the same in every language of the server."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def say_long(day: date) -> str:
    """`5 September 2025`, for sentences and headings."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_partial(day: date, precision: str = Precision.DAY) -> str:
    """`5 Sep 2025`, `December 2014`, `2014` or `by 30 Sep 2011`."""
    if precision == Precision.YEAR:
        return str(day.year)
    if precision == Precision.MONTH:
        return f"{MONTHS[day.month - 1]} {day.year}"
    return f"by {say_day(day)}" if precision == Precision.BY else say_day(day)
