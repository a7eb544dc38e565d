"""An act at the desk: its day computed with the working, its doubts said, its impossibilities refused."""

from datetime import date

import pytest

from editorial.domain.roles import EDITOR, REVIEWER
from editorial.models import Change, Proposal, Source
from tests.editorial.desk import change_address, citing, decide, filled, logged_in, words_of
from treaties.models import State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
ADD = "/admin/treaties/treatyaction/add/"
LIST = "/admin/treaties/treatyaction/"


@pytest.fixture
def client():
    return logged_in(EDITOR)


def enter(client, *, treaty="ccm", state="TON", kind="accession", done_on="2026-09-10", **typed):
    typed |= {"treaty": Treaty.objects.get(slug=treaty).pk, "state": State.objects.get(code=state).pk}
    sent = filled(client.get(ADD), kind=kind, done_on=done_on, _continue="1", **typed)
    return client.post(ADD, sent | citing(Source.objects.get(key="untc-mtdsg")), follow=True)


def entered(state="TON"):
    return TreatyAction.objects.get(state__code=state, treaty__slug="ccm", stage="draft")


def test_the_day_of_effect_is_computed_and_its_working_shown_after_the_first_save(client):
    """Article 17(2) of the CCM; no such accession is known: the act is invented."""
    page = enter(client).content.decode()
    assert "article 17(2): first day of the sixth month after; so 1 Mar 2027." in page
    assert entered().effective_computed_on == date(2027, 3, 1)


def test_a_day_is_written_one_way_and_never_guessed(client):
    enter(client)
    assert 'value="2026-09-10"' in client.get(change_address(entered())).content.decode()
    page = enter(client, state="FSM", done_on="05/09/2026").content.decode()
    assert "Enter a valid date." in page
    enter(client, state="FSM", done_on="5 Sep 2026")
    assert entered("FSM").done_on == date(2026, 9, 5)


def test_the_working_follows_a_corrected_day(client):
    enter(client)
    address = change_address(entered())
    client.post(address, filled(client.get(address), done_on="2026-10-01"))
    assert entered().effective_computed_on == date(2027, 4, 1)


def test_an_act_that_is_no_consent_any_more_loses_its_computed_day(client):
    enter(client)
    address = change_address(entered())
    client.post(address, filled(client.get(address), kind="will_not_join"))
    act = entered()
    assert (act.kind, act.effective_computed_on, act.effective_by) == ("will_not_join", None, None)


def test_no_signature_on_or_after_the_day_the_treaty_closed_for_it(client):
    """CCM article 15: open until its entry into force, 1 August 2010."""
    answer = enter(client, kind="signature", done_on="2010-08-01", note="Typed before")
    page = answer.content.decode()
    assert "was closed for signature from 1 August 2010" in page
    assert "Typed before" in page
    assert not TreatyAction.objects.filter(state__code="TON", treaty__slug="ccm").exists()
    assert "working" in enter(client, kind="signature", done_on="2010-07-31").content.decode()


def test_only_a_succession_takes_effect_before_it_is_notified(client):
    page = enter(client, effective_stated_on="2026-01-01").content.decode()
    assert "Only a succession may take effect before it is notified." in page


def test_the_same_act_twice_is_refused_in_words(client):
    answer = enter(client, state="IRL", kind="ratification", done_on="2008-12-03")
    assert "is on the record already" in answer.content.decode()


def test_what_the_audit_would_say_is_said_at_once_and_refuses_nothing(client):
    said = words_of(enter(client, state="IRL", kind="accession", done_on="2020-01-01"))
    assert any("though its ratification of 2008-12-03 still stood" in word for word in said)
    assert entered("IRL").kind == "accession"


def test_a_clean_act_raises_no_doubt(client):
    assert not [word for word in words_of(enter(client)) if "Please check" in word]


def test_a_change_of_a_published_deposit_moves_the_computed_day_once_another_accepts_it():
    client, source = logged_in(EDITOR), Source.objects.get(key="icrc-2020")
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="VUT", kind="accession")
    address = change_address(act)
    day = act.done_on.replace(day=2)
    typed = {"done_on": day.isoformat(), "reason": "The day was misread", "source_of_change": source.pk}
    client.post(address, filled(client.get(address), **typed))
    [proposal] = Proposal.objects.all()
    assert proposal.values == {"done_on": day.isoformat()}
    was = act.effective_computed_on
    decide(logged_in(REVIEWER), proposal, "accept")
    assert Change.objects.latest("pk").after["done_on"] == day.isoformat()
    act.refresh_from_db()
    assert (act.done_on, act.effective_computed_on.day) == (day, 1)
    assert act.effective_computed_on == was


def test_a_notice_of_withdrawal_shows_its_article_and_computes_nothing():
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="LTU", kind="withdrawal_notification")
    page = logged_in(EDITOR).get(change_address(act)).content.decode()
    assert "article 20(3): not before six months after receipt" in page


@pytest.mark.parametrize(
    "filters",
    [
        {"treaty__id__exact": "1"},
        {"state__id__exact": "1"},
        {"kind__exact": "accession"},
        {"state__region__exact": "Oceania"},
        {"date_precision__exact": "year"},
        {"stage__exact": "draft"},
        {"q": "Tonga"},
        {"done_on__year": "2010"},
    ],
    ids=lambda filters: next(iter(filters)),
)
def test_the_list_is_narrowed(client, filters):
    answer = client.get(LIST, filters)
    assert answer.status_code == 200
    assert answer.context["cl"].result_count < TreatyAction.objects.count()


@pytest.mark.parametrize(
    "article", ["VCLT article 15", "CCM article 16", "CCM article 17(2)", "CCM article 20(3)"]
)
def test_the_form_names_the_law_behind_its_fields(client, article):
    assert article in client.get(ADD).content.decode()
