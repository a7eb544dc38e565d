"""The audit finds each planted fault, says it in one sentence, and finds none in the record."""

from datetime import UTC, date, datetime

import pytest

from editorial.domain.stage import Stage
from editorial.models import Citation, Source, User
from treaties.models import Declaration, Disagreement, Rule, State, Treaty, TreatyAction
from treaties.selectors.audit import faults
from treaties.selectors.audit_sources import sourced_models

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def published(model, treaty, code, **more):
    """A published row with a source of its own."""
    fact = model.objects.create(
        treaty=Treaty.objects.get(slug=treaty),
        state=State.objects.get(code=code),
        stage=Stage.PUBLISHED,
        published_at=datetime(2026, 11, 22, tzinfo=UTC),
        published_by=User.objects.get(username="desk"),
        **more,
    )
    Citation.objects.create(fact=fact, source=Source.objects.get(key="icrc-2020"))
    return fact


def act(treaty, code, kind, done, **more):
    return published(TreatyAction, treaty, code, kind=kind, done_on=date.fromisoformat(done), **more)


def test_the_record_is_clean():
    assert faults() == []


@pytest.mark.parametrize(
    ("planted", "sentence"),
    [
        (
            ("mine-ban", "GBR", "accession", "2020-01-01"),
            "Mine Ban Convention, United Kingdom: accession of 2020-01-01, "
            "though its ratification of 1998-07-31 still stood.",
        ),
        (
            ("mine-ban", "USA", "withdrawal_notification", "2020-01-01"),
            "Mine Ban Convention, United States: notice of withdrawal of 2020-01-01, "
            "when the treaty was not in force for it.",
        ),
        (
            ("mine-ban", "GBR", "withdrawal_taken_back", "2020-01-01"),
            "Mine Ban Convention, United Kingdom: notice of withdrawal taken back of 2020-01-01, "
            "with no notice that could still be taken back.",
        ),
        (
            ("mine-ban", "GBR", "withdrawal", "2020-01-01"),
            "Mine Ban Convention, United Kingdom: withdrawal takes effect of 2020-01-01, "
            "with no notice that takes effect on that day.",
        ),
        (
            ("mine-ban", "USA", "signature", "1999-03-01"),
            "Mine Ban Convention, United States: signature of 1999-03-01, "
            "though the treaty was closed for signature from 1999-03-01.",
        ),
        (
            ("mine-ban", "USA", "signature", "1997-12-02"),
            "Mine Ban Convention, United States: signature of 1997-12-02, "
            "before the treaty was open (1997-12-03).",
        ),
        (
            ("geneva-protocol", "KIR", "signature", "1979-07-11"),
            "Geneva Protocol, Kiribati: signature of 1979-07-11, before the state began (1979-07-12).",
        ),
        (
            ("geneva-protocol", "CSK", "signature", "1993-01-01"),
            "Geneva Protocol, Czechoslovakia: signature of 1993-01-01, "
            "after the state had ended (1993-01-01).",
        ),
        (
            ("inf", "BRA", "signature", "1988-01-01"),
            "INF, Brazil: signature of 1988-01-01, though the treaty is not open to it.",
        ),
    ],
)
def test_an_act_that_cannot_be_is_one_sentence(planted, sentence):
    act(*planted, effective_stated_on=planted[3] if planted[2] == "withdrawal" else None)
    assert faults() == [sentence]


def test_a_signature_known_to_the_year_is_late_only_if_the_whole_year_is():
    act("mine-ban", "USA", "signature", "1999-12-31", date_precision="year")
    assert faults() == []


def test_a_state_may_consent_again_after_it_left():
    act("mine-ban", "EST", "accession", "2026-06-01", effective_stated_on="2026-12-01")
    assert faults() == []


def test_a_stated_day_of_effect_that_breaks_the_rule_must_stand_among_the_disagreements():
    TreatyAction.objects.filter(treaty__slug="mine-ban", state__code="GBR", kind="ratification").update(
        effective_stated_on="1999-03-02"
    )
    assert faults() == [
        "Mine Ban Convention, United Kingdom: ratification of 1998-07-31, "
        "stated to take effect on 1999-03-02; the treaty's rule gives 1999-03-01."
    ]
    words = dict.fromkeys(("fact", "recorded_here", "printed_elsewhere", "why"), "effect")
    published(Disagreement, "mine-ban", "GBR", **words)
    assert faults() == []


def test_the_days_printed_for_the_successors_of_czechoslovakia_stand_among_the_disagreements():
    told = Disagreement.objects.filter(state__code__in=["CZE", "SVK", "KIR"])
    assert told.count() == 5
    Citation.objects.filter(object_id__in=told.values("pk"), content_type__model="disagreement").delete()
    told.delete()
    assert len(faults()) == 5


def test_a_published_fact_without_a_source_is_one_sentence():
    bare = act("mine-ban", "USA", "signature", "1998-01-01")
    bare.citations.all().delete()
    assert faults() == [
        "United States, Mine Ban Convention: signature: this treaty action is published and names no source."
    ]


def test_a_source_that_is_a_draft_itself_is_no_source():
    resting = act("mine-ban", "USA", "signature", "1998-01-01")
    resting.citations.update(source=Source.objects.create(key="q-draft", title="Draft", kind="other"))
    assert len(faults()) == 1


def test_a_rule_rests_on_its_treatys_sources():
    assert Rule not in sourced_models()
    assert {Treaty, State, TreatyAction, Declaration, Disagreement} <= set(sourced_models())


def test_a_reservation_where_none_is_allowed_is_one_sentence():
    published(Declaration, "ccm", "GBR", kind="reservation", gist="None of it")
    assert faults() == [
        "Convention on Cluster Munitions, United Kingdom: a reservation, which the treaty does not allow."
    ]


def test_a_first_day_that_does_not_follow_from_the_deposits_is_one_sentence():
    Treaty.objects.filter(slug="mine-ban").update(general_threshold=60)
    assert faults() == [
        "Mine Ban Convention: entry into force recorded as 1999-03-01; "
        "deposit number 60 on record gives 1999-07-01."
    ]


def test_a_draft_is_not_audited():
    TreatyAction.objects.create(
        treaty=Treaty.objects.get(slug="inf"),
        state=State.objects.get(code="BRA"),
        kind="signature",
        done_on=date(1900, 1, 1),
    )
    assert faults() == []


def test_the_audit_asks_few_questions(django_assert_max_num_queries):
    with django_assert_max_num_queries(72):
        faults()
