"""“Tell us this is wrong”: no account, no cookie; and the public log of what became of it."""

from datetime import timedelta

import html5lib
import pytest
from django.db.models import F

from dashboard.web.correction_about import about_of
from editorial.domain.change_reason import ChangeReason
from editorial.domain.clock import now, today
from editorial.domain.correction_words import Outcome
from editorial.domain.lens import Lens
from editorial.models import Correction
from editorial.services.change import record_change
from editorial.services.correction import answer, receive, set_aside
from tests.dashboard.reading import by_id, elements, numbers_of, of_class, words
from tests.dashboard.routes import get, pages, text_of
from tests.dashboard.telling import FORM, TYPED, tell
from tests.editorial.desk import somebody
from treaties.models import Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record", "nobody_has_sent")]


def log():
    return elements(text_of(get("/corrections/")))


def answered(correction, **more):
    said = {"outcome": Outcome.STANDS, "summary": "Whether 112 is right.", "answer": "It is."}
    answer(correction, by=somebody("clara-nightingale"), **{**said, **more})


@pytest.mark.parametrize(
    "path",
    ["/", "/treaties/ccm/", "/sources/", "/search/?q=tank", "/api/", "/corrections/", "/method/", "/bound/"],
)
def test_every_page_leads_to_a_form_that_knows_the_page_and_its_day(path):
    page = path.partition("?")[0]
    for day in ("", "2015-01-01"):
        root = elements(text_of(get(path, **({"as_of": day} if day else {}))))
        (link,) = of_class(root, "wrong")
        form = elements(text_of(get(link.get("href"))))
        (about,) = [field for field in form.iter("input") if field.get("name") == "about"]
        assert about.get("value") == page + (f"?as_of={day}" if day else "")


def test_every_page_there_is_can_be_wrong():
    """A page of a new kind fails here until it is known which thing it shows."""
    lens = Lens(day=today())
    for address in pages():
        is_receipt = address.route == "correction-received"  # the page of no thing: the log stands for it
        assert about_of(address.path, lens=lens).page == ("/corrections/" if is_receipt else address.path)


def test_the_form_stands_open_without_a_cookie_and_is_kept_by_nobody():
    response = get(FORM, about="/statements/shoigu-2023-07-11/")
    assert (response["Cache-Control"], response.get("ETag"), response.get("Vary")) == ("no-store", None, None)
    assert not response.cookies
    assert "noindex" in text_of(response)
    assert "Disallow: /corrections/new/" in text_of(get("/robots.txt"))


def test_what_a_reader_sends_is_kept_and_leads_to_a_receipt_and_the_log():
    response = tell(contact="reader@example.org", is_urgent="on")
    kept = Correction.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"/corrections/received/{kept.pk}/")
    assert not response.cookies
    assert (kept.page, kept.said, kept.evidence) == tuple(TYPED.values())
    assert (kept.fact, kept.contact, kept.is_urgent) == (
        Treaty.objects.get(slug="ccm"),
        "reader@example.org",
        True,
    )
    assert f"number {kept.pk}" in text_of(get(response["Location"]))
    entry = by_id(log(), f"correction-{kept.pk}")
    assert "Received, being looked at" in words(entry)
    assert "About the page /treaties/ccm/" in words(entry)
    assert "112" not in words(entry)


def test_an_answer_stands_in_the_log_with_how_long_it_took_and_what_it_led_to():
    kept = receive(page="/treaties/ccm/?as_of=2015-01-01", said="zyxleak", concerned="zyxleak")
    Correction.objects.update(received_at=F("received_at") - timedelta(days=9))
    Correction.objects.update(due_at=F("due_at") - timedelta(days=9))
    change = record_change("Corrected", reason=ChangeReason.CORRECTION, by=somebody("writer"))
    before = get("/corrections/")["ETag"]
    answered(kept, outcome=Outcome.CORRECTED, change=change)
    response = get("/corrections/")
    assert response["ETag"] != before
    entry = by_id(elements(text_of(response)), f"correction-{kept.pk}")
    assert "The record was corrected" in words(entry)
    assert "Asked: Whether 112 is right. Answered: It is." in words(entry)
    assert "after 9 days, later than promised." in words(entry)
    hrefs = [link.get("href") for link in entry.iter("a")]
    assert hrefs == [kept.page, f"/changes/?cursor={change.pk + 1}#change-{change.pk}"]
    for secret in ("zyxleak", "nightingale"):
        assert secret not in text_of(response)
    html5lib.HTMLParser(strict=True).parse(text_of(response))


def test_the_promise_is_counted_and_what_was_set_aside_is_not_listed():
    first, second, third = (receive(page="/", said=text) for text in ("One", "Two", "Buy this"))
    answered(first)
    Correction.objects.filter(pk=second.pk).update(due_at=now() - timedelta(days=2))
    set_aside(third, by=somebody("reviewer"), reason="Advertising")
    root = log()
    assert numbers_of(root) == {"answered in time": "1", "being looked at": "1", "received": "2"}
    assert "1 of them were due before this day" in words(of_class(root, "key")[0])
    assert "1 message with no word about this site" in words(root)
    assert not [e for e in root.iter() if e.get("id") == f"correction-{third.pk}"]


def test_older_ones_stand_behind_a_link():
    for number in range(31):
        receive(page="/", said=f"Number {number}")
    (older,) = [link for link in log().iter("a") if link.get("rel") == "next"]
    assert len(of_class(elements(text_of(get(older.get("href")))), "who")) == 1


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        ("/states/UKR/", "UKR"),
        ("/claims/shoigu-2023-07-11-6/", "shoigu-2023-07-11-6"),
        ("/sources/untc-mtdsg/", "untc-mtdsg"),
        ("/people/sergei-shoigu/", "sergei-shoigu"),
        ("/weapons/m864/?as_of=2020-01-01", "m864"),
        ("/search/", None),
    ],
)
def test_the_fact_of_a_page_is_found(path, fact):
    tell(about=path)
    kept = Correction.objects.get()
    named = [getattr(kept.fact, word, "") for word in ("code", "key", "slug")] if kept.fact else [None]
    assert (kept.page, fact in named) == (path, True)


def test_no_number_of_a_reader_s_own_comes_into_the_public_log():
    tell(about="/corrections/received/4915112345678/?as_of=2015-01-01")
    assert (Correction.objects.get().page, Correction.objects.get().fact) == (
        "/corrections/?as_of=2015-01-01",
        None,
    )
    assert "4915112345678" not in text_of(get("/corrections/"))


def test_a_page_that_was_retracted_can_be_wrong_too():
    treaty = Treaty.objects.get(slug="inf")
    treaty.stage = "retracted"
    treaty.save()
    (link,) = of_class(elements(text_of(get("/treaties/inf/"))), "wrong")
    assert link.get("href") == "/corrections/new/?about=/treaties/inf/"
    tell(about="/treaties/inf/")
    assert (Correction.objects.get().page, Correction.objects.get().fact) == ("/treaties/inf/", None)


@pytest.mark.parametrize(
    "about",
    [
        "/no-such-page/",
        "/treaties/no-such-treaty/",
        "/admin/",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/api/v1/treaties/some-words/",
        "/treaties/some-words.csv",
        "/" + "x" * 300,
        "/treaties/ccm/?as_of=yesterday",
        "/\x00",
        "/[",
    ],
)
def test_only_a_page_of_ours_can_be_wrong(about):
    for response in (get(FORM, about=about), tell(about=about)):
        assert response.status_code == 400
        (said,) = of_class(elements(text_of(response)), "stand")
        assert "must be" in words(said)
    assert not Correction.objects.exists()
