"""A source of a flagged network shows only that something was said: of anything else it is not enough."""

import pytest

from conflict.models import Claim, Statement
from editorial.domain.stage import Stage
from editorial.models import Citation, Source
from editorial.services.decide import CannotDecide, accept
from editorial.services.propose import CannotPropose, propose, propose_retraction
from editorial.services.publish import CannotPublish, publish
from editorial.services.review import CannotMove, send_to_review
from tests.editorial.desk import somebody
from treaties.models import Treaty, TreatyAction
from treaties.selectors import audit_sources

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.fixture
def flagged():
    """A real source of the register, as if its publisher belonged to a network that is flagged."""
    source = Source.objects.get(key="a42-shoigu-2023-08-15")
    source.network = "Example network"
    source.save()
    return source


def draft_of(fact, *sources):
    """The fact as if it had never been published, resting on these alone."""
    type(fact).objects.filter(pk=fact.pk).update(stage=Stage.DRAFT, published_at=None, published_by=None)
    fact.refresh_from_db()
    fact.citations.all().delete()
    for source in sources:
        Citation.objects.create(fact=fact, source=source)
    return fact


def an_act():
    """Lithuania's notice of withdrawal of 6 March 2025."""
    return TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="withdrawal_notification")


def test_an_act_resting_on_it_alone_is_not_sent_to_review(flagged):
    act = draft_of(an_act(), flagged)
    with pytest.raises(CannotMove, match=r"rests on flagged sources alone .* only that it was said"):
        send_to_review(act, by=somebody("writer"))


def test_a_claim_is_not_shown_by_it_and_a_statement_is(flagged):
    claim = draft_of(Claim.objects.get(statement__slug="shoigu-2023-07-11", number=6), flagged)
    with pytest.raises(CannotMove, match="record it as a statement"):
        send_to_review(claim, by=somebody("writer"))
    statement = draft_of(Statement.objects.get(slug="shoigu-2023-08-15"), flagged)
    send_to_review(statement, by=somebody("writer"))
    assert statement.stage == Stage.IN_REVIEW


def test_beside_a_draft_of_another_source_it_is_not_published(flagged):
    other = Source.objects.get(key="icrc-2020")
    act = draft_of(an_act(), flagged, draft_of(other))
    send_to_review(act, by=somebody("writer"))
    with pytest.raises(CannotPublish, match="flagged sources alone"):
        publish(act, by=somebody("publisher"), reason="New")


def test_beside_a_published_source_it_may_stand(flagged):
    act = draft_of(an_act(), flagged, Source.objects.get(key="icrc-2020"))
    send_to_review(act, by=somebody("writer"))
    assert publish(act, by=somebody("publisher"), reason="New") is not None


def test_the_last_other_source_of_a_published_act_stays(flagged):
    act = an_act()
    rows = list(act.citations.order_by("pk"))
    with pytest.raises(CannotPropose, match="flagged sources alone"):
        propose(act, by=somebody("writer"), reason="Moved", source=flagged, uncite=rows)


def test_a_source_flagged_meanwhile_is_held_against_what_was_proposed():
    act, icrc = an_act(), Source.objects.get(key="icrc-2020")
    rows = list(act.citations.order_by("pk"))
    asked = propose(act, by=somebody("writer"), reason="Moved", source=icrc, uncite=rows)
    Source.objects.filter(pk=icrc.pk).update(network="Example network")
    with pytest.raises(CannotDecide, match="flagged sources alone"):
        accept(asked, by=somebody("publisher"))


def test_another_source_does_not_leave_while_only_a_flagged_one_would_stay(flagged):
    treaty, icrc = Treaty.objects.get(slug="ccm"), Source.objects.get(key="icrc-2020")
    treaty.citations.all().delete()
    for source in (flagged, icrc):
        Citation.objects.create(fact=treaty, source=source)
    with pytest.raises(CannotPropose, match="would be left without a source that shows it"):
        propose_retraction(icrc, by=somebody("writer"), reason="Gone")


def test_the_audit_names_what_rests_on_it_alone(flagged):
    assert list(audit_sources.facts_shown_only_as_said()) == []
    act = an_act()
    act.citations.all().delete()
    Citation.objects.create(fact=act, source=flagged)
    (fault,) = audit_sources.facts_shown_only_as_said()
    assert "rests on flagged sources alone" in fault
