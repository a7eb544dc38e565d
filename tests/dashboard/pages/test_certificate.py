"""A certificate: what the record says of a state under a treaty, or of a claim, and what it said before."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.apps import apps

from conflict.models import Claim
from editorial.models import Citation
from editorial.services.decide import accept
from editorial.services.propose import propose, propose_retraction
from tests.dashboard.reading import elements, words
from tests.dashboard.routes import get, text_of
from tests.editorial.desk import changed, put_out, somebody
from treaties.models import TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LITHUANIA = "/certificates/ccm-LTU/"
LEGAL = "/claims/shoigu-2023-07-11-6/certificate/"
BEFORE = datetime(2026, 11, 20, 12, tzinfo=UTC)  # all that was entered by then is made to be so old


@pytest.fixture
def loaded_earlier():
    """The record of these tests, entered some days ago."""
    for model in apps.get_models():
        if any(field.name == "history_date" for field in model._meta.fields):
            model.objects.update(history_date=BEFORE)


def read(path, **query):
    return words(next(elements(text_of(get(path, **query))).iter("main")))


def text(path, **query):
    return text_of(get(f"{path[:-1]}.txt", **query))


def ratification():
    return TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="ratification")


def test_it_tells_the_standing_the_acts_their_sources_and_the_working():
    told = read(LITHUANIA, as_of="2026-11-22")
    assert "Lithuania had left the Convention on Cluster Munitions." in told
    assert "Ratification, 24 Mar 2011; effect 1 September 2011" in told
    assert "[untc-2014] Status of treaties" in told
    assert "article 17(2): first day of the sixth month after; so 1 Sep 2011" in told
    assert "The depositary prevails. Not legal advice." in told


def test_it_speaks_of_the_day_asked_for():
    told = read(LITHUANIA, as_of="2023-07-11")
    assert "As of 11 July 2023, Lithuania was a State Party to the Convention" in told
    assert "Notice of withdrawal" not in told


@pytest.mark.parametrize("path", [LITHUANIA, LEGAL])
def test_the_hash_is_that_of_the_plain_text_and_of_its_own_fixed_address(path):
    told = text(path, as_of="2026-11-22")
    assert sha256(told.encode()).hexdigest() in read(path, as_of="2026-11-22")
    (address,) = [line for line in told.splitlines() if line.startswith("Address: ")]
    fixed = address.removeprefix("Address: http://testserver")
    assert text_of(get(fixed.replace("/?", ".txt?"))) == told


def test_a_claim_stands_below_the_record_with_its_verdict_reasons_and_evidence():
    told = read(LEGAL)
    record = told.index("neither Russia, nor Ukraine, nor the United States had signed or joined")
    claim = told.index("has joined the Convention on Cluster Munitions.")
    verdict = told.index("Supported by the record or evidence")
    assert record < claim < verdict < told.index("[monitor-russia-2023]")
    assert "Assessed by Treaty Ledger desk on 22 November 2026." in told


@pytest.mark.usefixtures("loaded_earlier")
def test_after_a_correction_the_earlier_day_still_tells_what_was_said_then(source_read):
    values = {"depositary_notification": "C.N.000.2011"}
    changed(ratification(), by=somebody("ada"), reason="Misread.", source=source_read, values=values)
    before = read(LITHUANIA, known="2026-11-21")
    assert "Ratification, 24 Mar 2011; effect 1 September 2011" in before
    assert "C.N.000.2011" not in before
    assert "icrc-2020" not in before
    assert "The record says otherwise now: the certificate of today" in before
    now = read(LITHUANIA)
    assert "C.N.000.2011" in now
    assert "icrc-2020" in now


@pytest.mark.usefixtures("loaded_earlier")
def test_a_verdict_that_was_changed_is_told_as_it_was(source_read):
    claim = Claim.objects.get(statement__slug="shoigu-2023-07-11", number=6)
    said = {"reason": "Anew.", "source": source_read, "values": {"verdict": "mixed"}}
    proposal = propose(claim, by=somebody("writer"), **said)
    for reviewer in ("ada", "ben"):  # it judges a person's words, so two look
        accept(proposal, by=somebody(reviewer))
    assert "Mixed." in read(LEGAL)
    assert "Supported by the record or evidence." in read(LEGAL, known="2026-11-21")


@pytest.mark.usefixtures("loaded_earlier")
def test_an_act_retracted_since_is_told_with_that_word(source_read):
    made = TreatyAction.objects.create(
        treaty=ratification().treaty, state=ratification().state, kind="will_not_join", done_on="2026-01-05"
    )
    Citation.objects.create(fact=made, source=source_read)
    assert "Notice that it will not join" not in read(LITHUANIA), "a draft is no part of the record"
    put_out(made, reason="Seen in print.")
    assert "Notice that it will not join" in read(LITHUANIA)
    made.history.update(history_date=BEFORE + timedelta(days=1))
    proposal = propose_retraction(made, by=somebody("writer"), reason="Another state was meant.")
    accept(proposal, by=somebody("publisher"))
    assert "Notice that it will not join" not in read(LITHUANIA)
    then = read(LITHUANIA, known="2026-11-21")
    assert "Notice that it will not join" in then
    assert "Retracted since: 1 of the acts below." in then


def test_before_the_record_began_nothing_was_held():
    assert "The record held nothing of this at that moment." in read(LITHUANIA, known="2020-01-01")
    assert "The record held nothing of this at that moment." in read(LEGAL, known="2020-01-01")


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ("2199-01-01", "known must not be after this moment"),
        ("yesterday", "known must be a day like 2015-03-31, not 'yesterday'."),
        ("2026-02-31T10:00:00Z", "known must be a day like 2026-11-22 or a moment like"),
    ],
)
def test_a_moment_that_cannot_be_read_is_answered_with_a_sentence(known, sentence):
    answer = get(LITHUANIA, known=known)
    assert answer.status_code == 400
    assert sentence in words(elements(text_of(answer)))


@pytest.mark.parametrize("path", ["/certificates/ccm-ZZZ/", "/certificates/zzz-LTU/", "/certificates/ltu/"])
def test_a_pair_that_is_not_on_the_record_is_not_found(path):
    assert get(path).status_code == 404


@pytest.mark.parametrize(
    ("page", "certificate"),
    [
        ("/states/LTU/", "/certificates/ccm-LTU/?as_of=2023-07-11"),
        ("/claims/shoigu-2023-07-11-6/", "/claims/shoigu-2023-07-11-6/certificate/"),
    ],
)
def test_the_page_of_the_subject_leads_to_it(page, certificate):
    assert f'href="{certificate}"' in text_of(get(page, as_of="2023-07-11"))
