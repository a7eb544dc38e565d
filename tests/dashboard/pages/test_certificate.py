"""A certificate: what the record says of a state under a treaty, or of a claim, and what it said before."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.apps import apps

from conflict.models import Claim, Speaker
from editorial.models import Citation, Source
from editorial.services.decide import accept
from editorial.services.propose import propose, propose_retraction
from tests.dashboard.reading import elements, words
from tests.dashboard.routes import get, text_of
from tests.editorial.desk import changed, put_out, somebody
from treaties.models import Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LITHUANIA = "/certificates/ccm-LTU/"
LEGAL = "/claims/shoigu-2023-07-11-6/certificate/"
NOON = "2026-11-20T12:00:00Z"
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


def fixed_address(told):
    """Of the plain text, as it names itself."""
    (line,) = [line for line in told.splitlines() if line.startswith("Address on this site: ")]
    return line.removeprefix("Address on this site: ").replace("/?", ".txt?")


def ratification():
    return TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="ratification")


def test_it_tells_the_standing_the_acts_their_sources_and_the_working():
    told = read(LITHUANIA, as_of="2026-11-22")
    assert "Lithuania, on 22 November 2026, by the acts held here: Left, since 6 March 2025." in told
    assert "Ratification, 24 Mar 2011; effect 1 September 2011" in told
    assert "[untc-2014] Status of treaties" in told
    assert "article 17(2): first day of the sixth month after; so 1 Sep 2011" in told
    assert "The depositary prevails. Not legal advice." in told


def test_it_speaks_of_the_day_asked_for():
    told = read(LITHUANIA, as_of="2023-07-11")
    assert "Lithuania, on 11 July 2023, by the acts held here: State Party, since 1 September 2011." in told
    assert "Notice of withdrawal" not in told


@pytest.mark.parametrize("path", [LITHUANIA, LEGAL])
def test_the_hash_is_that_of_the_plain_text_and_of_its_own_fixed_address(path):
    told = text(path, as_of="2026-11-22")
    assert sha256(told.encode()).hexdigest() in read(path, as_of="2026-11-22")
    assert text_of(get(fixed_address(told))) == told


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
@pytest.mark.parametrize("path", [LITHUANIA, LEGAL])
@pytest.mark.parametrize(
    "query", [{}, {"as_of": "2026-11-21"}, {"as_of": "2031-01-01"}, {"known": "1950-01-01"}]
)
def test_days_after_the_last_change_its_address_still_gives_the_same_text(path, query):
    told = text(path, **query)
    assert text_of(get(fixed_address(told))) == told
    if "known" not in query:
        assert "The record says the same now." in read(path, **query, known=NOON)


@pytest.mark.usefixtures("loaded_earlier")
def test_a_title_and_a_name_that_were_corrected_are_told_as_they_were(source_read):
    before = text(LITHUANIA, known="2026-11-21"), text(LEGAL, known="2026-11-21")
    said = {"reason": "Anew.", "source": source_read}
    changed(Treaty.objects.get(slug="ccm"), **said, values={"title": "Another title"})
    proposal = propose(
        Speaker.objects.get(slug="sergei-shoigu"),
        by=somebody("writer"),
        **said,
        values={"name": "Another name"},
    )
    for reviewer in ("ada", "ben"):
        accept(proposal, by=somebody(reviewer))
    assert (text(LITHUANIA, known="2026-11-21"), text(LEGAL, known="2026-11-21")) == before
    assert "Another title" in read(LITHUANIA)
    assert "Another name" in read(LEGAL)


@pytest.mark.usefixtures("loaded_earlier")
def test_of_a_source_taken_off_since_only_the_key_is_told():
    source = Source.objects.get(key="monitor-russia-2023")
    assert source.title in text(LEGAL)
    Source.objects.filter(pk=source.pk).update(stage="retracted")
    then = text(LEGAL, known="2026-11-21")
    assert "[monitor-russia-2023], taken off the record since." in then
    assert source.title not in then


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
        ("/claims/shoigu-2023-07-11-6/", "/claims/shoigu-2023-07-11-6/certificate/?as_of=2023-07-11"),
    ],
)
def test_the_page_of_the_subject_leads_to_it(page, certificate):
    assert f'href="{certificate}"' in text_of(get(page, as_of="2023-07-11"))
