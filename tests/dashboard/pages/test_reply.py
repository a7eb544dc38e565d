"""What the person or state concerned replies stands beside the record, on whatever day."""

import html5lib
import pytest

from conflict.models import Claim, Event, Speaker, Statement, WeaponRecord
from editorial.models import Source
from editorial.services.decide import accept
from editorial.services.propose import propose_retraction
from editorial.services.publish import CannotPublish, publish
from editorial.services.review import send_to_review
from tests.dashboard.changing import everywhere, from_api, last
from tests.dashboard.reading import by_id, elements, words
from tests.dashboard.routes import get, text_of
from tests.editorial.desk import somebody
from tests.editorial.replying import draft_reply, published_reply
from treaties.models import State

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
STATEMENT = "/statements/shoigu-2023-07-11/"


def beside(path, reply, **query):
    response = get(path, **query)
    html5lib.HTMLParser(strict=True).parse(text_of(response))
    return by_id(elements(text_of(response)), f"reply-{reply.pk}")


@pytest.mark.parametrize(
    ("fact", "path"),
    [
        (lambda: Statement.objects.get(slug="shoigu-2023-07-11"), STATEMENT),
        (lambda: Claim.objects.get(statement__slug="shoigu-2023-07-11", number=6), STATEMENT),
        (
            lambda: Claim.objects.get(statement__slug="shoigu-2023-07-11", number=6),
            "/claims/shoigu-2023-07-11-6/",
        ),
        (lambda: Speaker.objects.get(slug="sergei-shoigu"), "/people/sergei-shoigu/"),
        (lambda: State.objects.get(code="UKR"), "/states/UKR/"),
        (lambda: Source.objects.get(key="untc-mtdsg"), "/sources/untc-mtdsg/"),
        (lambda: a_record(), "/weapons/m864/"),
        (lambda: a_record(), "/states/USA/"),
        (lambda: Event.objects.filter(stage="published").order_by("-happened_on").first(), "/events/"),
    ],
)
def test_a_reply_stands_on_each_page_that_shows_what_it_answers(fact, path):
    reply = published_reply(fact(), words="We said\n<b>something</b> else.", answer="We looked again.")
    entry = beside(path, reply)
    assert "Ministry of Defence through its press office, 20 Nov 2026" in words(entry)
    assert "<b>something</b> else." in words(entry)
    assert "Our answer: We looked again." in words(entry)
    assert "International Committee of the Red Cross" in words(entry)


def a_record():
    return WeaponRecord.objects.filter(weapon__slug="m864", state__code="USA", stage="published").first()


def test_it_is_read_on_whatever_day_and_in_its_own_language():
    reply = published_reply(language="ru", words="Мы сказали другое.", translation="We said something else.")
    for query in ({}, {"as_of": "2023-07-11"}):
        entry = beside(STATEMENT, reply, **query)
        assert [quote.get("lang") for quote in entry.iter("blockquote")] == ["ru", None]
        assert "In English, from Russian:" in words(entry)


def test_programs_read_it_with_the_statement_and_with_the_claim():
    claim = Claim.objects.get(statement__slug="shoigu-2023-07-11", number=6)
    for fact, path in ((None, STATEMENT), (claim, "/claims/shoigu-2023-07-11-6/")):
        published_reply(fact, answer="We looked again.")
        (row,) = get(f"/api/v1{path}").json()["replies"]
        assert (row["by"], row["made_on"], row["answer"], row["sources"]) == (
            "Ministry of Defence",
            "2026-11-20",
            "We looked again.",
            ["icrc-2020"],
        )


def test_two_reviewers_look_before_it_is_read_and_the_list_of_changes_tells_of_it():
    reply = draft_reply(words="Never published before two looked")
    send_to_review(reply, by=somebody("writer"))
    assert publish(reply, by=somebody("first"), reason="Their letter is on file.") is None
    assert "before two looked" not in text_of(get(STATEMENT)) + everywhere()
    publish(reply, by=somebody("second"), reason="Their letter is on file.")
    assert "before two looked" in text_of(get(STATEMENT))
    told = from_api(last())["object"]
    assert (told["kind"], told["url"].partition("/statements/")[2]) == ("reply", "shoigu-2023-07-11/")


def test_beside_what_is_taken_off_the_record_nothing_of_it_is_told():
    reply = draft_reply()
    send_to_review(reply, by=somebody("writer"))
    publish(reply, by=somebody("first"), reason="On file.")
    publish(reply, by=somebody("second"), reason="On file.")
    assert "Ministry of Defence, through its press office" in everywhere()
    Statement.objects.filter(pk=reply.object_id).update(stage="retracted")
    assert "through its press office" not in everywhere() + text_of(get(STATEMENT))
    other = draft_reply(Statement.objects.get(pk=reply.object_id), said_by="Another")
    send_to_review(other, by=somebody("writer"))
    publish(other, by=somebody("first"), reason="On file.")
    with pytest.raises(CannotPublish, match="is not published"):
        publish(other, by=somebody("second"), reason="On file.")


def test_under_a_speaker_taken_off_the_record_nothing_of_it_is_told_and_none_is_published():
    statement = Statement.objects.select_related("office__speaker").get(slug="shoigu-2023-07-11")
    claim = Claim.objects.get(statement=statement, number=6)
    for fact in (statement, claim):
        reply = draft_reply(fact, capacity="through its press office")
        send_to_review(reply, by=somebody("writer"))
        publish(reply, by=somebody("first"), reason="On file.")
        publish(reply, by=somebody("second"), reason="On file.")
    assert everywhere().count("through its press office") >= 2
    accept(
        propose_retraction(statement.office.speaker, by=somebody("writer"), reason="Another person."),
        by=somebody("first"),
    )
    statement.refresh_from_db()
    assert statement.stage == "published"
    claims = "/claims/shoigu-2023-07-11-6/"
    pages = [STATEMENT, claims, f"/api/v1{STATEMENT}", f"/api/v1{claims}", "/people/sergei-shoigu/"]
    lists = ["/statements/", "/claims/", "/api/v1/statements/", "/api/v1/claims/", "/sources/icrc-2020/"]
    found = "".join(text_of(get(path)) for path in [*pages, *lists])
    assert "through its press office" not in found + everywhere() + text_of(get("/search/", q="press office"))
    other = draft_reply(claim, said_by="Another")
    send_to_review(other, by=somebody("writer"))
    publish(other, by=somebody("first"), reason="On file.")
    with pytest.raises(CannotPublish, match=r"is hidden: “.*” is not published"):
        publish(other, by=somebody("second"), reason="On file.")
