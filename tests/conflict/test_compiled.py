"""What the compiled record of weapons and words holds once it is loaded."""

import csv
from collections import Counter
from datetime import date

import pytest

from conflict.domain.check import disagrees
from conflict.models import Claim, ClaimTest, Event, Statement, WeaponRecord, WeaponType
from conflict.seed import plan
from conflict.selectors.check import checks_of
from editorial.domain.lens import Lens
from editorial.domain.stage import Stage
from editorial.services.load import UNSOURCED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LOADED = {WeaponType: 65, WeaponRecord: 146, Statement: 96, Claim: 140, Event: 76}


def rows(name):
    """The rows of a seed."""
    with (plan.HERE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize(("model", "number"), LOADED.items(), ids=lambda part: getattr(part, "__name__", ""))
def test_every_row_of_the_compiled_record_is_there(model, number):
    assert model.objects.count() == number


@pytest.mark.parametrize(
    ("model", "seed", "key"), [(WeaponType, "weapons.csv", "slug"), (WeaponRecord, "records.csv", "key")]
)
def test_what_rests_on_memory_alone_is_a_draft_and_nothing_else_is(model, seed, key):
    on_memory = {row[key] for row in rows(seed) if row["sources"] == UNSOURCED}
    assert len(on_memory) == {"slug": 4, "key": 5}[key]
    drafts = model.objects.filter(stage=Stage.DRAFT).values_list(key, flat=True)
    assert set(drafts) == on_memory
    assert model.objects.exclude(stage__in=(Stage.DRAFT, Stage.PUBLISHED)).count() == 0


def test_statements_claims_and_events_all_have_a_source():
    for model in (Statement, Claim, Event):
        assert not model.objects.exclude(stage=Stage.PUBLISHED).exists()


def test_every_verdict_is_as_the_desk_gave_it():
    assert Counter(Claim.objects.values_list("verdict", flat=True)) == {
        "supported": 60,
        "unverified": 27,
        "mixed": 18,
        "not_checkable": 18,
        "contradicted": 10,
        "unverifiable": 7,
    }


def test_all_structured_checks_evaluate_and_none_pulls_away_from_its_verdict():
    claims = {claim.pk: claim for claim in Claim.objects.all()}
    checks = checks_of(claims, lens=Lens(day=date(2026, 11, 22)))
    assert len(checks) == 23
    assert ClaimTest.objects.count() == 47
    assert Counter(check.outcome for check in checks.values()) == {
        "consistent": 11,
        "inconsistent": 1,
        None: 11,
    }
    assert [claims[pk] for pk, check in checks.items() if disagrees(claims[pk].verdict, check.outcome)] == []
    assert all(test.holds is not None for check in checks.values() for test in check.tests)


def test_the_standings_found_at_the_verdict_are_kept():
    assert set(ClaimTest.objects.values_list("standing_then", flat=True)) == {
        "none",
        "in_force",
        "withdrawal_notified",
        "left",
    }


def test_a_claim_is_as_old_as_its_statement():
    for claim in Claim.objects.select_related("statement"):
        assert claim.said_on == claim.statement.said_on
