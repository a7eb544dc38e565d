"""What machines that read sites are told."""

from xml.etree import ElementTree

import pytest

from conflict.models import Claim, Speaker, Statement, WeaponType
from dashboard.pages.sitemap import PAGES
from editorial.models import Source
from tests.dashboard.routes import get, text_of
from treaties.models import State, Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_the_sitemap_holds_every_public_page_once():
    places = [
        place.text for place in ElementTree.fromstring(text_of(get("/sitemap.xml"))).iter() if place.text
    ]
    found = [text for text in places if text.startswith("http")]
    detailed = (State, Treaty, Source, WeaponType, Speaker, Statement, Claim)
    details = sum(m.objects.filter(stage="published").count() for m in detailed)
    assert len(found) == len(set(found)) == len(PAGES) + details
    for path in ("/states/UKR/", "/people/sergei-shoigu/", "/events/", "/claims/shoigu-2023-07-11-6/"):
        assert f"http://testserver{path}" in found


def test_robots_are_told_of_the_sitemap_and_kept_from_the_desk():
    text = text_of(get("/robots.txt"))
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text
