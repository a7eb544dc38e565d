"""The queue of proposals: what waits for whom, side by side, and decided by somebody else."""

import pytest

from conflict.models import Speaker
from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import Proposal, Source
from editorial.services.propose import propose
from tests.editorial.desk import changed, decide, logged_in, somebody, words_of
from treaties.models import Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LIST = "/admin/editorial/proposal/"


@pytest.fixture
def treaty():
    return Treaty.objects.get(slug="ccm")


@pytest.fixture
def asked(treaty):
    source = Source.objects.get(key="icrc-2020")

    def made(*, by="writer", reason="Read anew", **values):
        return propose(treaty, by=somebody(by), reason=reason, source=source, values=values)

    return made


def address(proposal):
    return f"{LIST}{proposal.pk}/change/"


def listed(client, **filters):
    return [proposal.pk for proposal in client.get(LIST, filters).context["cl"].result_list]


def test_side_by_side_with_the_words_that_differ_marked(asked, treaty):
    proposal = asked(prohibits="Bans use and transfer of cluster munitions")
    page = logged_in(REVIEWER).get(address(proposal)).content.decode()
    for words in ("On the record now", "When proposed", "Read anew", "icrc-2020", "writer", treaty.prohibits):
        assert words in page
    assert "<del>" in page
    assert "the same as now" in page


def test_accepted_at_the_desk_it_is_the_record(asked, treaty):
    proposal = asked(rule_note="As printed")
    answer = decide(logged_in(REVIEWER), proposal, "accept")
    treaty.refresh_from_db()
    assert treaty.rule_note == "As printed"
    assert any("Accepted" in word for word in words_of(answer))
    assert "Accepted by reviewer" in answer.content.decode()


def test_a_conflict_is_shown_as_one_and_cannot_be_accepted(asked, treaty):
    proposal = asked(rule_note="Second")
    changed(treaty, source=Source.objects.get(key="icrc-2020"), values={"rule_note": "First"})
    client = logged_in(REVIEWER)
    page = client.get(address(proposal)).content.decode()
    assert "Conflict: changed meanwhile" in page
    assert "Nothing is overwritten" in page
    said = words_of(decide(client, proposal, "accept"))
    assert any("“First” now; proposed is “Second”" in word for word in said)
    treaty.refresh_from_db()
    assert treaty.rule_note == "First"
    assert listed(client, whose="conflict") == [proposal.pk]
    assert "The record has moved" in client.get(LIST).content.decode()


@pytest.mark.parametrize("decision", ["return", "decline"])
def test_a_word_is_needed_to_return_or_decline(asked, decision):
    proposal, client = asked(rule_note="As printed"), logged_in(REVIEWER)
    assert any("Say a word" in word for word in words_of(decide(client, proposal, decision)))
    assert "Which page?" in decide(client, proposal, decision, word="Which page?").content.decode()
    proposal.refresh_from_db()
    assert proposal.state == {"return": "returned", "decline": "declined"}[decision]


def test_an_author_sees_no_button_but_to_take_it_back(asked):
    client = logged_in(REVIEWER, name="writer")
    proposal = asked(rule_note="As printed")
    page = client.get(address(proposal)).content.decode()
    assert 'value="accept"' not in page
    assert "somebody else decides" in page
    assert decide(client, proposal, "accept").status_code == 403
    decide(client, proposal, "withdraw")
    proposal.refresh_from_db()
    assert proposal.state == "withdrawn"


@pytest.mark.parametrize("role", [CONTRIBUTOR, EDITOR])
def test_who_may_not_publish_reads_the_queue_and_decides_nothing(asked, role):
    proposal, client = asked(rule_note="As printed"), logged_in(role)
    assert 'value="accept"' not in client.get(address(proposal)).content.decode()
    for decision in ("accept", "return", "decline", "delete", ""):
        assert decide(client, proposal, decision, word="x").status_code == 403
    decide(client, proposal, "withdraw")
    proposal.refresh_from_db()
    assert proposal.state == "open"


def test_the_administrator_does_not_read_the_queue(asked):
    assert logged_in(ADMINISTRATOR).get(LIST).status_code == 403
    assert logged_in(ADMINISTRATOR, name="b").get(address(asked(rule_note="x"))).status_code == 403


def test_the_queue_knows_whose_turn_it_is(asked):
    reviewer = logged_in(REVIEWER)
    theirs, mine = asked(rule_note="a"), asked(by="reviewer", rule_note="b")
    done = asked(adopted_at_place="Croke Park")
    decide(reviewer, done, "decline", word="No")
    assert listed(reviewer, whose="me") == [theirs.pk]
    assert listed(reviewer, whose="mine") == [mine.pk]
    assert listed(reviewer, state__exact="declined") == [done.pk]
    assert sorted(listed(reviewer)) == sorted([theirs.pk, mine.pk, done.pk])


def test_the_queue_asks_as_often_for_many_as_for_one(asked, django_assert_max_num_queries):
    client = logged_in(REVIEWER)
    asked(rule_note="0")
    client.get(LIST)
    for number in range(1, 12):
        asked(rule_note=str(number))
    with django_assert_max_num_queries(10):
        assert len(listed(client)) == 12


def test_nothing_of_a_proposal_is_typed_or_deleted_here(asked):
    proposal, client = asked(rule_note="x"), logged_in(REVIEWER)
    assert client.get(f"{LIST}add/").status_code == 403
    assert client.post(f"{LIST}{proposal.pk}/delete/", {"post": "yes"}).status_code == 403
    assert client.get(f"{LIST}999999/change/").status_code == 404
    assert Proposal.objects.filter(pk=proposal.pk).exists()


def test_two_reviewers_accept_what_names_a_person():
    shoigu, source = Speaker.objects.get(slug="sergei-shoigu"), Source.objects.get(key="icrc-2020")
    proposal = propose(
        shoigu, by=somebody("writer"), reason="Misspelt", source=source, values={"name": "Sergey Shoigu"}
    )
    first = logged_in(REVIEWER, name="first")
    page = decide(first, proposal, "accept").content.decode()
    assert "Your approval is kept" in page
    assert "A second reviewer accepts it." in page
    assert 'value="accept"' not in page
    decide(logged_in(REVIEWER, name="second"), proposal, "accept")
    shoigu.refresh_from_db()
    assert shoigu.name == "Sergey Shoigu"
