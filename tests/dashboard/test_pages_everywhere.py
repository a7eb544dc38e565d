"""What holds for every page a person reads, on every day: sound HTML, strict headers, reads only."""

from contextlib import contextmanager
from functools import cache

import html5lib
import pytest
from django.db import connection
from django.test import Client

from tests.dashboard.reading import elements, of_class, page_at, words
from tests.dashboard.routes import addresses, get, machine_addresses, names_its_own_day, pages, text_of

DAYS, PAGES = ["", "2015-01-01"], pages()
one_worker = pytest.mark.xdist_group("pages")  # asks for each page, once
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record"), one_worker]
each_page = pytest.mark.parametrize("address", PAGES, ids=str)
each_day = pytest.mark.parametrize("day", DAYS, ids=lambda day: day or "today")


class Written(AssertionError):
    """A view asked the database for more than to read."""


@contextmanager
def reading_only():
    """Refuses every statement that is not a SELECT."""

    def refuse(execute, sql, params, many, context):
        if not sql.lstrip("( \n").upper().startswith("SELECT"):
            raise Written(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        yield


@cache
def ask(address, day=""):
    """The page on a day, asked once; a view that writes fails here."""
    with reading_only():
        return get(address.path, **({"as_of": day} if day else {}))


def test_the_net_itself_catches_a_write():
    from editorial.models import Revision

    with reading_only(), pytest.raises(Written):
        Revision.objects.update(number=0)


@each_day
@each_page
def test_a_page_is_sound_html_and_only_reads(address, day):
    response = ask(address, day)
    assert response.status_code == 200
    html5lib.HTMLParser(strict=True).parse(text_of(response))


@each_page
def test_a_page_comes_with_strict_headers_and_without_a_cookie(address):
    response = ask(address)
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()
    policy = dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
    assert (policy["default-src"], policy["script-src"], policy["style-src"]) == (
        "'none'",
        "'self'",
        "'self'",
    )
    assert (policy["base-uri"], policy["frame-ancestors"]) == ("'none'", "'none'")
    assert "unsafe-eval" not in response["Content-Security-Policy"]
    assert len(response["X-Request-Id"]) == 32
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", machine_addresses(), ids=str)
def test_an_answer_for_programs_only_reads_and_leaves_no_cookie(address):
    response = ask(address)
    assert response.status_code in (200, 301, 302)
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()
    assert response["X-Content-Type-Options"] == "nosniff"


@each_page
def test_a_page_names_itself(address):
    root = elements(text_of(ask(address)))
    heads = [words(element) for element in root.iter("h1")]
    assert len(heads) == 1
    assert heads[0]
    (title,) = root.find("head").iter("title")
    assert words(title).endswith(" · Treaty Ledger")
    described = [meta for meta in root.iter("meta") if meta.get("name") == "description"]
    assert len(described) == 1
    assert words(title) != "· Treaty Ledger"


@each_page
def test_the_canonical_address_leaves_the_day_out(address):
    for day in ("", "2015-01-01"):
        root = elements(text_of(ask(address, day)))
        found = [link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"]
        assert found == [f"http://testserver{address.path}"]


def links_to_pages(root):
    """Pages of ours that a page leads to: not a place in itself, not an example of the API."""
    hrefs = {link.get("href", "") for link in root.iter("a")}
    return {href for href in hrefs if href.startswith("/") and not href.startswith("/api/v1/")}


@each_page
def test_links_carry_the_day_along(address):
    """But for the way back to today, what is the same on every day, and what names a day of its own."""
    root = elements(text_of(ask(address, "2015-01-01")))
    back = {address.path}
    same = {"/method/", "/api/"}
    dropped = {href for href in links_to_pages(root) - back - same if "as_of=2015-01-01" not in href}
    assert sorted(href for href in dropped if not names_its_own_day(address, href)) == []


@each_page
def test_links_of_today_name_no_day(address):
    named = {href for href in links_to_pages(elements(text_of(ask(address)))) if "as_of=" in href}
    assert sorted(href for href in named if not names_its_own_day(address, href)) == []


def says_the_day(root):
    return of_class(root, "asofbar")


@each_page
def test_a_day_to_come_holds_only_if_nothing_changes(address):
    to_come = elements(text_of(ask(address, "2031-01-01")))
    if not says_the_day(to_come):
        pytest.skip("this page says the same on every day")
    bar = words(says_the_day(to_come)[0])
    assert "1 January 2031" in bar
    assert "if nothing changes" in bar
    assert "if nothing changes" not in words(says_the_day(page_at(address.path, as_of="2015-01-01"))[0])


def test_all_pages_but_a_few_speak_of_a_day():
    """What was said has a day of its own; method, sources and the like say the same on any day."""
    silent = {
        address.route for address in PAGES if not says_the_day(page_at(address.path, as_of="2015-01-01"))
    }
    same = {"method", "source", "sources", "disagreements", "changes", "search", "api-docs"}
    same |= {"corrections", "correction-new", "correction-received", "certificate", "claim-certificate"}
    assert silent <= same | {"statement", "claim"}


@pytest.mark.parametrize("day", ["yesterday", "2015-02-30", ""])
@each_page
def test_a_day_that_cannot_be_read_is_answered_with_one_sentence(address, day):
    with reading_only():
        response = get(address.path, as_of=day)
    if response.status_code == 200 and not says_the_day(elements(text_of(response))):
        pytest.skip("this page says the same on every day")
    assert response.status_code == 400
    text = text_of(response)
    html5lib.HTMLParser(strict=True).parse(text)
    sentence = words(of_class(elements(text), "stand")[0])
    assert sentence == f"as_of must be a day like 2015-03-31, not {day!r}."
    assert not [word for word in ("Traceback", "ValueError", "isoformat", "Unreadable") if word in text]


def test_a_page_that_is_not_there_is_answered_in_our_look():
    for path in ("/no-such-page/", "/treaties/no-such-treaty/", "/states/ZZZ/", "/sources/no-such-source/"):
        response = get(path)
        assert response.status_code == 404, path
        html5lib.HTMLParser(strict=True).parse(text_of(response))
        root = elements(text_of(response))
        assert [words(head) for head in root.iter("h1")] == ["No such page"]
        assert of_class(root, "brand")
        assert response["Content-Security-Policy"]


@pytest.mark.parametrize("address", [*pages(each_example=False), *machine_addresses()], ids=str)
def test_nothing_may_be_sent_to_a_public_address(address):
    client = Client(enforce_csrf_checks=True)
    is_form = address.route == "correction-new"  # its own tests say what it takes
    for send in (client.put, client.patch, client.delete, *(() if is_form else (client.post,))):
        response = send(address.path)
        assert response.status_code == 405
        assert not response.cookies


def test_a_page_ignores_a_parameter_it_does_not_know_and_leaves_it_out_of_its_links():
    for address in pages(each_example=False):
        response = get(address.path, utm_source="newsletter")
        assert response.status_code == 200
        assert "newsletter" not in text_of(response)


def test_every_address_is_covered_here():
    assert {address.route for address in addresses()} == {a.route for a in [*PAGES, *machine_addresses()]}
