"""The standing told from acts alone, held to the oracle: it must never part from the one query."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.treaties.histories import AROUND, acts, once
from tests.treaties.oracle import Deed, standing
from treaties.domain.decided import standing_by
from treaties.domain.record import Act


def as_act(row):
    """As a selector reads it."""
    reckoned = row["effective_stated_on"] or row["effective_computed_on"]
    return Act(
        kind=row["kind"],
        done_on=row["done_on"],
        counts_on=min(row["done_on"], reckoned or row["done_on"]),
        effective_on=reckoned,
        effective_by=row["effective_by"],
        stated_on=row["effective_stated_on"],
        computed_on=row["effective_computed_on"],
    )


def as_deed(row):
    reckoned = row["effective_stated_on"] or row["effective_computed_on"]
    effect = reckoned or row["effective_by"]
    return Deed(kind=row["kind"], on=row["done_on"], effect=effect, reckoned=reckoned is not None)


@given(history=st.lists(acts(), max_size=14, unique_by=once), day=st.sampled_from(AROUND))
def test_the_acts_alone_and_the_oracle_agree_on_every_day(history, day):
    one = [row | {"stage": "published"} for row in history if row["treaty"] == "q-lasting"]
    one = [row for row in one if row["state"] == "QAA"]
    assert standing_by(map(as_act, one), day=day) == standing(map(as_deed, one), day)


def test_who_never_acted_stands_nowhere():
    assert standing_by([], day=date(2026, 11, 22)) == "none"
