"""The day a deposit takes effect, against articles of treaties and facts their depositaries printed."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treaties.domain.effect import (
    EarlyUntil,
    EffectRule,
    Unit,
    effect_of_consent,
    general_entry_into_force,
    if_deposited_on,
    rule_day,
    threshold_reached_on,
)

ROOT = Path(__file__).parents[3]


def rows(path: str) -> Iterator[dict[str, str]]:
    with (ROOT / path).open(newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def rule_of(row: dict[str, str]) -> EffectRule:
    return EffectRule(
        article=row["rule_article"],
        general_article=row["general_article"],
        unit=Unit(row["rule_unit"]) if row["rule_unit"] else None,
        number=int(row["rule_number"]) if row["rule_number"] else None,
        month_start=row["rule_month_start"] == "true",
        early_until=EarlyUntil(row["rule_early_until"]) if row["rule_early_until"] else None,
        general_unit=Unit(row["general_unit"]) if row["general_unit"] else None,
        general_number=int(row["general_number"]) if row["general_number"] else None,
        general_threshold=int(row["general_threshold"]) if row["general_threshold"] else None,
        several_depositaries=row["several_depositaries"] == "true",
    )


SEED = {row["slug"]: row for row in rows("treaties/seed/treaties.csv")}
RULES = {slug: rule_of(row) for slug, row in SEED.items()}
IN_FORCE = {
    "ccm": date(2010, 8, 1),
    "mine-ban": date(1999, 3, 1),
    "ccw": date(1983, 12, 2),
    "att": date(2014, 12, 24),
    "tpnw": date(2021, 1, 22),
    "cwc": date(1997, 4, 29),
    "rome-statute": date(2002, 7, 1),
    "ap-1": date(1978, 12, 7),
    "open-skies": date(2002, 1, 1),
    "npt": date(1970, 3, 5),
    "bwc": date(1975, 3, 26),
    "cfe": date(1992, 11, 9),
}
COMPUTED = [s for s in IN_FORCE if RULES[s].unit and not RULES[s].several_depositaries]
deposits = st.dates(min_value=date(1960, 1, 1), max_value=date(2100, 1, 1))


def effect(slug: str, deposited: str) -> str | None:
    day = effect_of_consent(
        RULES[slug], date.fromisoformat(deposited), entered_into_force_on=IN_FORCE.get(slug)
    )
    return day.isoformat() if day else None


CONSENTS = [row for row in rows("tests/data/ccm_effective_dates.csv") if "withdrawal" not in row["act"]]


@pytest.mark.parametrize("row", CONSENTS, ids=lambda row: row["state"])
def test_the_flagship_gives_every_published_day_of_effect(row):
    assert effect("ccm", row["date"]) == row["in_force"]


@pytest.mark.parametrize("row", CONSENTS, ids=lambda row: row["state"])
def test_the_first_report_is_due_180_days_after_the_day_of_effect(row):
    due = date.fromisoformat(row["in_force"]) + timedelta(days=int(SEED["ccm"]["first_report_days"]))
    assert due.isoformat() == row["first_article_7_report_due"]


@pytest.mark.parametrize(
    ("slug", "deposited", "bound"),
    [
        ("ccm", "2010-04-28", "2010-10-01"),  # Samoa: after the 30th instrument, before entry into force
        ("mine-ban", "2025-03-12", "2025-09-01"),  # Marshall Islands
        ("ccw", "1983-06-02", "1983-12-02"),  # Poland, the 20th
        ("ccw", "1983-06-07", "1983-12-07"),  # Norway: five days after the 20th, a day of its own
        ("att", "2014-12-22", "2014-12-24"),  # South Africa: two days before entry into force
        ("att", "2015-01-30", "2015-04-30"),  # Switzerland
        ("tpnw", "2020-10-24", "2021-01-22"),  # Honduras, the 50th
        ("tpnw", "2020-12-11", "2021-03-11"),  # Benin: after the 50th, a day of its own
        ("cwc", "1997-04-25", "1997-04-29"),  # China and the United States: original parties
        ("cwc", "1997-04-29", "1997-05-29"),  # Cuba: deposit on the day of entry into force
        ("cwc", "2003-09-09", "2003-10-09"),  # Sao Tome and Principe, as the OPCW announced it
        ("rome-statute", "2002-04-11", "2002-07-01"),  # ten states on the day of the 60th
        ("rome-statute", "2024-10-25", "2025-01-01"),  # Ukraine
        ("ap-1", "1978-02-28", "1978-12-07"),  # Ghana, the first of two
        ("ap-1", "1978-11-23", "1979-05-23"),  # El Salvador, before entry into force
        ("open-skies", "2002-12-12", "2003-02-10"),  # Finland, XVII(6)
        ("npt", "1970-03-05", "1970-03-05"),  # the United States, on the day itself
        ("cfe", "1992-10-30", "1992-11-09"),  # Kazakhstan, among the last
    ],
)
def test_each_treaty_gives_the_day_its_depositary_counts_from(slug, deposited, bound):
    assert effect(slug, deposited) == bound


@pytest.mark.parametrize("slug", ["geneva-protocol", "ctbt"])
def test_no_day_is_computed_without_a_rule_or_before_entry_into_force(slug):
    assert effect(slug, "2020-01-01") is None


@pytest.mark.parametrize(("slug", "deposited"), [("npt", "2015-02-10"), ("bwc", "2025-05-20")])
def test_with_three_depositaries_a_later_deposit_gives_only_the_latest_possible_day(slug, deposited):
    day = date.fromisoformat(deposited)
    assert effect(slug, deposited) is None
    assert rule_day(RULES[slug], day) == day
    assert if_deposited_on(RULES[slug], day, entered_into_force_on=IN_FORCE[slug]) == day


def test_the_cfe_treaty_has_no_rule_for_deposits_after_its_entry_into_force():
    assert effect("cfe", "1996-10-22") is None
    with pytest.raises(ValueError, match="no rule"):
        rule_day(RULES["cfe"], date(1996, 10, 22))


@pytest.mark.parametrize(
    ("slug", "deposited", "bound"),
    [
        ("ccm", "2018-08-31", "2019-02-01"),  # Namibia: February has no 31st
        ("ccw", "2023-08-31", "2024-02-29"),
        ("ccw", "2021-02-28", "2021-08-28"),  # not the last day of August
        ("rome-statute", "2021-01-30", "2021-04-01"),  # the 60th day is 31 March
        ("rome-statute", "2021-01-31", "2021-05-01"),  # the 60th day is 1 April: the month after it
        ("rome-statute", "2020-11-02", "2021-02-01"),  # across the year: the 60th day is 1 January
    ],
)
def test_month_ends_and_year_ends(slug, deposited, bound):
    assert effect(slug, deposited) == bound


@pytest.mark.parametrize(
    ("slug", "nth", "in_force"),
    [
        ("ccm", "2010-02-16", "2010-08-01"),
        ("mine-ban", "1998-09-16", "1999-03-01"),
        ("ccw", "1983-06-02", "1983-12-02"),
        ("att", "2014-09-25", "2014-12-24"),
        ("tpnw", "2020-10-24", "2021-01-22"),
        ("cwc", "1996-10-31", "1997-04-29"),  # Hungary, the 65th; 180 days, not 30
        ("rome-statute", "2002-04-11", "2002-07-01"),
        ("ap-1", "1978-06-07", "1978-12-07"),  # Libya, the second
    ],
)
def test_the_general_entry_into_force_follows_from_the_nth_deposit_in_any_order(slug, nth, in_force):
    last = date.fromisoformat(nth)
    days = [last, last + timedelta(days=3)]
    days += [last - timedelta(days=n) for n in range(1, RULES[slug].general_threshold or 0)]
    assert general_entry_into_force(RULES[slug], days) == date.fromisoformat(in_force)
    assert threshold_reached_on(days, RULES[slug].general_threshold) == last


def test_one_deposit_short_of_the_threshold_starts_nothing():
    assert general_entry_into_force(RULES["ccm"], [date(2010, 2, 16)] * 29) is None


def test_where_a_number_of_deposits_does_not_suffice_no_general_day_is_computed():
    assert general_entry_into_force(RULES["npt"], [date(1970, 3, 5)] * 60) is None


def test_every_treaty_of_the_record_has_a_rule_that_reads():
    assert len(RULES) == 23


@given(st.sampled_from(COMPUTED), deposits)
def test_nobody_is_bound_before_its_deposit_or_before_the_treaty_is_in_force(slug, day):
    bound = effect_of_consent(RULES[slug], day, entered_into_force_on=IN_FORCE[slug])
    assert bound is not None
    assert bound >= max(day, IN_FORCE[slug])


@given(st.sampled_from(COMPUTED), deposits, deposits)
def test_a_later_deposit_never_binds_earlier(slug, one, other):
    first, second = (
        effect_of_consent(RULES[slug], day, entered_into_force_on=IN_FORCE[slug])
        for day in sorted([one, other])
    )
    assert first <= second


@given(st.sampled_from(["ccm", "mine-ban", "rome-statute"]), deposits)
def test_a_month_start_rule_gives_the_first_of_a_month(slug, day):
    assert rule_day(RULES[slug], day).day == 1
