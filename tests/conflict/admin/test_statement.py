"""A whole statement at the desk: entered on one page, held against the record before anything is saved."""

from datetime import date

import pytest

from conflict.models import Claim, ClaimTest, Statement
from editorial.domain.roles import CONTRIBUTOR, EDITOR, REVIEWER
from tests.conflict.admin.entering import (
    ADD,
    CLAIM,
    KEY,
    SENTENCE,
    SHOIGU,
    claim_line,
    counted,
    enter,
    entered,
)
from tests.editorial.desk import change_address, filled, logged_in, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


@pytest.fixture
def client():
    return logged_in(EDITOR)


def test_a_statement_is_entered_whole_on_one_page(client):
    answer = enter(client, reason="Read in the ministry's release")
    assert answer.status_code == 302, answer.context["errors"]
    statement = entered()
    first, second = statement.claims.order_by("number")
    assert (first.stage, first.number, second.number) == ("draft", 1, 2)
    assert [str(citation) for citation in first.citations.all()] == [KEY]
    assert sorted(first.states.values_list("code", flat=True)) == ["RUS", "UKR"]
    tests = first.tests.order_by("position").select_related("state", "treaty")
    assert [(test.position, str(test.question), test.stage) for test in tests] == [
        (1, "USA not_deposited ccm 2023-07-11", "draft"),
        (2, "UKR not_deposited ccm 2023-07-11", "draft"),
        (3, "RUS not_deposited ccm 2023-07-11", "draft"),
    ]
    assert not second.tests.exists()
    assert first.said_on == date(2023, 7, 11)
    assert {test.standing_then for test in tests} == {"none"}
    for fact in (statement, first, *tests):
        born = fact.history.order_by("history_date", "history_id").first()
        assert (born.history_user, born.history_change_reason) == (
            client.user,
            "Read in the ministry's release",
        )


def test_the_answer_stands_on_the_page_before_anything_is_saved(client):
    before = counted()
    answer = enter(client, _check="1")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert counted() == before
    assert SENTENCE in page
    assert "Consistent: the record is as the tests expect." in page
    assert "United States, Convention on Cluster Munitions, 11 Jul 2023: Has not joined" in page
    assert words_of(answer) == ["Held against the record; nothing has been saved."]
    assert not answer.context["errors"]
    assert "Typed with care" in page


def test_the_same_page_sent_again_is_saved(client):
    answer = enter(client, _check="1")
    assert client.post(ADD, filled(answer)).status_code == 302
    assert ClaimTest.objects.filter(claim__statement=entered()).count() == 3


def test_what_the_record_contradicts_is_said_before_saving(client):
    typed = claim_line(0, tests="GBR not_party ccm as_of 2023-07-11", verdict="supported")
    page = enter(client, _check="1", **typed).content.decode()
    assert "Inconsistent: the record is not as the tests expect." in page
    assert "Verdict and check pull apart" in page


@pytest.mark.parametrize(
    ("tests", "said"),
    [
        ("USA joined ccm 2023-07-11", "“joined” is no word for what is expected"),
        ("\nXYZ signed ccm 2023-07-11", "Line 2: no state of the record has the code XYZ."),
        ("USA signed ccn 2023-07-11", "Line 1: no treaty of the record is called ccn."),
        ("USA signed ccm July", "a day is written like 2023-07-11, not “July”"),
        (f"{SHOIGU}\nUSA not_party ccm 2023-07-11", "Line 2: line 1 asks this already"),
    ],
)
@pytest.mark.parametrize("button", ["_check", "_save"])
def test_a_line_that_cannot_be_read_is_refused_in_words_and_nothing_is_lost(client, tests, said, button):
    before = counted()
    answer = enter(client, **claim_line(0, tests=tests), **{button: "1"})
    page = answer.content.decode()
    assert said in page
    assert tests.strip() in page
    assert "Typed with care" in page
    assert counted() == before
    if button == "_check":
        assert words_of(answer)[0].startswith("Nothing has been saved.")


def test_one_claim_with_a_fault_leaves_the_other_its_answer(client):
    typed = claim_line(1, tests="USA joined ccm 2023-07-11")
    page = enter(client, _check="1", **typed).content.decode()
    assert SENTENCE in page
    assert "The tests cannot be read yet" in page


def test_a_verdict_needs_its_reasons_and_who_gave_it(client):
    answer = enter(client, _check="1", **claim_line(0, verdict="supported", assessed_by=""))
    assert "A verdict needs its reasons" in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            {"said_on": "2023-07-11", "date_precision": "month"},
            "Of a month, give its last day: 31 July 2023.",
        ),
        ({"words": "Ни Россия", "language": ""}, "Say in which language"),
        ({"is_own_translation": "on", "translation": ""}, "The words in English are missing"),
    ],
)
def test_what_cannot_be_so_is_said_beside_the_field(client, typed, said):
    assert said in enter(client, **typed).content.decode()


def test_on_a_stored_statement_each_claim_shows_what_the_record_says_now(client):
    statement = Statement.objects.get(slug="shoigu-2023-07-11")
    page = client.get(change_address(statement)).content.decode()
    assert SENTENCE in page
    assert SHOIGU in page
    reader = logged_in(CONTRIBUTOR).get(change_address(statement)).content.decode()
    assert SENTENCE in reader
    assert SHOIGU in reader
    assert "To be read" in reader


def test_a_page_of_many_claims_asks_three_questions_a_claim_for_its_fields_and_no_more_for_its_checks(
    django_assert_max_num_queries,
):
    browser = logged_in(REVIEWER)
    many = change_address(Statement.objects.get(slug="shoigu-2023-07-11"))
    assert Claim.objects.filter(statement__slug="shoigu-2023-07-11").count() == 17
    with django_assert_max_num_queries(80):
        assert browser.get(many).status_code == 200


def test_a_contributor_enters_a_statement_and_changes_only_their_own():
    mine = logged_in(CONTRIBUTOR)
    assert enter(mine).status_code == 302
    statement = entered()
    address = change_address(statement)
    sent = filled(mine.get(address), **{f"{CLAIM}-0-tests": "UKR signed ccm 2023-07-11"})
    assert mine.post(address, sent).status_code == 302
    assert [str(test.question) for test in ClaimTest.objects.filter(claim__statement=statement)] == [
        "UKR signed ccm 2023-07-11"
    ]
    other = logged_in(CONTRIBUTOR, name="somebody else")
    assert other.get(address).status_code == 200
    assert other.post(address, sent).status_code == 403
    assert other.post(address, sent | {"_check": "1"}).status_code == 403
    published = change_address(Statement.objects.get(slug="shoigu-2023-07-11"))
    assert mine.post(published, {"_check": "1"}).status_code == 403


def test_a_claim_is_numbered_by_itself_and_never_twice(client):
    enter(client, **claim_line(0, number="4"), **claim_line(1, number="", tests=""))
    assert sorted(entered().claims.values_list("number", flat=True)) == [4, 5]
    page = enter(client, slug="another", **claim_line(0, number="1"), **claim_line(1, number="1")).content
    assert "duplicate" in page.decode()


def test_a_draft_claim_is_deleted_below_its_statement_with_its_tests(client):
    enter(client)
    address = change_address(entered())
    client.post(address, filled(client.get(address), **{f"{CLAIM}-0-DELETE": "on"}))
    assert [claim.number for claim in entered().claims.all()] == [2]
    assert not ClaimTest.objects.filter(claim__statement=entered()).exists()
