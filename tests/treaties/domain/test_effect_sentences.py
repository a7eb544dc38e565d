"""The sentence beside a computed day: deposit, article, rule, result."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treaties.domain.effect import (
    EarlyUntil,
    EffectRule,
    NoticePeriod,
    Unit,
    effect_of_consent,
    plain_day,
    working,
)

AFTER_THRESHOLD, AFTER_FORCE = EarlyUntil.THRESHOLD, EarlyUntil.ENTRY_INTO_FORCE
CCM = EffectRule(
    article="17(2)",
    general_article="17(1)",
    unit=Unit.MONTH,
    number=6,
    month_start=True,
    early_until=AFTER_THRESHOLD,
)
CCW = EffectRule(
    article="5(2)", general_article="5(1)", unit=Unit.MONTH, number=6, early_until=AFTER_THRESHOLD
)
ATT = EffectRule(article="22(2)", general_article="22(1)", unit=Unit.DAY, number=90, early_until=AFTER_FORCE)
ROME = EffectRule(
    article="126(2)",
    general_article="126(1)",
    unit=Unit.DAY,
    number=60,
    month_start=True,
    early_until=AFTER_THRESHOLD,
)
NPT = EffectRule(
    article="IX(4)",
    general_article="IX(3)",
    unit=Unit.DAY,
    number=0,
    early_until=AFTER_FORCE,
    several_depositaries=True,
)
CCM_IN_FORCE = date(2010, 8, 1)
GENERAL = "bound from the general entry into force"


@pytest.mark.parametrize(
    ("rule", "deposited", "in_force", "said"),
    [
        (
            CCM,
            date(2025, 9, 5),
            CCM_IN_FORCE,
            "Deposit 5 Sep 2025; article 17(2): first day of the sixth month after; so 1 Mar 2026",
        ),
        (
            CCM,
            date(2010, 2, 16),
            CCM_IN_FORCE,
            f"Deposit 16 Feb 2010, before the treaty was in force; article 17(1): {GENERAL}, 1 Aug 2010",
        ),
        (
            CCW,
            date(2017, 8, 9),
            date(1983, 12, 2),
            "Deposit 9 Aug 2017; article 5(2): six months after; so 9 Feb 2018",
        ),
        (
            ATT,
            date(2014, 12, 22),
            date(2014, 12, 24),
            f"Deposit 22 Dec 2014, before the treaty was in force; article 22(1): {GENERAL}, 24 Dec 2014",
        ),
        (
            ATT,
            date(2015, 1, 30),
            date(2014, 12, 24),
            "Deposit 30 Jan 2015; article 22(2): 90 days after; so 30 Apr 2015",
        ),
        (
            ROME,
            date(2024, 10, 25),
            date(2002, 7, 1),
            "Deposit 25 Oct 2024; article 126(2): first day of the month after the 60th day; so 1 Jan 2025",
        ),
        (
            NPT,
            date(1970, 3, 5),
            date(1970, 3, 5),
            f"Deposit 5 Mar 1970; article IX(3): {GENERAL}, 5 Mar 1970",
        ),
        (
            NPT,
            date(2015, 2, 10),
            date(1970, 3, 5),
            "Deposit 10 Feb 2015; the day of effect does not follow from this deposit alone",
        ),
        (ATT, date(2013, 9, 25), None, "Deposit 25 Sep 2013; the treaty is not in force"),
    ],
)
def test_a_computed_day_shows_its_working(rule, deposited, in_force, said):
    assert working(rule, deposited, entered_into_force_on=in_force) == said


def test_a_deposit_after_the_thirtieth_cites_its_own_rule_though_the_day_is_the_same():
    said = working(CCM, date(2010, 2, 20), entered_into_force_on=CCM_IN_FORCE, threshold_on=date(2010, 2, 16))
    assert said == "Deposit 20 Feb 2010; article 17(2): first day of the sixth month after; so 1 Aug 2010"


def test_a_notice_period_is_told_in_the_unit_of_the_treaty():
    assert NoticePeriod(unit=Unit.MONTH, number=6).words == "six months after receipt"
    assert NoticePeriod(unit=Unit.DAY, number=90).words == "90 days after receipt"


def test_days_are_printed_without_a_leading_zero():
    assert plain_day(date(2025, 9, 5)) == "5 Sep 2025"


@given(
    st.sampled_from([CCM, CCW, ATT, ROME]), st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))
)
def test_the_working_ends_on_the_day_it_explains(rule, day):
    bound = effect_of_consent(rule, day, entered_into_force_on=CCM_IN_FORCE)
    assert bound is not None
    assert working(rule, day, entered_into_force_on=CCM_IN_FORCE).endswith(plain_day(bound))
