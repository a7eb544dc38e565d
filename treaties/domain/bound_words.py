"""The words beside a rule: since when, from when, until when, or why not."""

from datetime import date

from editorial.domain.precision import say_day, say_partial

from .nuclear_weapon_state import ARTICLE
from .record import Act, Dates
from .standing import Standing

# Whoever has signed, or has consented before entry into force: VCLT article 18(a) and (b).
HELD_BACK = "must not defeat its object and purpose (VCLT article 18)"
# The same article, on whoever said later that it will not join.
UNTIL_CLEAR = "VCLT article 18(a) speaks of a signatory until it makes that clear"
NOT_FOR_IT = f"does not apply to it ({ARTICLE})"
UNDER_A_SUCCESSOR = "no act under its own name is on record; one may stand under a successor"


def words_of(standing: Standing, dates: Dates, *, ended_on: date | None, has_signings: bool) -> str:
    """What stands in a cell. Provisional application is a mark beside it, and decides nothing."""
    plain = {
        Standing.NONE: "not bound" if has_signings else "not bound; signatures are not on record",
        Standing.ENDED: f"not bound: the treaty ended{_on(ended_on)}",
        Standing.NOT_ELIGIBLE: "not open to it",
        Standing.OUTSIDE: "outside the depositary's practice",
        Standing.LEFT: f"left{_on(dates.departure.effective_on if dates.departure else None)}",
    }
    if standing in plain:
        said = plain[standing]
    elif standing in (Standing.SIGNED_ONLY, Standing.SIGNED_WILL_NOT_JOIN):
        said = _signed(standing, dates)
    elif standing == Standing.DEPOSITED_NOT_IN_FORCE:
        said = _deposited(dates)
    else:
        said = f"{_bound(dates)}{_beside(standing, dates)}"
    begun = f"; applied provisionally from {_day(dates.provisional)}" if dates.provisional else ""
    return f"{said}{begun}"


def _signed(standing: Standing, dates: Dates) -> str:
    act = dates.turned or dates.signed
    if standing == Standing.SIGNED_ONLY:
        return f"signed only, since {_day(act)}: {HELD_BACK}" if act else f"signed only: {HELD_BACK}"
    when = f"on {_day(act)}" if act else "later"
    return f"signed; {when} said that it will not join ({UNTIL_CLEAR})"


def _deposited(dates: Dates) -> str:
    day = f"deposited {_day(dates.consent)}" if dates.consent else "deposited"
    latest = dates.in_force_on or dates.in_force_by
    if latest is None:
        return f"{day}, not yet in force: {HELD_BACK}"
    bound = "" if dates.in_force_on else " at the latest"
    return f"bound from {say_day(latest)}{bound} ({day}); until then {HELD_BACK}"


def _bound(dates: Dates) -> str:
    if dates.in_force_on:
        return f"bound since {say_day(dates.in_force_on)}"
    if dates.in_force_by:
        return f"bound since {say_day(dates.in_force_by)} at the latest (day of effect not stated)"
    return "bound"


def _beside(standing: Standing, dates: Dates) -> str:
    """What a party has done that has not ended its bond."""
    if standing == Standing.WITHDRAWAL_NOTIFIED:
        if dates.notice and dates.notice.effective_on:
            return f"; withdrawal to take effect {say_day(dates.notice.effective_on)}"
        given = f" of {_day(dates.notice)}" if dates.notice else ""
        return f"; notice of withdrawal{given}, no day of effect on record"
    if standing == Standing.CONTESTED:
        given = f" {_day(dates.suspension)}" if dates.suspension else ""
        return f"; suspension notified{given}, contested by others"
    if standing == Standing.SUSPENDED:
        begun = dates.suspension.effective_on if dates.suspension else None
        return f"; operation suspended since {say_day(begun)}" if begun else "; operation suspended"
    return ""


def _day(act: Act | None) -> str:
    return say_partial(act.done_on, act.precision) if act else ""


def _on(day: date | None) -> str:
    return f" on {say_day(day)}" if day else ""
