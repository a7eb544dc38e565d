"""The day on which a deposit takes effect: each treaty's own rule, and the sentence that shows it."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COUNT = {1: "one", 2: "two", 3: "three", 6: "six", 12: "twelve"}
_ORDINAL = {1: "first", 2: "second", 3: "third", 6: "sixth", 12: "twelfth"}


class Unit(StrEnum):
    """What a period is counted in; ninety days are never three months."""

    DAY = "day"
    MONTH = "month"


class EarlyUntil(StrEnum):
    """Until when a deposit takes the day of the general entry into force, not one of its own.

    THRESHOLD: until the deposit that sets the treaty going ("after the date of the deposit of the
    thirtieth instrument": CCM 17(2), Mine Ban 17(2), CCW 5(2), Rome 126(2), TPNW 15(2), AP I 95(2)).
    ENTRY_INTO_FORCE: until the treaty is in force ("subsequent to the entry into force": CWC XXI(2),
    ATT 22(2), CTBT XIV(4), NPT IX(4), BWC XIV(4), Open Skies XVII(6)). China and the United States
    deposited four days before the CWC's first day and were bound on that day, not thirty days after.
    """

    THRESHOLD = "threshold"
    ENTRY_INTO_FORCE = "entry_into_force"


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectRule:
    """One treaty's rule as data; `early_until` None: the deposit alone never gives the day.

    Without a unit, only a deposit up to the general entry into force has a day (CFE XXII(2)).
    `number` 0 is the day of deposit itself. `month_start`: the first day of the numbered month after
    (CCM), or of the month after the numbered day (Rome). `several_depositaries`: the recorded day may
    be a later deposit of the same act elsewhere (NPT, BWC), so it is only the latest possible day.
    `general_threshold` None: more than a number of deposits is asked for (NPT IX(3): the depositaries).
    """

    article: str = ""
    general_article: str = ""
    unit: Unit | None = None
    number: int | None = None
    month_start: bool = False
    early_until: EarlyUntil | None = None
    general_unit: Unit | None = None
    general_number: int | None = None
    general_threshold: int | None = None
    several_depositaries: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePeriod:
    """The shortest time from receipt of a notice of withdrawal to its effect, for showing only.

    Never computes a blank: a notice may name a later day (Rome 127(1)) or be held back by an armed
    conflict (CCM 20(3)).
    """

    unit: Unit
    number: int

    @property
    def words(self) -> str:
        return f"{_period(self.unit, self.number)} after receipt"


def plain_day(day: date) -> str:
    """5 Sep 2025, in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def rule_day(rule: EffectRule, deposited_on: date) -> date:
    """The day the rule for later deposits gives; for a day known only as "by" or a year, the latest.

    Raises ValueError where the treaty has no such rule.
    """
    if rule.unit is None or rule.number is None:
        raise ValueError("This treaty has no rule for a deposit after its entry into force.")
    return _after(deposited_on, unit=rule.unit, number=rule.number, month_start=rule.month_start)


def effect_of_consent(
    rule: EffectRule, deposited_on: date, *, entered_into_force_on: date | None
) -> date | None:
    """The day a deposit binds; None where the treaty is not in force or no rule gives one answer.

    For consents other than a succession, known to the day. A deposit on the very day of entry into
    force is a later one (CWC: Cuba). For THRESHOLD treaties the later of the two days is the law, as
    the general day is itself the rule applied to the threshold deposit; so a gap in the record's
    early deposits cannot move a day.
    """
    if rule.early_until is None or entered_into_force_on is None:
        return None
    if _is_early(rule, deposited_on, entered_into_force_on):
        return entered_into_force_on
    if rule.unit is None or rule.several_depositaries:
        return None
    return max(rule_day(rule, deposited_on), entered_into_force_on)


def if_deposited_on(rule: EffectRule, day: date, *, entered_into_force_on: date | None) -> date | None:
    """The day a state would be bound if it deposited on `day` (with one depositary, where several)."""
    if rule.several_depositaries and entered_into_force_on is not None and day > entered_into_force_on:
        return rule_day(rule, day)
    return effect_of_consent(rule, day, entered_into_force_on=entered_into_force_on)


def general_entry_into_force(
    rule: EffectRule, deposits: Sequence[date], *, threshold: int | None = None
) -> date | None:
    """The day that follows from the N-th deposit, in any order; None while fewer, or not by number."""
    reached = threshold_reached_on(deposits, threshold or rule.general_threshold)
    if reached is None or rule.general_unit is None or rule.general_number is None:
        return None
    return _after(reached, unit=rule.general_unit, number=rule.general_number, month_start=rule.month_start)


def threshold_reached_on(deposits: Sequence[date], threshold: int | None) -> date | None:
    """The day of the N-th deposit; a list that lacks predecessor states gives a day too late (CCW)."""
    if not threshold or len(deposits) < threshold:
        return None
    return sorted(deposits)[threshold - 1]


def working(
    rule: EffectRule,
    deposited_on: date,
    *,
    entered_into_force_on: date | None,
    threshold_on: date | None = None,
) -> str:
    """The sentence shown beside a computed day; `threshold_on` only picks the paragraph to cite."""
    start = f"Deposit {plain_day(deposited_on)}"
    bound = effect_of_consent(rule, deposited_on, entered_into_force_on=entered_into_force_on)
    if entered_into_force_on is None:
        return f"{start}; the treaty is not in force"
    if bound is None:
        return f"{start}; the day of effect does not follow from this deposit alone"
    after_threshold = threshold_on is not None and deposited_on > threshold_on
    by_threshold = rule.early_until == EarlyUntil.THRESHOLD
    if _is_early(rule, deposited_on, entered_into_force_on) and not (by_threshold and after_threshold):
        when = ", before the treaty was in force" if deposited_on < entered_into_force_on else ""
        general = f"bound from the general entry into force, {plain_day(bound)}"
        return f"{start}{when}; {_cite(rule.general_article)}{general}"
    return f"{start}; {_cite(rule.article)}{_rule_words(rule)}; so {plain_day(bound)}"


def _is_early(rule: EffectRule, deposited_on: date, entered_into_force_on: date) -> bool:
    if rule.early_until == EarlyUntil.THRESHOLD:
        return rule_day(rule, deposited_on) <= entered_into_force_on
    only_day = rule.unit is None or rule.number == 0  # then a deposit on the day itself has no other
    return deposited_on < entered_into_force_on or (only_day and deposited_on == entered_into_force_on)


def _after(day: date, *, unit: Unit, number: int, month_start: bool) -> date:
    """31 Aug and six months: the last day of February, or with `month_start` 1 February."""
    if unit == Unit.DAY:
        reached = day + timedelta(days=number)
        return _months_after(reached.replace(day=1), 1) if month_start else reached
    reached = _months_after(day, number)
    return reached.replace(day=1) if month_start else reached


def _months_after(day: date, number: int) -> date:
    years, month = divmod(day.month - 1 + number, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _cite(article: str) -> str:
    return f"article {article}: " if article else ""


def _period(unit: Unit, number: int) -> str:
    count = _COUNT.get(number, str(number)) if unit == Unit.MONTH else str(number)
    return f"{count} {unit}" if number == 1 else f"{count} {unit}s"


def _rule_words(rule: EffectRule) -> str:
    unit, number = rule.unit or Unit.DAY, rule.number or 0
    if number == 0:
        return "the day of deposit"
    if rule.month_start and unit == Unit.DAY:
        return f"first day of the month after the {number}th day"
    if rule.month_start:
        return f"first day of the {_ORDINAL.get(number, f'{number}th')} month after"
    return f"{_period(unit, number)} after"
