"""Treaties, states and what stands below them at the desk."""

from datetime import date

import pytest

from editorial.domain.roles import EDITOR, REVIEWER
from editorial.models import Change, Proposal, Source
from tests.editorial.desk import change_address, citing, decide, filled, logged_in, words_of
from treaties.models import Article, Declaration, State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.fixture
def client():
    return logged_in(REVIEWER)


@pytest.fixture
def ccm():
    return Treaty.objects.get(slug="ccm")


def proposing(source="icrc-2020"):
    return {"reason": "Read anew", "source_of_change": Source.objects.get(key=source).pk}


def test_another_rule_of_effect_moves_every_consent_under_the_treaty(client, ccm):
    """CCM 17(2) says six months; with seven, the record itself would be audited as wrong."""
    late = TreatyAction.objects.get(treaty=ccm, state__code="VUT", kind="accession")
    was, address = late.effective_computed_on, change_address(ccm)
    client.post(address, filled(client.get(address), rule_number="7", **proposing()))
    answer = decide(logged_in(REVIEWER, name="second"), Proposal.objects.get(), "accept")
    late.refresh_from_db()
    assert (late.effective_computed_on - was).days in (28, 29, 30, 31)
    assert any("Please check" in word for word in words_of(answer))
    assert Change.objects.latest("pk").after["rule_number"] == 7


def test_an_article_added_below_a_published_treaty_is_a_draft(client, ccm):
    address = change_address(ccm)
    shown = client.get(address)
    row = Article.objects.filter(treaty=ccm).count()
    total = {"articles-TOTAL_FORMS": row + 1}
    new = {
        f"articles-{row}-number": "99",
        f"articles-{row}-position": "99",
        f"articles-{row}-summary": "None",
    }
    sent = filled(shown, reason="Completed", **total, **new, **{f"articles-{row}-treaty": ccm.pk})
    [said] = words_of(client.post(address, sent, follow=True))
    assert "is a draft, kept below" in said
    article = Article.objects.get(treaty=ccm, number="99")
    assert (article.stage, article.history.get().history_user) == ("draft", client.user)


def test_an_article_changed_below_its_treaty_is_a_proposal_of_its_own(client, ccm):
    address, article = change_address(ccm), Article.objects.filter(treaty=ccm).order_by("position", "pk")[0]
    shown = client.get(address)
    changed = {"articles-0-summary": "Said again"}
    answer = client.post(address, filled(shown, reason="Clearer", **changed))
    assert "Say which source shows the change" in answer.content.decode()
    client.post(address, filled(shown, **proposing(), **changed))
    [proposal] = Proposal.objects.all()
    assert (proposal.fact, proposal.values) == (article, {"summary": "Said again"})
    article.refresh_from_db()
    assert article.summary != "Said again"


def test_the_form_of_a_treaty_names_the_law(client, ccm):
    page = client.get(change_address(ccm)).content.decode()
    for words in ("VCLT article 24(1)", "CCM 17(2)", "VCLT article 19(a)", "named below (INF, New START"):
        assert words in page


def test_a_reservation_is_refused_where_the_treaty_allows_none():
    """CCM article 19."""
    client, add = logged_in(EDITOR), "/admin/treaties/declaration/add/"
    typed = {
        "treaty": Treaty.objects.get(slug="ccm").pk,
        "state": State.objects.get(code="IRL").pk,
        "kind": "reservation",
        "gist": "Typed with care",
        "made_on": "2026-01-01",
    }
    sent = filled(client.get(add), **typed) | citing(Source.objects.get(key="untc-mtdsg"))
    page = client.post(add, sent).content.decode()
    assert "allows no reservation" in page
    assert "Typed with care" in page
    assert client.post(add, sent | {"kind": "declaration"}).status_code == 302
    assert Declaration.objects.get(gist="Typed with care").made_on == date(2026, 1, 1)


def test_a_state_shows_its_former_names_and_its_acts():
    client, turkiye = logged_in(EDITOR), State.objects.get(code="TUR")
    answer = client.get(change_address(turkiye))
    page = answer.content.decode()
    assert "acts, in the order they were done" in page.lower()
    assert answer.status_code == 200
    for act in TreatyAction.objects.filter(state=turkiye):
        assert change_address(act) in page
