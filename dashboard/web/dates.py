"""How a day is written on a page: `5 Sep 2025` in tables, `22 November 2026` in sentences."""

from datetime import date

MONTHS = (
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
)


def short_day(day: date) -> str:
    """`5 Sep 2025`; months are cut to three letters in English whatever the server's locale."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def long_day(day: date) -> str:
    """`22 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def written(day: date, precision: str = "day") -> str:
    """A day as far as it is known: `5 Sep 2025`, `December 2014` or `2014`.

    Raises ValueError on a precision other than day, month, year.
    """
    match precision:
        case "day":
            return short_day(day)
        case "month":
            return f"{MONTHS[day.month - 1]} {day.year}"
        case "year":
            return str(day.year)
    raise ValueError(f"precision must be day, month or year, not {precision!r}.")


def machine(day: date, precision: str = "day") -> str:
    """The value of a `datetime` attribute, no finer than known: `2025-09-05`, `2014-12` or `2014`."""
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]
