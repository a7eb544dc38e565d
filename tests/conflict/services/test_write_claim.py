"""A draft of a claim: its sources and tests written with it, under a name, and nothing of it in public."""

import pytest

from conflict.domain.test_lines import read_lines, write_lines
from conflict.models import Claim, ClaimTest
from conflict.selectors.claim import claim_by_key
from conflict.services.write_claim import delete_claim, write_claim
from editorial.domain.roles import EDITOR
from editorial.models import Change, Citation, Source
from editorial.services.draft import NotADraft
from tests.editorial.desk import person
from treaties.selectors.audited import PUBLISHED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
KEY = "shoigu-2023-07-11-6"
THREE = "USA, UKR, RUS not_deposited ccm 2023-07-11"
TWO = "USA, RUS not_deposited ccm 2023-07-11"
ASSESSED = {
    "verdict": "supported",
    "rationale": "Read",
    "assessed_by": "A person",
    "assessed_on": "2026-11-22",
}


@pytest.fixture
def by():
    return person(EDITOR)


@pytest.fixture
def published():
    return claim_by_key(KEY, lens=PUBLISHED)


@pytest.fixture
def claim(published, by):
    draft = Claim(statement=published.statement, number=99, text="Invented", kind="factual", **ASSESSED)
    write(draft, by, values={"states": list(published.states.order_by("code"))} | ASSESSED)
    return draft


def write(claim, by, *, tests=THREE, values=None, keys=("icrc-2020",), role="asserts"):
    write_claim(
        claim,
        by=by,
        reason="Read again",
        values=values or {},
        evidence=list(Source.objects.filter(key__in=keys).order_by("key")),
        questions=read_lines(tests, role=role),
    )


def asked(claim):
    tests = ClaimTest.objects.filter(claim=claim).order_by("position", "pk").select_related("state")
    return [(test.position, test.state.code) for test in tests]


def test_a_draft_is_written_with_states_sources_and_tests_and_no_public_trace(claim, by):
    before = Change.objects.count()
    assert claim.stage == "draft"
    assert claim.states.count() == 3
    assert str(Citation.objects.get(object_id=claim.pk, content_type__model="claim")) == "icrc-2020"
    assert asked(claim) == [(1, "USA"), (2, "UKR"), (3, "RUS")]
    assert {test.stage for test in claim.tests.all()} == {"draft"}
    assert Change.objects.count() == before
    for row in (claim, *claim.tests.all()):
        last = row.history.latest()
        assert (last.history_user, last.history_change_reason) == (by, "Read again")


def test_what_is_asked_no_longer_is_deleted_and_its_history_stays(claim, by):
    write(claim, by, tests=TWO)
    assert asked(claim) == [(1, "USA"), (3, "RUS")]
    gone = ClaimTest.history.get(claim_id=claim.pk, history_type="-")
    assert (gone.history_user, gone.history_change_reason) == (by, "Read again")


def test_a_test_keeps_its_row_and_its_place_while_the_order_stands(claim, by):
    rows = dict(claim.tests.values_list("state__code", "pk"))
    write(claim, by, tests=TWO)
    write(claim, by, tests=THREE)
    assert asked(claim) == [(1, "USA"), (2, "UKR"), (3, "RUS")]
    now = dict(claim.tests.values_list("state__code", "pk"))
    assert (now["USA"], now["RUS"]) == (rows["USA"], rows["RUS"])
    assert now["UKR"] != rows["UKR"]
    write(claim, by, tests="RUS, USA not_deposited ccm 2023-07-11")
    assert [code for _, code in asked(claim)] == ["RUS", "USA"]


def test_written_as_it_stands_it_gets_no_new_line_of_history(claim, by):
    before = [row.history.count() for row in (claim, *claim.tests.order_by("pk"))]
    write(claim, by)
    assert [row.history.count() for row in (claim, *claim.tests.order_by("pk"))] == before


def test_another_role_is_written_to_each_test(claim, by):
    write(claim, by, role="context")
    assert set(claim.tests.values_list("role", flat=True)) == {"context"}


def test_a_source_that_stays_keeps_its_place_and_words(claim, by):
    claim.citations.update(locator="page 3", quote="As printed")
    write(claim, by, keys=("icrc-2020", "untc-mtdsg"))
    assert sorted(map(str, claim.citations.all())) == ["icrc-2020 page 3", "untc-mtdsg"]
    write(claim, by, keys=("untc-mtdsg",))
    assert list(map(str, claim.citations.all())) == ["untc-mtdsg"]
    assert Citation.history.filter(object_id=claim.pk, history_type="-").latest().history_user == by


def test_a_new_verdict_keeps_what_the_record_says_now(claim, by):
    assert set(claim.tests.values_list("standing_then", flat=True)) == {"none"}
    claim.tests.update(standing_then="in_force")
    write(claim, by, values={"rationale": "Said better"})
    assert set(claim.tests.values_list("standing_then", flat=True)) == {"in_force"}
    claim.verdict = "mixed"
    write(claim, by, values={"verdict": "mixed"})
    assert set(claim.tests.values_list("standing_then", flat=True)) == {"none"}


def test_without_a_verdict_no_standing_is_kept(claim, by):
    none = {"verdict": "", "rationale": "", "assessed_by": "", "assessed_on": None}
    for name, value in none.items():
        setattr(claim, name, value)
    write(claim, by, values=none)
    assert set(claim.tests.values_list("standing_then", flat=True)) == {""}


def test_a_draft_is_deleted_with_what_it_asks_and_a_published_claim_is_not(claim, published, by):
    delete_claim(claim, by=by, reason="Entered twice")
    assert not Claim.objects.filter(number=99).exists()
    with pytest.raises(NotADraft):
        delete_claim(published, by=by, reason="No")
    with pytest.raises(NotADraft):
        write(published, by, values={"text": "Mine"})
    assert published.tests.count() == 3


def test_what_is_written_back_is_what_was_read(published):
    tests = published.tests.order_by("position").select_related("state", "treaty")
    assert write_lines([test.question for test in tests], role="asserts") == THREE
