"""What the form does not take, in words, with nothing lost that was typed."""

import html5lib
import pytest
from django.conf import settings
from django.test import Client

from dashboard.web.correction_form import NAMED, SAID, SHOWN
from editorial.models import Correction, Revision
from editorial.models import correction as model
from tests.dashboard.reading import by_id, elements, of_class, words
from tests.dashboard.routes import get, text_of
from tests.dashboard.telling import FORM, OURS, TYPED, handed_out, tell

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record", "nobody_has_sent")]


def told(response, status):
    """The page that refuses, everything typed still in it and nothing kept."""
    assert response.status_code == status
    assert (response["Cache-Control"], not response.cookies) == ("no-store", True)
    assert not Correction.objects.exists()
    html5lib.HTMLParser(strict=True).parse(text_of(response))
    root = elements(text_of(response))
    assert words(by_id(root, "evidence")) == TYPED["evidence"]
    return root


def alarm(root):
    (said,) = [element for element in root.iter() if element.get("role") == "alert"]
    return words(said)


def test_the_bounds_of_the_form_are_those_of_the_table():
    assert (SAID, SHOWN, NAMED) == (model.SAID, model.SHOWN, model.NAMED)


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"said": "  "}, "said", "Say what is wrong"),
        ({"said": "x" * (SAID + 1)}, "said", f"{SAID + 1} characters long; at most {SAID} are read"),
        ({"contact": "y" * (NAMED + 1)}, "contact", "characters long"),
        ({"is_reply": "on"}, "concerned", "Say who replies"),
        ({"concerned": "A minister"}, "concerned", "Tick the box"),
    ],
)
def test_a_fault_is_said_at_its_field(typed, field, sentence):
    root = told(tell(**typed), 422)
    assert sentence in words(by_id(root, f"{field}-fault"))
    control = by_id(root, field)
    assert f"{field}-fault" in control.get("aria-describedby").split()
    assert control.get("aria-invalid") == "true"
    assert "Nothing you typed is lost" in alarm(root)


def test_a_line_break_counts_as_one_character_as_in_the_browser():
    assert tell(said="\r\n".join(["x"] * (SAID // 2)) + "y").status_code == 303


def test_what_no_page_can_print_is_left_out():
    assert tell(said="a\x00b\x1b\ufffec\td").status_code == 303
    assert Correction.objects.get().said == "abc\td"


def test_nobody_writes_so_fast_and_no_form_stands_open_for_ever():
    root = told(tell(seconds=1), 422)
    assert "faster than a person writes" in alarm(root)
    (moment,) = [e for e in root.iter("input") if e.get("name") == "handed_out"]
    assert abs(int(moment.get("value").split(":")[0]) - int(handed_out(1).split(":")[0])) <= 2
    for stale in (handed_out(90_000), "forged", "", None):
        typed = {"handed_out": stale} if stale is not None else {}
        root = told(tell(seconds=90_000, **typed), 422)
        assert "stood open for more than a day" in alarm(root)
        (moment,) = [e for e in root.iter("input") if e.get("name") == "handed_out"]
        assert moment.get("value") != stale


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://testserver"},
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"sec-fetch-site": "same-origin", "origin": "http://testserver.elsewhere.example"},
    ],
)
def test_what_another_site_makes_a_browser_send_is_refused_in_words(headers):
    assert "from a page of another site" in alarm(told(tell(headers=headers), 403))


@pytest.mark.parametrize("headers", [{}, {"sec-fetch-site": "none"}, {"origin": "http://testserver"}, OURS])
def test_what_this_site_or_an_old_browser_sends_is_taken(headers):
    assert tell(headers=headers, client=Client(enforce_csrf_checks=True)).status_code == 303
    assert Correction.objects.count() == 1


def test_a_program_that_fills_in_every_box_is_thanked_and_nothing_is_kept():
    person = tell()
    kept, revision = Correction.objects.get(), Revision.objects.get().number
    program = tell(website="https://spam.example", said="Buy this")
    assert (program.status_code, program["Location"]) == (303, f"/corrections/received/{kept.pk + 1}/")
    assert program.headers.keys() == person.headers.keys()
    assert (Correction.objects.count(), Revision.objects.get().number) == (1, revision)


def test_only_so_many_are_taken_from_one_network_and_in_all(monkeypatch):
    rates = settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"]
    monkeypatch.setitem(rates, "correction", "2/hour")
    monkeypatch.setitem(rates, "corrections", "3/hour")
    assert [tell(said=text).status_code for text in ("One", " ", "Two", "Three")] == [303, 422, 303, 429]
    refused = tell(said="Three")
    assert 1 <= int(refused["Retry-After"]) <= 3601
    root = elements(text_of(refused))
    assert "2 messages have come in a short time" in alarm(root)
    assert words(by_id(root, "said")) == "Three"
    network = [Client(REMOTE_ADDR=f"2001:db8:1:2::{end}") for end in (1, 2)]
    assert tell(said="Four", client=network[0]).status_code == 303
    assert "More is coming in than can be read" in text_of(tell(said="Five", client=network[1]))
    assert Correction.objects.count() == 3


def test_what_is_too_large_or_no_form_is_not_read():
    large = tell(said="x" * 70_000)
    assert (large.status_code, "larger than this form takes" in text_of(large)) == (413, True)
    for kind in ("multipart/form-data; boundary=x", "application/json", "text/plain"):
        response = Client().post(FORM, "{}", content_type=kind, headers=OURS)
        assert (response.status_code, "Only what this form itself sends" in text_of(response)) == (415, True)


def test_nothing_else_can_be_sent_there_and_nothing_anywhere_else():
    client = Client()
    for send in (client.put, client.patch, client.delete):
        assert send(FORM).status_code == 405
    for path in ("/corrections/", "/corrections/received/1/", "/corrections/new", "/treaties/ccm/"):
        assert client.post(path, TYPED).status_code == 405
    assert of_class(elements(text_of(get("/corrections/received/1/"))), "wrong")
