"""What machines that read sites are told."""

from xml.etree import ElementTree

import pytest

from editorial.models import Source
from tests.dashboard.routes import get, text_of
from treaties.models import State, Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_the_sitemap_holds_every_public_page_once():
    places = [
        place.text for place in ElementTree.fromstring(text_of(get("/sitemap.xml"))).iter() if place.text
    ]
    found = [text for text in places if text.startswith("http")]
    assert (
        len(found)
        == len(set(found))
        == 7 + sum(m.objects.filter(stage="published").count() for m in (State, Treaty, Source))
    )
    assert "http://testserver/states/UKR/" in found


def test_robots_are_told_of_the_sitemap_and_kept_from_the_desk():
    text = text_of(get("/robots.txt"))
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text
