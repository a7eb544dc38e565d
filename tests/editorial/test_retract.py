"""What was published and was wrong is taken off by two persons, stays in the database, and leaves a word."""

import pytest

from conflict.models import Claim, ClaimTest, Speaker, Statement, StatementLink
from editorial.models import Change, Revision, SearchEntry, Source
from editorial.services.decide import CannotDecide, accept
from editorial.services.propose import CannotPropose, propose_retraction, propose_return
from tests.editorial.desk import somebody
from treaties.models import Disagreement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def taken_off(fact, *, reason="It was never so"):
    return accept(propose_retraction(fact, by=somebody("writer"), reason=reason), by=somebody("publisher"))


@pytest.fixture
def fact():
    return Disagreement.objects.filter(stage="published").order_by("pk").first()


def test_to_retract_asks_for_a_reason_and_another_person(fact):
    with pytest.raises(CannotPropose, match="Say why"):
        propose_retraction(fact, by=somebody("writer"), reason="")
    proposal = propose_retraction(fact, by=somebody("writer"), reason="It was never so")
    with pytest.raises(CannotDecide, match="somebody else decides"):
        accept(proposal, by=somebody("writer"))
    fact.refresh_from_db()
    assert fact.stage == "published"


def test_a_retracted_row_keeps_its_moment_and_is_told_in_public(fact):
    changes, revision = Change.objects.count(), Revision.objects.get().number
    was = fact.published_at
    assert taken_off(fact)
    fact.refresh_from_db()
    assert (fact.stage, fact.published_at) == ("retracted", was)
    told, last = Change.objects.latest("pk"), fact.history.latest()
    assert (Change.objects.count(), Revision.objects.get().number) == (changes + 1, revision + 1)
    assert (told.reason, told.summary) == ("retraction", f"Retracted: {fact}. It was never so")
    assert (last.history_user, last.history_change_reason) == (somebody("publisher"), "It was never so")


def test_what_stands_below_goes_with_it_each_with_its_own_word_in_the_list():
    statement = Statement.objects.get(slug="shoigu-2023-07-11")
    claims = list(Claim.objects.filter(statement=statement))
    tests = ClaimTest.objects.filter(claim__statement=statement)
    links = StatementLink.objects.filter(later=statement)
    whole = 1 + len(claims) + tests.count() + links.count()
    taken_off(statement)
    assert set(tests.values_list("stage", flat=True)) == {"retracted"}
    assert Change.objects.filter(reason="retraction").count() == whole > 5
    assert not SearchEntry.objects.filter(key__startswith="shoigu-2023-07-11").exists()


def test_one_reviewer_is_enough_to_take_a_person_off():
    speaker = Speaker.objects.get(slug="sergei-shoigu")
    assert taken_off(speaker)
    speaker.refresh_from_db()
    assert speaker.stage == "retracted"


def test_a_source_goes_only_when_no_published_fact_is_left_without_one():
    source = Source.objects.get(key="untc-mtdsg")
    with pytest.raises(CannotPropose, match="would be left without a source"):
        propose_retraction(source, by=somebody("writer"), reason="Gone")


def test_what_was_retracted_in_error_is_brought_back(fact):
    taken_off(fact)
    with pytest.raises(CannotPropose, match="is retracted, not published"):
        propose_retraction(fact, by=somebody("writer"), reason="Again")
    assert accept(propose_return(fact, by=somebody("writer"), reason="It was so"), by=somebody("publisher"))
    fact.refresh_from_db()
    assert (fact.stage, fact.published_by) == ("published", somebody("publisher"))
    assert Change.objects.latest("pk").summary == f"Brought back: {fact}. It was so"


def test_an_old_address_answers_with_day_and_reason_and_that_of_what_hid_it_too(client):
    statement = Statement.objects.get(slug="shoigu-2023-07-11")
    taken_off(statement, reason="The day was another.")
    for path in ("/statements/shoigu-2023-07-11/", "/claims/shoigu-2023-07-11-6/"):
        page = client.get(path)
        assert page.status_code == 200
        assert "The day was another." in page.content.decode()
        assert statement.summary not in page.content.decode()
        assert client.get(f"/api/v1{path}").status_code == 410
    taken_off(Speaker.objects.get(slug="vladimir-putin"), reason="Another person.")
    said = Statement.objects.filter(office__speaker__slug="vladimir-putin").order_by("pk").first()
    page = client.get(f"/statements/{said.slug}/").content.decode()
    assert "Another person." in page
    assert "shoigu-2023-07-11" not in client.get("/sitemap.xml").content.decode()
