"""A proposal as the page would read once it is accepted; and of what was done to draw it, nothing stays."""

import pytest
from django.apps import apps
from django.contrib.messages import get_messages
from django.db import connection

from conflict.models import Claim
from editorial.domain.roles import CONTRIBUTOR, EDITOR, REVIEWER
from editorial.domain.stage import Stage
from editorial.models import Proposal, Source
from editorial.services.propose import propose, propose_retraction, propose_return
from tests.dashboard.routes import get, text_of
from tests.editorial.desk import changed, logged_in, somebody
from tests.house.test_drafts_never_leak import WORD, planted
from treaties.models import Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
NOTE = "Zyx islands are said to lie elsewhere"


def address(proposal):
    return f"/admin/preview/proposal/{proposal.pk}/"


def everything_kept():
    """Every row of every table, history too."""
    there = set(connection.introspection.table_names())
    models = [model for model in apps.get_models() if model._meta.db_table in there]
    assert len(models) > 50
    return {model._meta.label: list(model._base_manager.order_by("pk").values_list()) for model in models}


@pytest.fixture
def source():
    return Source.objects.get(key="icrc-2020")


@pytest.fixture
def proposal(source):
    treaty = Treaty.objects.get(slug="ccm")
    return propose(treaty, by=somebody("erin"), reason="Read anew", source=source, values={"prohibits": NOTE})


def test_the_page_reads_as_proposed_and_nothing_of_it_is_kept(proposal):
    browser = logged_in(REVIEWER)
    before = everything_kept()
    answer = browser.get(address(proposal))
    text = text_of(answer)
    assert answer.status_code == 200
    assert f"{NOTE}." in text
    assert "Preview: not published." in text
    assert f'href="/admin/editorial/proposal/{proposal.pk}/change/"' in text
    assert "no-store" in answer["Cache-Control"]
    assert everything_kept() == before
    assert NOTE not in text_of(get("/treaties/ccm/"))


def test_who_wrote_it_sees_its_preview_and_drafts_of_others_are_left_out(proposal):
    planted(type(proposal.fact.citations.first().source), Stage.DRAFT)
    assert NOTE in text_of(logged_in(CONTRIBUTOR).get(address(proposal)))
    browser = logged_in(EDITOR)
    browser.force_login(proposal.made_by)
    assert browser.get(address(proposal)).status_code in (302, 403)  # no role of the desk
    assert WORD not in text_of(logged_in(REVIEWER).get(address(proposal)))


def test_a_retraction_is_previewed_as_its_notice_and_a_return_as_the_page(source):
    browser, claim = logged_in(REVIEWER), Claim.objects.get(statement__slug="shoigu-2023-07-11", number=1)
    proposal = propose_retraction(claim, by=somebody("erin"), reason="It was never said so.")
    before = everything_kept()
    text = text_of(browser.get(address(proposal)))
    assert "Preview: not published." in text
    assert "It was never said so." in text
    assert claim.text not in text
    assert everything_kept() == before
    Claim.objects.filter(pk=claim.pk).update(stage=Stage.RETRACTED)
    back = propose_return(Claim.objects.get(pk=claim.pk), by=somebody("erin"), reason="It was.")
    assert claim.text in text_of(browser.get(address(back)))
    assert Claim.objects.get(pk=claim.pk).stage == Stage.RETRACTED


def test_two_reviewers_are_not_needed_to_look_and_no_approval_is_kept(source):
    claim = Claim.objects.get(statement__slug="shoigu-2023-07-11", number=1)
    proposal = propose(claim, by=somebody("erin"), reason="Read", source=source, values={"text": NOTE})
    browser = logged_in(REVIEWER)
    before = everything_kept()
    assert NOTE in text_of(browser.get(address(proposal)))
    assert everything_kept() == before


def test_where_the_record_has_moved_there_is_nothing_to_preview_and_it_is_said_why(proposal, source):
    changed(proposal.fact, source=source, values={"prohibits": "Bans them"})
    answer = logged_in(REVIEWER).get(address(proposal))
    assert answer["Location"] == f"/admin/editorial/proposal/{proposal.pk}/change/"
    (said,) = [str(message) for message in get_messages(answer.wsgi_request)]
    assert said.startswith("There is nothing to preview: “Convention on Cluster Munitions” has changed")


def test_a_decided_proposal_has_no_preview(proposal):
    Proposal.objects.filter(pk=proposal.pk).update(
        state="declined", decided_by=somebody("rowan"), decided_at=proposal.made_at, word="No"
    )
    assert logged_in(REVIEWER).get(address(proposal)).status_code == 302
