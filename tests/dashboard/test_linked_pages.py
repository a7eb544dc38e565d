"""JSON-LD and share cards of every page: sound, true to the record, of this site alone."""

import json
from functools import cache
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from conflict.models import Event
from editorial.domain.stage import Stage
from tests.dashboard.reading import elements, numbers_of, page_at, words
from tests.dashboard.routes import get, pages, text_of
from treaties.models import Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
DAY = "2023-07-11"
SITE = "http://testserver"
each_page = pytest.mark.parametrize("address", pages(), ids=str)
CARD = {
    "og:site_name": "Treaty Ledger",
    "og:type": "website",
    "og:image": f"{SITE}/static/dashboard/card.png",
    "og:image:width": "1200",
    "og:image:height": "630",
}


@cache
def graph(path, **query):
    """The things a page tells, by type."""
    found = [s for s in page_at(path, **query).iter("script") if s.get("type") == "application/ld+json"]
    assert len(found) < 2
    if not found:
        return {}
    read = json.loads(found[0].text)
    assert list(read) == ["@context", "@graph"]
    return {thing["@type"]: thing for thing in read["@graph"]}


def card(root):
    return {m.get("property"): m.get("content") for m in root.iter("meta") if "property" in m.attrib}


@each_page
def test_what_a_page_tells_machines_can_be_read_and_names_this_site_alone(address):
    for day in ("2026-11-22", DAY):
        for kind, thing in graph(address.path, as_of=day).items():
            assert kind
            assert thing.get("url", SITE).startswith(SITE)
            for part in thing.get("distribution", ()):
                assert get(part["contentUrl"].removeprefix(SITE)).status_code == 302


@each_page
def test_every_page_has_a_card_of_its_own_words(address):
    root = page_at(address.path, as_of="2026-11-22")
    found = card(root)
    assert CARD.items() <= found.items()
    (title,) = root.find("head").iter("title")
    assert f"{found['og:title']} · Treaty Ledger" == words(title)
    [described] = [m.get("content") for m in root.iter("meta") if m.get("name") == "description"]
    assert found["og:description"] == described
    assert found["og:image:alt"]


@each_page
def test_a_page_of_another_day_is_shared_with_its_day(address):
    assert (
        card(page_at(address.path, as_of="2015-01-01"))["og:url"] == f"{SITE}{address.path}?as_of=2015-01-01"
    )
    assert card(elements(text_of(get(address.path))))["og:url"] == f"{SITE}{address.path}"


def test_the_card_is_a_picture_of_the_size_it_says():
    head = Path(finders.find("dashboard/card.png")).read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (1200, 630)


def test_a_treaty_is_told_as_law_and_as_the_table_of_its_day():
    treaty = Treaty.objects.get(slug="ccm")
    found = graph("/treaties/ccm/", as_of=DAY)
    law, table = found["Legislation"], found["Dataset"]
    assert law["name"] == treaty.title
    assert law["legislationDate"] == treaty.adopted_on.isoformat() == "2008-05-30"
    assert law["legislationIdentifier"] == [treaty.collection_reference, treaty.registration]
    assert law["legislationLegalForce"].endswith("/InForce")
    assert table["temporalCoverage"] == DAY
    numbers = {item["name"]: item["value"] for item in table["variableMeasured"]}
    shown = numbers_of(page_at("/treaties/ccm/", as_of=DAY))
    assert numbers == {name: int(value) for name, value in shown.items()}
    assert numbers["in force"] == 110
    assert [part["contentUrl"] for part in table["distribution"]] == [
        f"{SITE}/treaties/ccm.json?as_of={DAY}",
        f"{SITE}/treaties/ccm.csv?as_of={DAY}",
    ]


@pytest.mark.parametrize(
    ("slug", "day", "force"),
    [
        ("ccm", "2010-07-31", "NotInForce"),
        ("ccm", "2010-08-01", "InForce"),
        ("inf", "2026-11-22", "NotInForce"),
    ],
)
def test_the_force_of_a_treaty_is_that_of_the_day(slug, day, force):
    law = graph(f"/treaties/{slug}/", as_of=day)["Legislation"]
    assert law["legislationLegalForce"] == f"https://schema.org/{force}"


def test_each_event_is_told_with_the_date_as_it_is_known():
    told = graph("/events/", as_of="2026-11-22")["ItemList"]["itemListElement"]
    assert len(told) == 76
    by_name = {item["name"]: item for item in told}
    assert by_name["RBK-500 bombs reported at the front"]["startDate"] == "2023-11"
    for row in Event.objects.filter(stage=Stage.PUBLISHED).order_by("slug"):
        assert by_name[row.title]["description"] == row.summary
        assert by_name[row.title]["url"].endswith(f"#{row.slug}")


def test_a_person_is_told_with_other_spellings_and_offices():
    who = graph("/people/sergei-shoigu/", as_of="2026-11-22")["Person"]
    assert who["alternateName"] == ["Sergey Shoigu", "Sergey Shoygu", "Сергей Шойгу"]
    assert who["hasOccupation"] == [
        {"@type": "Role", "hasOccupation": {"@type": "Occupation", "name": "Russian defence minister"}}
    ]
    assert "Organization" in graph("/people/human-rights-watch/", as_of="2026-11-22")
    assert set(graph("/people/news-article-author-not-named/", as_of="2026-11-22")) == {"BreadcrumbList"}


def test_hostile_words_of_the_record_cannot_close_the_script():
    Event.objects.filter(slug="2025-04-13-sumy").update(
        title="</script><b>x</b>", summary="<!--<script>\u2028&"
    )
    root = elements(text_of(get("/events/", as_of="2026-11-22")))
    [script] = [s for s in root.iter("script") if s.get("type") == "application/ld+json"]
    told = json.loads(script.text)["@graph"][0]["itemListElement"]
    assert ("</script><b>x</b>", "<!--<script>\u2028&") in [(e["name"], e["description"]) for e in told]
