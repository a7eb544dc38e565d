"""Who spoke: offices and statements as they are on record, and never a word on the person."""

import pytest

from conflict.models import Claim, Office, Speaker, Statement
from editorial.domain.stage import Stage
from tests.dashboard.reading import elements, numbers_of, of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
DAY = "2026-11-22"
HIDDEN = {"stage": Stage.DRAFT, "published_at": None, "published_by": None}


def part(root, key):
    return next(e for e in root.iter("section") if e.get("aria-labelledby") == key)


def days_of(root):
    """The days of the statements, in the order of the page."""
    items = of_class(part(root, "h-said"), "entries")[0].findall("li")
    return [item.find("p").find("time").get("datetime") for item in items]


def offices_of(root):
    """(title, facts by name) of each office."""
    found = []
    for item in of_class(part(root, "h-office"), "entries")[0].findall("li"):
        facts = item.find(".//dl")
        names, values = facts.findall("dt"), facts.findall("dd")
        told = {words(n): words(v) for n, v in zip(names, values, strict=True)}
        found.append((words(item.find("p")), told))
    return found


def test_the_statements_of_the_russian_minister_stand_in_time_order_under_one_office():
    root = page_at("/people/sergei-shoigu/", as_of=DAY)
    assert days_of(root) == ["2023-07-11", "2023-08-09", "2023-08-15"]
    assert offices_of(root) == [
        (
            "Russian defence minister",
            {
                "For whom": "Russian Ministry of Defence",
                "State": "Russia",
                "In office": "days not recorded",
                "Statements here": "3: the first of 11 Jul 2023, the last of 15 Aug 2023",
            },
        )
    ]
    assert "Also written: Sergey Shoigu, Sergey Shoygu, Сергей Шойгу" in words(root)


def test_each_statement_leads_to_its_words_and_counts_its_claims_by_verdict():
    root = page_at("/people/sergei-shoigu/", as_of=DAY)
    first = of_class(part(root, "h-said"), "entries")[0].find("li")
    hrefs = [link.get("href") for link in first.iter("a")]
    assert any(href.startswith("/statements/shoigu-2023-07-11/") for href in hrefs)
    counted = sum(int(words(badge).split()[0]) for badge in of_class(first, "badge"))
    claims = Claim.objects.filter(statement__slug="shoigu-2023-07-11", stage=Stage.PUBLISHED)
    assert counted == claims.count()
    assert f"{claims.filter(verdict='contradicted').count()} Contradicted" in words(first)


def test_numbers_come_with_their_definition_and_their_day():
    root = page_at("/people/sergei-shoigu/", as_of=DAY)
    claims = Claim.objects.filter(statement__office__speaker__slug="sergei-shoigu").count()
    assert numbers_of(root) == {"statements": "3", "claims": str(claims)}
    assert "others may have been made. On 22 Nov 2026." in words(of_class(root, "key")[0])


def test_no_person_is_scored():
    """No total by verdict, no share, no rank: badges stand beside one statement each."""
    root = page_at("/people/sergei-shoigu/", as_of=DAY)
    assert of_class(root.find(".//section"), "badge") == []
    text = words(root).lower()
    assert not [w for w in ("%", "per cent", "honest", "credib", "reliab", "score", "rating") if w in text]


def test_one_person_speaking_for_two_has_two_offices():
    root = page_at("/people/stephane-dujarric/", as_of=DAY)
    told = [(title, facts["For whom"], facts["Statements here"]) for title, facts in offices_of(root)]
    title = "Spokesman for the UN Secretary-General"
    assert told == [
        (title, "UN Secretary-General António Guterres", "one, of 21 Jul 2023"),
        (title, "United Nations", "one, of 18 Aug 2023"),
    ]
    when = [words(item) for item in of_class(part(root, "h-said"), "when")]
    assert when == [
        "press briefing, for UN Secretary-General António Guterres",
        "press briefing, for United Nations",
    ]


def test_whom_the_sources_do_not_name_is_said_to_be_not_named():
    root = page_at("/people/news-article-author-not-named/", as_of=DAY)
    assert "Not named" in words(of_class(root, "kicker")[0])
    assert "The sources do not name who spoke." in words(root)


def test_a_day_shows_what_had_been_said_by_then():
    root = page_at("/people/sergei-shoigu/", as_of="2023-08-09")
    assert days_of(root) == ["2023-07-11", "2023-08-09"]
    assert "2: the first of 11 Jul 2023, the last of 9 Aug 2023" in words(root)
    before = words(page_at("/people/sergei-shoigu/", as_of="2023-07-10"))
    assert "No statement of Sergei Shoigu is on record by 10 July 2023." in before
    assert "none by this day" in before


def test_the_days_of_an_office_are_printed_where_they_are_on_record():
    office = Office.objects.get(speaker__slug="sergei-shoigu")
    Office.objects.filter(pk=office.pk).update(began_on="2012-11-30", began_precision="month")
    text = words(elements(text_of(get("/people/sergei-shoigu/", as_of=DAY))))
    assert "from November 2012, until not recorded" in text
    assert "No office is on record by this day." in words(
        elements(text_of(get("/people/sergei-shoigu/", as_of="2012-11-29")))
    )


def test_the_index_lists_who_had_spoken_by_the_day_by_kind():
    root = page_at("/people/", as_of=DAY)
    assert len(of_class(root, "people")) == 3
    assert f"{Speaker.objects.filter(stage=Stage.PUBLISHED).count()} speakers" in words(root)
    early = words(page_at("/people/", as_of="2022-03-01"))
    assert "Jen Psaki" in early
    assert "Sergei Shoigu" not in early


def test_a_slug_in_capitals_is_read_and_one_not_kept_is_not_found():
    assert get("/people/Sergei-Shoigu/").status_code == 200
    assert get("/people/nobody/").status_code == 404


def test_drafts_are_never_named_nor_counted():
    Statement.objects.filter(slug="shoigu-2023-08-09").update(**HIDDEN)
    root = elements(text_of(get("/people/sergei-shoigu/", as_of=DAY)))
    assert days_of(root) == ["2023-07-11", "2023-08-15"]
    Claim.objects.filter(statement__slug="shoigu-2023-08-15").update(**HIDDEN)
    assert "No claim of it is on record." in text_of(get("/people/sergei-shoigu/", as_of=DAY))
    Office.objects.filter(speaker__slug="sergei-shoigu").update(**HIDDEN)
    root = elements(text_of(get("/people/sergei-shoigu/", as_of=DAY)))
    assert "No office is on record" in words(root)
    Speaker.objects.filter(slug="sergei-shoigu").update(**HIDDEN)
    assert get("/people/sergei-shoigu/").status_code == 404
    assert "Shoigu" not in text_of(get("/people/"))
