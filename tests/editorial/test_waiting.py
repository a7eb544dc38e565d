"""What waits for one person, among rows and proposals of every kind; and what nobody looked at for long."""

from datetime import UTC, date, datetime

import pytest

from conflict.models import Claim, Speaker
from editorial.domain.change_reason import ChangeReason
from editorial.domain.roles import CONTRIBUTOR, EDITOR, REVIEWER
from editorial.domain.stage import Stage
from editorial.models import Change, Citation, Source
from editorial.selectors.late import late_facts, late_rows, per_kind
from editorial.selectors.queue import conflicts, mine, sent_back, to_decide
from editorial.selectors.waiting import facts_at, returned_to, to_publish, unpublished_kinds
from editorial.services.change import record_change
from editorial.services.decide import accept, return_proposal
from editorial.services.desk import desk
from editorial.services.draft import save_draft
from editorial.services.propose import propose, propose_retraction
from editorial.services.publish import publish
from editorial.services.review import return_to_draft, send_to_review
from tests.editorial.desk import changed, person
from treaties.models import State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
MANY = 101


@pytest.fixture
def people():
    """Casey writes, Erin sends, Rowan and Robin look."""
    names = {"casey": CONTRIBUTOR, "erin": EDITOR, "rowan": REVIEWER, "robin": REVIEWER}
    return {name: person(role, name=name) for name, role in names.items()}


@pytest.fixture
def act(people, source):
    """An accession of Tonga, a draft of Casey's, with its source."""
    ccm, tonga = Treaty.objects.get(slug="ccm"), State.objects.get(code="TON")
    draft = TreatyAction(treaty=ccm, state=tonga, kind="accession", done_on=date(2026, 9, 10))
    save_draft(draft, by=people["casey"])
    cite(draft, source, by=people["casey"])
    return draft


def cite(fact, source, *, by):
    citation = Citation(fact=fact, source=source)
    citation._history_user = by
    citation.save()


def back(user):
    return [(str(row), one.by, one.word) for one, row in _rows(returned_to, user, Stage.DRAFT)]


def in_review(user):
    return [(str(row), one.is_approved) for one, row in _rows(to_publish, user, Stage.IN_REVIEW)]


def _rows(ask, user, stage):
    found = ask(user, among=unpublished_kinds()[stage], most=MANY)
    facts = facts_at(one.place for one in found)
    return [(one, facts[one.place]) for one in found]


def test_a_draft_waits_for_its_author_once_somebody_sent_it_back(people, act):
    there = unpublished_kinds()
    assert TreatyAction in there[Stage.DRAFT]
    assert there[Stage.IN_REVIEW] == []
    assert back(people["casey"]) == []
    send_to_review(act, by=people["erin"])
    return_to_draft(act, by=people["casey"], reason="I take it back")
    assert back(people["casey"]) == []
    send_to_review(act, by=people["erin"])
    return_to_draft(act, by=people["rowan"], reason="Which page?")
    save_draft(act, by=people["casey"], reason="Looked up")
    said = [("Tonga, Convention on Cluster Munitions: accession", "rowan", "Which page?")]
    assert back(people["casey"]) == said
    assert back(people["erin"]) == []
    send_to_review(act, by=people["erin"])
    assert back(people["casey"]) == []


def test_a_row_in_review_waits_for_whoever_had_no_hand_in_it_or_in_its_sources(people, act):
    save_draft(act, by=people["robin"], reason="A word mended")
    send_to_review(act, by=people["rowan"])  # to move it is no edit
    assert in_review(people["rowan"]) == [(str(act), False)]
    assert in_review(people["casey"]) == in_review(people["robin"]) == []
    assert [user for user in people.values() if user.pk not in act.hands()] == [
        people["erin"],
        people["rowan"],
    ]
    cite(act, Source.objects.get(key="untc-mtdsg"), by=people["rowan"])
    assert in_review(people["rowan"]) == []


def test_a_second_approval_comes_first_and_is_wanted_of_somebody_else(people, act, source):
    send_to_review(act, by=people["erin"])
    speaker = Speaker(slug="zyx", name="Zyx", kind="person")
    save_draft(speaker, by=people["casey"])
    cite(speaker, source, by=people["casey"])
    send_to_review(speaker, by=people["erin"])
    assert publish(speaker, by=people["rowan"], reason="Read") is None
    assert in_review(people["rowan"]) == [(str(act), False)]
    assert in_review(people["robin"]) == [("Zyx", True), (str(act), False)]


def test_proposals_wait_for_their_author_or_for_whoever_may_decide(people, treaty, source):
    erin, rowan = people["erin"], people["rowan"]
    one = propose(treaty, by=erin, reason="Read", source=source, values={"rule_note": "One"})
    other = propose_retraction(Claim.objects.order_by("pk").first(), by=rowan, reason="Twice")
    assert mine(erin, most=MANY) == [one]
    assert to_decide(rowan, most=MANY) == [one]
    assert to_decide(people["robin"], most=MANY) == [one, other]
    assert to_decide(erin, most=MANY) == []
    return_proposal(one, by=rowan, word="Say where")
    assert [(back.pk, back.word) for back in sent_back(erin, most=MANY)] == [(one.pk, "Say where")]
    propose(treaty, by=erin, reason="Page 3", source=source, values={"rule_note": "One"})
    assert sent_back(erin, most=MANY) == []


def test_a_first_approval_of_a_proposal_is_seen_by_the_second_reviewer(people, treaty, source):
    claim = Claim.objects.get(statement__slug="shoigu-2023-07-11", number=1)
    plain = propose(treaty, by=people["erin"], reason="Read", source=source, values={"rule_note": "One"})
    named = propose(claim, by=people["erin"], reason="Read", source=source, values={"text": "Said so"})
    assert accept(named, by=people["rowan"]) is False
    assert to_decide(people["rowan"], most=MANY) == [plain]
    found = to_decide(people["robin"], most=MANY)
    assert [(one.pk, one.is_approved) for one in found] == [(named.pk, True), (plain.pk, False)]


def test_proposals_on_one_row_and_those_whose_row_moved_on_are_in_conflict(people, treaty, source):
    erin, rowan = people["erin"], people["rowan"]
    first = propose(treaty, by=erin, reason="Read", source=source, values={"rule_note": "One"})
    assert conflicts(among=MANY) == []
    second = propose(treaty, by=rowan, reason="Read", source=source, values={"rule_note": "Two"})
    told = [(one.proposal, one.has_moved, one.rivals) for one in conflicts(among=MANY)]
    assert told == [(first, False, 1), (second, False, 1)]
    accept(first, by=rowan)
    assert [(one.proposal, one.has_moved, one.rivals) for one in conflicts(among=MANY)] == [(second, True, 0)]


def test_a_fact_is_late_until_it_is_changed_or_checked_again(treaty, source):
    Treaty.objects.filter(pk=treaty.pk).update(published_at=datetime(2020, 1, 1, tzinfo=UTC))
    before = date(2021, 1, 1)
    found = late_facts(before=before, most=MANY)
    assert list(facts_at(one.place for one in found).values()) == [treaty]
    assert per_kind(found) == [(Treaty, 1)]
    assert list(late_rows(Treaty.objects.order_by("pk"), before=before)) == [treaty]
    told = record_change("Checked", reason=ChangeReason.RE_VERIFIED, by=desk(), fact=treaty)
    assert late_facts(before=before, most=MANY) == []
    Change.objects.filter(pk=told.pk).delete()
    changed(treaty, source=source, values={"rule_note": "Read"})
    assert late_facts(before=before, most=MANY) == []


def test_of_each_kind_no_more_late_facts_are_read_than_asked_for():
    found = late_facts(before=date(2030, 1, 1), most=3)
    assert {number for _, number in per_kind(found)} <= {1, 2, 3}
    assert len(found) > 50
    assert [one.at for one in found] == sorted(one.at for one in found)
