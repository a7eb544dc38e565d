"""The public list of changes as a page."""

from datetime import UTC, datetime

import html5lib
import pytest

from editorial.models import Change
from editorial.services.desk import desk
from tests.dashboard.changing import (
    API,
    ATOM,
    from_api,
    in_feed,
    last,
    on_page,
)
from tests.dashboard.reading import elements, of_class, words
from tests.dashboard.routes import get, text_of
from treaties.models import Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_a_published_draft_is_told_with_its_reason_and_leads_to_its_treaty(act):
    told = last()
    item, row = on_page(told), from_api(told)
    assert [words(item.find(".//h3")), item.find(".//h3/a").get("href")] == [str(act), "/treaties/mine-ban/"]
    assert "Seen in print." in words(item)
    assert (row["reason"], row["made_by"]) == ("new-fact", "an editor")
    assert row["object"] == {
        "kind": "treaty-action",
        "key": "",
        "url": "http://testserver/treaties/mine-ban/",
    }
    assert (row["before"], row["after"]) == ([], [])
    assert "Seen in print." in row["summary"]


def test_a_correction_shows_before_and_after_in_words(corrected):
    item, row = on_page(corrected), from_api(corrected)
    lines = [[words(cell) for cell in line] for line in item.find(".//tbody")]
    assert lines[0] == ["Rule note", "not recorded", "A new <note>"] or lines[0][2] == "A new <note>"
    assert [line[0] for line in lines] == ["Rule note", "Sources"]
    assert "icrc-2020" in lines[1][2]
    assert "icrc-2020" not in lines[1][1]
    assert item.find(".//h3/a").get("href") == "/treaties/ccm/"
    assert row["object"] == {"kind": "treaty", "key": "ccm", "url": "http://testserver/treaties/ccm/"}
    assert row["after"][0] == {"field": "rule_note", "label": "Rule note", "value": "A new <note>"}
    assert "Read anew." in row["summary"]


def test_the_page_is_sound_html_with_a_correction_on_it(corrected):
    html5lib.HTMLParser(strict=True).parse(text_of(get("/changes/")))


def test_links_carry_the_day(corrected):
    item = on_page(corrected, as_of="2015-01-01")
    assert item.find(".//h3/a").get("href") == "/treaties/ccm/?as_of=2015-01-01"


def test_the_page_is_newest_first_and_each_place_stays(corrected):
    root = elements(text_of(get("/changes/")))
    ids = [int(item.get("id").removeprefix("change-")) for item in of_class(root, "entries")[0].findall("li")]
    assert ids == sorted(ids, reverse=True)
    assert ids[0] == corrected.pk
    place = in_feed(corrected).find(f"{ATOM}link").get("href").removeprefix("http://testserver")
    assert place == f"/changes/?cursor={corrected.pk + 1}#change-{corrected.pk}"


def test_older_changes_begin_where_the_page_ends():
    for number in range(40):
        Change.objects.create(
            reason="loaded",
            summary="",
            why=f"n{number}",
            made_by=desk(),
            made_at=datetime(2026, 11, 22, tzinfo=UTC),
        )
    seen, path = [], "/changes/"
    while path:
        root = elements(text_of(get(path)))
        seen += [item.get("id") for item in of_class(root, "entries")[0].findall("li")]
        more = of_class(root, "more")
        path = more[0].find(".//a").get("href") if more else ""
    assert len(seen) == len(set(seen)) == Change.objects.count()


def test_a_reason_and_days_narrow_the_list(corrected):
    root = elements(text_of(get("/changes/", reason="correction")))
    assert len(of_class(root, "entries")[0].findall("li")) == 1
    chosen = [option.get("value") for option in root.iter("option") if "selected" in option.attrib]
    assert chosen == ["correction"]
    assert "No change answers to your choice" in text_of(get("/changes/", to="1999-01-01"))
    assert get(API, reason="retraction").json()["results"] == []


def test_what_cannot_be_printed_is_left_out_of_the_feed(corrected):
    corrected.why, corrected.after = "Read\x0b anew\ufffe.", corrected.after | {"rule_note": "A new\x1f note"}
    corrected.save()
    entry = in_feed(corrected)
    Treaty.objects.filter(slug="ccm").update(short_name="Cluster\x0c Munitions")
    assert "A new note" in text_of(get("/changes.atom"))
    assert "Read anew." in "".join(entry.itertext())
    assert "\x0c" not in "".join(in_feed(corrected).itertext())
