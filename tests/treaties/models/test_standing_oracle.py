"""The one query, held to the oracle on random histories, in every order of entry, by every way of asking."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.treaties.histories import AROUND, DAYS, ENDED_ON, STATES, TREATIES, World, histories, pairs
from tests.treaties.oracle import Deed, standing


def deed(act):
    reckoned = act["effective_stated_on"] or act["effective_computed_on"]
    effect = reckoned or act["effective_by"]
    words = {"kind": act["kind"], "on": act["done_on"], "stage": act["stage"]}
    return Deed(**words, effect=effect, reckoned=reckoned is not None)


def told(history, treaty, state, day, *, drafts):
    """What the oracle says."""
    deeds = [deed(act) for act in history if (act["treaty"], act["state"]) == (treaty, state)]
    limits = {"ended_on": ENDED_ON if treaty == "q-ended" else None}
    limits["is_open"] = treaty != "q-named" or state == STATES[0]
    return standing(deeds, day, drafts=drafts, **limits)


def agrees(found, history, *, drafts):
    assert found == {key: told(history, *key, drafts=drafts) for key in found}


def within_a_savepoint(world, orders, ask):
    """Enters the same rows in each order, asks, and takes them out again."""
    for history in orders:
        with transaction.atomic():
            world.enter(history)
            ask(history)
            transaction.set_rollback(True)


@pytest.fixture
def world(db):
    return World()


def act(kind, done, effect=None, *, stage="published"):
    keys = {"treaty": "q-lasting", "state": "QAA", "kind": kind, "stage": stage}
    bare = {"effective_computed_on": None, "effective_by": None}
    return (
        keys | bare | {"done_on": DAYS[done], "effective_stated_on": None if effect is None else DAYS[effect]}
    )


JOINED = act("accession", 0, 0)
TAKEN_BACK_IN_DRAFT = act("withdrawal_taken_back", 2, stage="draft")


def few(number):
    """Each example rolls its rows back, so that the fixture serves them all."""
    kept = [HealthCheck.function_scoped_fixture]
    return settings(max_examples=number, deadline=None, suppress_health_check=kept)


@few(40)
@given(history=histories, drafts=st.booleans())
@example(
    drafts=False, history=[act("withdrawal_taken_back", 3), act("withdrawal_notification", 1, 5), JOINED]
)
@example(drafts=False, history=[act("suspension", 2, 2), act("withdrawal_notification", 1, 4), JOINED])
@example(drafts=False, history=[act("suspension_contested", 3), act("withdrawal", 3, 3), JOINED])
@example(drafts=False, history=[act("succession", 5, 0), act("signature", 2)])
@example(drafts=False, history=[act("succession", 5, 0), act("succession", 0)])
@example(drafts=True, history=[TAKEN_BACK_IN_DRAFT, act("withdrawal_notification", 1, 5), JOINED])
@example(drafts=False, history=[TAKEN_BACK_IN_DRAFT, act("withdrawal_notification", 1, 5), JOINED])
def test_the_query_and_the_oracle_agree_on_every_day_in_either_order_of_entry(world, history, drafts):
    def ask(entered):
        agrees(world.by_probe(drafts=drafts), entered, drafts=drafts)
        agrees(world.by_act(drafts=drafts), entered, drafts=drafts)

    within_a_savepoint(world, (history, history[::-1]), ask)


@few(25)
@given(history=histories, day=st.sampled_from(AROUND), drafts=st.booleans(), pair=pairs)
def test_the_tables_of_a_treaty_and_of_a_state_agree_with_the_oracle(world, history, day, drafts, pair):
    treaty, state = pair

    def ask(entered):
        agrees(world.by_state(treaty, day, drafts=drafts), entered, drafts=drafts)
        agrees(world.by_treaty(state, day, drafts=drafts), entered, drafts=drafts)

    within_a_savepoint(world, (history,), ask)


def test_the_probes_ask_about_every_pair_on_every_day(world):
    assert len(world.by_probe(drafts=False)) == len(TREATIES) * len(STATES) * len(AROUND)
