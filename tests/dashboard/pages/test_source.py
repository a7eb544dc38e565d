"""The register of sources: what each is, where to read it, and how much rests on it."""

import re
from datetime import date
from pathlib import Path

import pytest

from editorial.models import Source
from tests.dashboard.reading import elements, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def now_at(path):
    """The page as it reads after the register was changed."""
    return elements(text_of(get(path)))


def outward(key):
    links = now_at(f"/sources/{key}/").iter("a")
    return [(link.get("href"), link.get("rel")) for link in links if link.get("href").startswith("http")]


def test_a_source_says_what_it_is_and_how_much_rests_on_it():
    text = words(page_at("/sources/untc-mtdsg/"))
    assert "PublisherUnited Nations Treaty Collection" in text
    assert "67 acts of states" in text


def test_its_address_is_followed_without_a_referrer():
    [(_, rel)] = outward("untc-mtdsg")
    assert rel == "noreferrer"


def test_a_copy_of_another_page_is_named_and_not_linked():
    assert outward(Source.objects.filter(kind="mirror").order_by("key").first().key) == []


def test_a_source_without_an_address_is_shown_as_text():
    assert outward(Source.objects.filter(url="").order_by("key").first().key) == []


def test_state_media_are_labelled():
    key = Source.objects.filter(kind="state_media").order_by("key").first().key
    assert "State media: it can show that something was said" in words(page_at(f"/sources/{key}/"))


def test_what_is_not_known_of_a_source_is_said_to_be_not_recorded():
    text = words(page_at("/sources/untc-mtdsg/"))
    for label in (
        "Country of the publisher",
        "Reliability",
        "Archived copy",
        "SHA-256 of the file",
        "Last checked",
    ):
        assert f"{label}not recorded" in text


def test_the_register_tells_who_publishes_it_and_how_it_is_kept():
    Source.objects.filter(key="untc-mtdsg").update(
        country="USA",
        reliability="The depositary's own record.",
        archive_url="https://archive.example/untc",
        file_sha256="0" * 64,
        checked_on=date(2026, 11, 20),
    )
    text = words(now_at("/sources/untc-mtdsg/"))
    assert "Country of the publisherUnited States" in text
    assert f"SHA-256 of the file{'0' * 64} Last checked20 Nov 2026" in text
    assert ("https://archive.example/untc", "noreferrer") in outward("untc-mtdsg")


def test_a_flagged_source_is_linked_so_that_no_machine_follows_and_its_copy_first():
    Source.objects.filter(key="untc-mtdsg").update(network="Example network")
    assert [rel for _, rel in outward("untc-mtdsg")] == ["noreferrer nofollow"]
    assert "flagged network: shows only that it was said" in words(now_at("/sources/untc-mtdsg/"))
    assert "flagged network" in words(now_at("/sources/"))
    Source.objects.filter(key="untc-mtdsg").update(archive_url="https://archive.example/untc")
    assert outward("untc-mtdsg") == [("https://archive.example/untc", "noreferrer nofollow")]


def test_every_link_out_is_written_by_the_one_macro():
    """A template that writes `rel` itself, or an address of a source, would go round it."""
    found = [
        path.name
        for path in Path("templates/dashboard").glob("*.html")
        if path.name != "_parts.html" and re.search(r"""noreferrer|href="{{ source[.]""", path.read_text())
    ]
    assert found == []


def test_a_date_is_printed_as_it_is_known():
    source = Source.objects.filter(date_precision="year", published_on__isnull=False).order_by("key").first()
    assert f"Date{source.published_on.year}" in words(page_at(f"/sources/{source.key}/"))


def test_the_register_lists_every_source():
    text = words(page_at("/sources/"))
    assert f"{Source.objects.filter(stage='published').count()} sources, by kind of publisher." in text


@pytest.mark.parametrize("path", ["/sources/", "/sources/untc-mtdsg/"])
def test_it_costs_few_queries(path, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        assert get(path).status_code == 200
