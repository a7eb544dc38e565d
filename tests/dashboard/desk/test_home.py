"""The front page of the desk: what each role may act on, counted, defined and linked."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from editorial.domain.clock import now
from editorial.domain.roles import ADMINISTRATOR, CONTRIBUTOR, EDITOR, REVIEWER
from editorial.models import Citation, Source
from editorial.services.correction import receive
from editorial.services.draft import save_draft
from editorial.services.propose import propose
from editorial.services.recheck import recheck
from editorial.services.review import return_to_draft, send_to_review
from tests.dashboard.reading import elements
from tests.dashboard.routes import text_of
from tests.editorial.desk import logged_in, person, somebody
from treaties.models import State, Treaty, TreatyAction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
ALL = ["waiting", "conflicts", "verdicts", "late", "sources", "effects", "deadlines"]
MINE = ["Drafts returned to you"]
PROPOSED = ["Proposals returned to you", "Your open proposals"]
DECIDED = ["Second approvals wanted", "In review", "Proposals to decide", "Corrections to answer"]
# Session, person, permissions and the log of actions are among them; with a row and a proposal of each kind
# that waits, a few more: what they are called is asked once a kind.
QUIET, BUSY = 24, 27


def home(browser):
    return browser.get("/admin/").context["sections"]


def parts(browser):
    return {part.title: part for section in home(browser) for part in section.parts}


@pytest.fixture
def source():
    return Source.objects.get(key="icrc-2020")


def drafted(source, *, by, codes=("TON",), sent=False):
    """Accessions to the Convention on Cluster Munitions; each with its source, sent to review if asked."""
    ccm = Treaty.objects.get(slug="ccm")
    for code in codes:
        state = State.objects.get(code=code)
        act = TreatyAction(treaty=ccm, state=state, kind="accession", done_on=date(2026, 9, 10))
        save_draft(act, by=by)
        citation = Citation(fact=act, source=source)
        citation._history_user = by
        citation.save()
        if sent:
            send_to_review(act, by=by)
    return act


@pytest.mark.parametrize(
    ("role", "sections", "waiting"),
    [
        (CONTRIBUTOR, ["waiting", "deadlines"], MINE),
        (EDITOR, ALL, [*MINE, *PROPOSED]),
        (REVIEWER, ALL, [*MINE, *PROPOSED, *DECIDED]),
    ],
    ids=["contributor", "editor", "reviewer"],
)
def test_each_role_sees_what_it_may_act_on(role, sections, waiting):
    shown = home(logged_in(role))
    assert [section.key for section in shown] == sections
    assert [part.title for part in shown[0].parts] == waiting


def test_who_sees_to_accounts_alone_is_told_that_no_fact_waits():
    browser = logged_in(ADMINISTRATOR)
    assert home(browser) == []
    assert "No fact waits for you" in text_of(browser.get("/admin/"))
    assert Client().get("/admin/")["Location"] == "/admin/login/?next=/admin/"


def test_an_empty_part_says_so_and_every_number_has_its_definition_and_its_day():
    browser = logged_in(REVIEWER)
    text, today = text_of(browser.get("/admin/")), f"{now():%-d %b %Y}"
    for part in parts(browser).values():
        assert today in part.definition
        if part.count == "0":
            assert escape(part.none) in text
        else:
            assert part.items
    assert "No correction waits for an answer." in text
    elements(text)


def test_what_waits_is_led_to_its_form(source):
    casey, rowan = logged_in(CONTRIBUTOR, name="casey"), logged_in(REVIEWER, name="rowan")
    returned = drafted(source, by=casey.user)
    send_to_review(returned, by=casey.user)
    return_to_draft(returned, by=rowan.user, reason="Which page?")
    waits = drafted(source, by=casey.user, codes=["USA"], sent=True)
    (item,) = parts(casey)["Drafts returned to you"].items
    assert item.href == f"/admin/treaties/treatyaction/{returned.pk}/change/"
    assert item.said.endswith(": Which page?")
    (item,) = parts(rowan)["In review"].items
    assert (item.href, item.words) == (f"/admin/treaties/treatyaction/{waits.pk}/change/", str(waits))
    receive(page="/treaties/ccm/", said="Wrong day", is_urgent=True)
    (item,) = parts(rowan)["Corrections to answer"].items
    assert item.words == "/treaties/ccm/"
    assert item.said.endswith("somebody may be harmed")


def test_the_record_asks_for_care_with_facts_of_its_own():
    """The Rome Statute's withdrawals; treaties compared last in 2020; every source without a copy."""
    shown = parts(logged_in(EDITOR))
    assert "Chad, Rome Statute: notice of withdrawal" in [
        item.words for item in shown["Taking effect, and first reports"].items
    ]
    assert shown["Treaties"].items[0].said == "last checked 9 Nov 2020"
    assert int(shown["Treaties"].count) == Treaty.objects.filter(checked_on__lt="2026-05-01").count()
    assert shown["Without an archived copy"].count == "more than 100"
    assert len(shown["Without an archived copy"].items) == 10
    assert shown["Stated days that the rule does not give"].count == "0"
    assert shown["Dead address"].count == "0"


def test_a_dead_address_is_listed_until_somebody_could_open_it():
    source = Source.objects.filter(stage="published").exclude(url="").order_by("key").first()
    Source.objects.filter(pk=source.pk).update(is_dead=True)
    browser = logged_in(EDITOR)
    dead = parts(browser)["Dead address"]
    assert [item.words for item in dead.items] == [str(source)]
    (link,) = [address for _, address in dead.more]
    assert list(browser.get(link).context["cl"].result_list) == [source]
    told = recheck(source, by=person(REVIEWER), reason="Opened")
    assert (told.before["is_dead"], told.after["is_dead"]) == (True, False)
    assert parts(browser)["Dead address"].items == []


def test_an_effect_that_differs_from_the_rule_and_a_fact_long_unseen_are_listed():
    act = TreatyAction.objects.filter(effective_computed_on__gt="2010-08-01", stage="published").first()
    TreatyAction.objects.filter(pk=act.pk).update(
        effective_stated_on=act.effective_computed_on.replace(year=2030),
        published_at=datetime(2020, 5, 1, tzinfo=UTC),
    )
    browser = logged_in(EDITOR)
    shown = parts(browser)
    differs, late = shown["Stated days that the rule does not give"], shown["Facts"]
    assert [item.words for item in differs.items] == [item.words for item in late.items] == [str(act)]
    for part in (differs, late):
        (link,) = [address for _, address in part.more]
        assert list(browser.get(link).context["cl"].result_list) == [act]


def test_every_whole_list_is_there(source):
    browser = logged_in(REVIEWER)
    drafted(source, by=somebody("casey"), sent=True)
    addresses = {address for part in parts(browser).values() for _, address in part.more}
    assert len(addresses) > 12
    assert {address: browser.get(address).status_code for address in addresses} == dict.fromkeys(
        addresses, 200
    )


def asked(browser):
    browser.get("/admin/")
    with CaptureQueriesContext(connection) as told:
        browser.get("/admin/")
    return len(told)


def test_the_page_asks_as_many_questions_for_much_as_for_little(source):
    browser, erin = logged_in(REVIEWER), somebody("erin")
    assert asked(browser) == QUIET

    def more(codes):
        drafted(source, by=erin, codes=codes, sent=True)
        for state in State.objects.filter(code__in=codes):
            propose(state, by=erin, reason="Read", source=source, values={"note": "One"})
            propose(state, by=erin, reason="Read", source=source, values={"note": "Two"})
        receive(page=f"/states/{codes[0]}/", said="Wrong")

    more(["TON"])
    assert asked(browser) == BUSY
    more(["USA", "RUS", "IND", "ISR", "EGY", "FIN", "POL"])
    assert asked(browser) == BUSY
