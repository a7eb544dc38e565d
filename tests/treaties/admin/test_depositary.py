"""Compare with the depositary's table: a dry run writes nothing; rows are taken one by one to the desk."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import Change, Citation, Proposal, Revision, Source
from tests.editorial.desk import logged_in, words_of
from tests.treaties.depositary import content, typed
from treaties.models import Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LIST = "/admin/treaties/treaty/"
ADDRESS = "/admin/treaties/treaty/depositary/"


@pytest.fixture
def client():
    return logged_in(EDITOR)


def compare(client, name, *, treaty="ccm", **more):
    """What the page answers to the text of a file."""
    text = content(name).decode() if isinstance(name, str) else name.decode()
    sent = {"treaty": Treaty.objects.get(slug=treaty).pk, "text": text, "_compare": "1", **more}
    return client.post(ADDRESS, sent)


def take(client, name, *named, **more):
    """Compares, ticks what is offered for these participants, and takes it."""
    shown = compare(client, name, **more).context["found"]
    keys = [proposed.key for row in shown.rows if row.name in named for proposed in row.proposed]
    return compare(client, name, take=keys, _take="1", **more)


def written():
    """What a dry run may not move."""
    kept = (TreatyAction, TreatyAction.history.model, Citation, Proposal, Change)
    return [Revision.objects.get().number, *(model.objects.count() for model in kept)]


@pytest.mark.parametrize("role", [CONTRIBUTOR, ADMINISTRATOR])
def test_only_who_may_import_comes_in(role):
    client = logged_in(role)
    assert client.get(ADDRESS).status_code == 403
    assert compare(client, "ccm-equal.html").status_code == 403


@pytest.mark.parametrize("role", [EDITOR, REVIEWER])
def test_the_list_of_treaties_leads_there_for_who_may_import(role):
    client = logged_in(role)
    assert reverse("admin:treaties_treaty_depositary") == ADDRESS
    assert ADDRESS in client.get(LIST).content.decode()
    assert client.get(ADDRESS).status_code == 200
    assert ADDRESS not in logged_in(CONTRIBUTOR).get(LIST).content.decode()


def test_a_dry_run_writes_nothing_and_tells_every_class_in_words(client):
    before = written()
    page = compare(client, "ccm-five-differences.html").content.decode()
    assert written() == before
    for words in (
        "4 changes can be taken to the desk.",
        "Record: 4 Dec 2008. Table: 3 Dec 2008.",
        "A disagreement on record.",
        "Draft: accession of 10 Sep 2026",
        "Record: 24 Sep 2009. Table: not in the table.",
        "121 rows are the same",
        "On the record, and not in the table. Nothing is proposed: look for the reason.",
    ):
        assert words in page


def test_a_table_equal_to_the_record_proposes_nothing_but_its_day(client):
    answer = compare(client, "ccm-equal.html")
    page = answer.content.decode()
    assert "Every row says the same as the record: nothing is proposed." in page
    assert "Propose 22 Nov 2026 as the day on which the treaty was last compared" in page
    assert answer.context["found"].proposed == ()


def test_a_wrong_total_is_refused_in_words_and_offers_nothing(client):
    page = compare(client, "wrong-total.html").content.decode()
    assert "Refused. The page prints 3 parties, and its rows come to 2." in page
    assert "_take" not in page


def test_what_cannot_be_read_is_said_beside_the_box(client):
    page = compare(client, "bomb.xml").content.decode()
    assert "Nothing was compared." in page
    assert "declares entities of its own" in page


def test_what_is_pasted_is_shown_as_text(client):
    page = compare(client, "unknown-marks.html").content.decode()
    assert "Norway &lt;b onclick=alert(1)&gt;" in page
    assert "<b onclick" not in page
    assert "the mark “x” is not known" in page
    assert "The row as it stands: Andorra | – | – | 9 Apr 2013 x | –" in page


def test_a_file_without_a_day_asks_for_one_and_a_page_with_one_takes_no_other(client):
    assert "prints no STATUS AS AT" in compare(client, "ccm-equal.xml").content.decode()
    assert compare(client, "ccm-equal.xml", day="2026-11-22").context["found"].is_clean
    other = compare(client, "ccm-equal.html", day="2026-11-21").content.decode()
    assert "The table says its own day, 2026-11-22." in other


def test_an_upload_is_read_like_a_paste_and_stands_in_the_box_afterwards(client):
    sent = {"treaty": Treaty.objects.get(slug="ccm").pk, "_compare": "1"}
    file = SimpleUploadedFile("ccm.html", content("ccm-five-differences.html"))
    answer = client.post(ADDRESS, {**sent, "file": file})
    assert len(answer.context["found"].proposed) == 4
    assert "STATUS AS AT : 22-11-2026" in str(answer.context["form"]["text"])
    both = {**sent, "text": "x", "file": SimpleUploadedFile("ccm.html", b"x")}
    assert "not both" in client.post(ADDRESS, both).content.decode()
    large = {**sent, "file": SimpleUploadedFile("ccm.html", b"x" * 2_000_001)}
    assert "2,000,000 at most are read" in client.post(ADDRESS, large).content.decode()


def test_a_new_act_becomes_a_draft_with_its_source_and_its_reason(client):
    before = Change.objects.count()
    answer = take(client, "ccm-five-differences.html", "Tonga")
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="TON")
    assert (act.stage, act.kind, act.done_on) == ("draft", "accession", date(2026, 9, 10))
    assert act.effective_on == date(2027, 3, 1)  # article 17(2)
    [citation] = act.citations.all()
    assert (citation.source.key, citation.locator) == ("untc-2025", "status as at 22 Nov 2026, row Tonga")
    [entry] = act.history.all()
    assert entry.history_user == client.user
    assert entry.history_change_reason == (
        "UN Treaty Collection, chapter XXVI-6, status as at 22 Nov 2026, row Tonga"
    )
    assert "1 as new drafts, 0 as proposals" in words_of(answer)[0]
    assert Change.objects.count() == before
    assert "This act stands at the desk already: draft." in answer.content.decode()


def test_a_correction_becomes_a_proposal_that_somebody_else_decides(client):
    answer = take(client, "ccm-five-differences.html", "Guinea-Bissau", "Andorra")
    act = TreatyAction.objects.get(treaty__slug="ccm", state__code="GNB", kind="signature")
    assert act.done_on == date(2008, 12, 4)
    made = Proposal.objects.get(object_id=act.pk)
    assert (made.values, made.made_by, made.state) == ({"done_on": "2008-12-03"}, client.user, "open")
    assert made.source.key == "untc-2025"
    assert made.cite == [[made.source.pk, "status as at 22 Nov 2026, row Guinea-Bissau", ""]]
    assert Proposal.objects.count() == 2
    page = answer.content.decode()
    assert "An open proposal asks for this already." in page
    assert "Propose another day" not in page


def test_the_day_of_a_clean_comparison_is_proposed_for_the_treaty(client):
    key = compare(client, "ccm-equal.html").context["found"].checked.key
    compare(client, "ccm-equal.html", take=[key], _take="1")
    made = Proposal.objects.get()
    assert made.fact == Treaty.objects.get(slug="ccm")
    assert (made.values, made.cite) == ({"checked_on": "2026-11-22"}, [])
    again = compare(client, "ccm-equal.html", take=[key], _take="1")
    assert "has proposed this already" in words_of(again)[0]
    assert Proposal.objects.count() == 1


def test_a_tick_takes_only_what_was_looked_at(client):
    key = compare(client, "ccm-five-differences.html").context["found"].proposed[0].key
    answer = compare(client, "ccm-equal.html", take=[key], _take="1")
    assert "is not offered any more" in words_of(answer)[0]
    assert (Proposal.objects.count(), TreatyAction.objects.filter(stage="draft").count()) == (0, 0)
    assert "Nothing was chosen" in words_of(compare(client, "ccm-equal.html", _take="1"))[0]


def test_what_the_rules_of_the_record_forbid_is_refused_and_the_rest_is_taken(client):
    """The Convention was closed for signature on 1 August 2010 (article 15)."""
    lines = (("Tonga", "5 May 2026"), ("Tuvalu", "", "", "5 May 2026 a"))
    table = typed(*lines).encode()
    answer = take(client, table, "Tonga", "Tuvalu")
    acts = TreatyAction.objects.filter(state__code__in=("TON", "TUV"), treaty__slug="ccm")
    assert [act.state.code for act in acts.order_by("state__code")] == ["TUV"]
    assert "was closed for signature from 1 August 2010" in words_of(answer)[0]


def test_the_audit_says_at_once_what_is_doubtful_in_a_draft(client):
    """A second consent while the first still stands."""
    line = ("Austria", "3 Dec 2008", "", "2 Apr 2009, 5 May 2026 a")
    answer = take(client, typed(line).encode(), "Austria")
    assert "Please check:" in words_of(answer)[0]
    assert "though its ratification of 2009-04-02 still stood" in words_of(answer)[0]


def test_without_a_page_of_the_depositary_on_record_nothing_is_taken(client):
    Source.objects.filter(publisher="United Nations Treaty Collection").update(publisher="Somebody")
    answer = take(client, "ccm-five-differences.html", "Tonga")
    assert "holds no page of the Treaty Collection for this treaty" in words_of(answer)[0]
    assert not TreatyAction.objects.filter(treaty__slug="ccm", state__code="TON").exists()
