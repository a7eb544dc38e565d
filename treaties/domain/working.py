"""The working of each day of effect, as sentences a reader can check."""

from datetime import date

from editorial.domain.precision import say_day, say_partial

from .action_kind import CONSENTS, ActionKind
from .effect import EffectRule, NoticePeriod, working
from .record import Act, Dates

STAYS = ", so the treaty stays in force for the state"


def steps_of(
    dates: Dates,
    *,
    rule: EffectRule,
    notice_period: NoticePeriod | None,
    notice_article: str,
    entered_into_force_on: date | None,
    is_in_force: bool,
) -> list[str]:
    """How the days of effect beside a standing come about; empty where no act has one.

    `is_in_force`: for the state, on the day shown; only then may a step say that the treaty stays in force.
    """
    steps = []
    if dates.turned and dates.turned.kind == ActionKind.RATIFICATION_WITHDRAWN:
        steps.append(withdrawn_step(dates))
    if dates.consent and entered_into_force_on:
        steps += consent_steps(dates.consent, rule=rule, entered_into_force_on=entered_into_force_on)
    departure = dates.notice or dates.departure
    if departure:
        steps.append(
            notice_step(departure, period=notice_period, article=notice_article, is_in_force=is_in_force)
        )
    if dates.suspension:
        steps.append(suspension_step(dates.suspension, is_in_force=is_in_force))
    return steps


def consent_steps(act: Act, *, rule: EffectRule, entered_into_force_on: date) -> list[str]:
    """The rule's day with its article, what a source states, or why the day is not known."""
    kind = ActionKind(act.kind).label
    if act.effective_on is None:
        by = f"; in force by {say_day(act.effective_by)} at the latest" if act.effective_by else ""
        return [f"{kind} {say_partial(act.done_on, act.precision)}; day of effect not stated{by}"]
    if act.computed_on is None:
        return [
            f"{kind} {say_partial(act.done_on, act.precision)}; "
            f"in force {say_day(act.effective_on)}, as stated"
        ]
    steps = [working(rule, act.done_on, entered_into_force_on=entered_into_force_on)]
    if act.stated_on == act.computed_on:
        steps.append(f"A source states the same day, {say_day(act.computed_on)}")
    elif act.stated_on:
        steps.append(f"A source states {say_day(act.stated_on)}, which is shown; the two differ")
    return steps


def withdrawn_step(dates: Dates) -> str:
    """A consent taken back; the signature stands."""
    given = [act for act in dates.acts if act.kind in CONSENTS]
    first = [f"{ActionKind(act.kind).label} {say_partial(act.done_on, act.precision)}" for act in given[-1:]]
    taken = dates.turned and say_partial(dates.turned.done_on, dates.turned.precision)
    return "; ".join([*first, f"withdrawn {taken}, the signature stands"])


def notice_step(act: Act, *, period: NoticePeriod | None, article: str, is_in_force: bool) -> str:
    """A notice of withdrawal; a blank day of effect is never computed."""
    start = f"Notice received {say_partial(act.done_on, act.precision)}"
    rule = f"; article {article}: not before {period.words}" if period and article else ""
    if act.kind == ActionKind.WITHDRAWAL:
        return f"Withdrawal in effect {say_day(act.done_on)}"
    if act.effective_on is None:
        return f"{start}{rule}; no day of effect is on record{STAYS if is_in_force else ''}"
    return f"{start}{rule}; takes effect {say_day(act.effective_on)}, as recorded"


def suspension_step(act: Act, *, is_in_force: bool) -> str:
    """A suspension; without a day of effect the treaty stays in force."""
    start = f"Suspension declared {say_partial(act.done_on, act.precision)}"
    if act.kind == ActionKind.SUSPENSION_CONTESTED:
        return f"{start}; others object, and the state is still counted as a party"
    if act.effective_on is None:
        return f"{start}; no day of effect is on record{STAYS if is_in_force else ''}"
    return f"{start}; in effect {say_day(act.effective_on)}"
