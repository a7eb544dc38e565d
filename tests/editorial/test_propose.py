"""A published row changes by two persons: one proposes with reason and source, another decides."""

import pytest

from editorial.models import Change, Proposal, SearchEntry, Source
from editorial.services.decide import CannotDecide, accept, decline, return_proposal
from editorial.services.propose import CannotPropose, propose, withdraw
from tests.editorial.desk import trail

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def fields_of(fact):
    stored = type(fact).objects.get(pk=fact.pk)
    return {field.name: field.value_from_object(stored) for field in stored._meta.concrete_fields}


def test_a_proposal_changes_nothing_until_it_is_accepted(treaty, asked, editor):
    before, row = trail(treaty), fields_of(treaty)
    proposal = asked(rule_note="As printed")
    assert (trail(treaty), fields_of(treaty)) == (before, row)
    assert (proposal.state, proposal.made_by) == ("open", editor)
    assert proposal.values == {"rule_note": "As printed"}
    assert proposal.before == {"rule_note": treaty.rule_note}


def test_only_the_fields_that_differ_are_kept(treaty, asked):
    assert asked(rule_note="As printed", slug="ccm", open_to=[]).values == {"rule_note": "As printed"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"reason": " "}, "Say why"),
        ({"source": None}, "Say which source"),
        ({"values": {"slug": "ccm"}}, "Nothing is proposed"),
        ({"values": {"slug": "mine-ban"}}, "Treaty with this Slug already exists"),
        ({"values": {"rule_unit": "fortnight"}}, "not a valid choice"),
    ],
)
def test_what_is_missing_or_cannot_be_is_said(treaty, editor, source, wrong, said):
    right = {"reason": "Read anew", "source": source, "values": {"rule_note": "As printed"}}
    with pytest.raises(CannotPropose, match=said):
        propose(treaty, by=editor, **(right | wrong))
    assert not Proposal.objects.exists()


def test_a_draft_is_edited_and_not_proposed_for(editor, source):
    memory = Source.objects.get(key="unsourced-memory")
    with pytest.raises(CannotPropose, match="is a draft, not published"):
        propose(memory, by=editor, reason="x", source=source, values={"title": "x"})


def test_a_source_rests_on_no_other(editor):
    icrc = Source.objects.get(key="icrc-2020")
    assert propose(icrc, by=editor, reason="Misspelt", values={"title": "Anew"}).source is None


def test_its_author_takes_it_back_and_nobody_else(asked, editor, reviewer):
    proposal = asked(rule_note="As printed")
    with pytest.raises(CannotPropose, match="Only its author"):
        withdraw(proposal, by=reviewer)
    withdraw(proposal, by=editor)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by) == ("withdrawn", editor)


def test_acceptance_applies_it_with_history_change_search_and_revision(treaty, asked, reviewer, source):
    proposal = asked(short_name="Zymurgy Convention")
    changes, revision, rows, cited = trail(treaty)
    assert accept(proposal, by=reviewer, word="Seen")
    assert trail(treaty) == (changes + 1, revision + 1, rows + 1, cited + 1)
    treaty.refresh_from_db()
    assert treaty.short_name == "Zymurgy Convention"
    last, told = treaty.history.latest(), Change.objects.latest("pk")
    assert (last.history_user, last.history_change_reason) == (reviewer, "Read anew")
    assert (told.reason, told.made_by, told.object_id) == ("correction", reviewer, treaty.pk)
    assert told.before["short_name"] == "Convention on Cluster Munitions"
    assert told.after["short_name"] == "Zymurgy Convention"
    assert "icrc-2020" in told.after["citations"]
    assert SearchEntry.objects.get(kind="treaty", key="ccm").title.startswith("Zymurgy")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by, proposal.word) == ("accepted", reviewer, "Seen")
    assert proposal.history.latest().history_user == reviewer


@pytest.mark.parametrize("decide", [accept, return_proposal, decline])
def test_nobody_decides_on_their_own_proposal(asked, editor, treaty, decide):
    proposal = asked(rule_note="As printed")
    with pytest.raises(CannotDecide, match="somebody else decides"):
        decide(proposal, by=editor, word="Fine")
    treaty.refresh_from_db()
    assert treaty.rule_note != "As printed"


def test_the_database_too_refuses_who_decides_on_their_own(asked, editor):
    from django.db import IntegrityError, transaction

    from editorial.domain.clock import now

    proposal = asked(rule_note="As printed")
    rows = Proposal.objects.filter(pk=proposal.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(state="accepted", decided_by=editor, decided_at=now())


@pytest.mark.parametrize(("decide", "state"), [(return_proposal, "returned"), (decline, "declined")])
def test_a_word_goes_back_to_the_author_and_the_record_stays(asked, treaty, reviewer, decide, state):
    proposal, before = asked(rule_note="As printed"), trail(treaty)
    with pytest.raises(CannotDecide, match="Say a word"):
        decide(proposal, by=reviewer, word="")
    decide(proposal, by=reviewer, word="Which page?")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.word, trail(treaty)) == (state, "Which page?", before)
    with pytest.raises(CannotDecide, match=f"{state} already"):
        accept(proposal, by=reviewer)
