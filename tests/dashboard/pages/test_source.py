"""The register of sources: what each is, where to read it, and how much rests on it."""

import pytest

from editorial.models import Source
from tests.dashboard.reading import page_at, words
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def outward(key):
    links = page_at(f"/sources/{key}/").iter("a")
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


def test_a_date_is_printed_as_it_is_known():
    source = Source.objects.filter(date_precision="year", published_on__isnull=False).order_by("key").first()
    assert f"Date{source.published_on.year}" in words(page_at(f"/sources/{source.key}/"))


def test_the_register_lists_every_source():
    text = words(page_at("/sources/"))
    assert f"{Source.objects.filter(stage='published').count()} sources, by kind of publisher." in text


@pytest.mark.parametrize("path", ["/sources/", "/sources/untc-mtdsg/"])
def test_it_costs_few_queries(path, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        assert get(path).status_code == 200
