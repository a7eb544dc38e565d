"""Speakers and their offices at the desk."""

import pytest

from conflict.models import Office, Speaker
from editorial.domain.roles import REVIEWER
from editorial.models import Change
from tests.editorial.desk import change_address, decide, filled, logged_in, proposed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
BACKWARDS = "The office would end before it began."


@pytest.fixture
def client():
    return logged_in(REVIEWER)


@pytest.fixture
def office():
    return Office.objects.get(speaker__slug="sergei-shoigu")


def sent(client, fact, **typed):
    address = change_address(fact)
    return client.post(address, filled(client.get(address), reason="A source says so", **typed))


def test_an_office_that_ends_before_it_begins_is_refused(client, office):
    answer = sent(client, office, began_on="2012-11-06", ended_on="2012-11-05")
    assert BACKWARDS in answer.content.decode()
    office.refresh_from_db()
    assert office.began_on is None


def test_a_year_may_hold_both_ends(client, office):
    """Of a year the column holds the last day; an office that began and ended in it is no contradiction."""
    typed = {"began_on": "2012-12-31", "began_precision": "year", "ended_on": "2012-05-01"}
    assert proposed(client, office, **typed).values == typed


def test_below_the_speaker_the_same_is_refused(client, office):
    typed = {"offices-0-began_on": "2012-11-06", "offices-0-ended_on": "2011-11-06"}
    answer = sent(client, office.speaker, **typed)
    assert BACKWARDS in answer.content.decode()


def test_the_days_of_an_office_below_its_speaker_are_a_proposal_of_their_own(client, office):
    proposal = proposed(client, office.speaker, **{"offices-0-began_on": "2012-11-06"})
    assert (proposal.fact, proposal.values) == (office, {"began_on": "2012-11-06"})
    first, second = logged_in(REVIEWER, name="first"), logged_in(REVIEWER, name="second")
    for reviewer in (first, second):
        decide(reviewer, proposal, "accept")
    told = Change.objects.latest("pk")
    assert (told.object_id, told.after["began_on"]) == (office.pk, "2012-11-06")


def test_whoever_is_not_named_has_no_other_spelling(client):
    unnamed = Speaker.objects.get(slug="news-article-author-not-named")
    answer = sent(client, unnamed, other_names="John Doe")
    assert "has no other spelling" in answer.content.decode()


def test_the_form_says_whom_not_to_name(client, office):
    page = client.get(change_address(office.speaker)).content.decode()
    assert "A living person is named only with a source" in page
    assert "not recorded" in page
