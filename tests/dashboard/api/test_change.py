"""The public list of changes for programs: oldest first, after any change, and as a feed."""

from datetime import datetime
from xml.etree import ElementTree

import pytest

from tests.dashboard.changing import (
    API,
    ATOM,
    in_feed,
)
from tests.dashboard.reading import csv_rows
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_the_api_is_oldest_first_and_since_answers_what_came_after(corrected):
    ids = [row["id"] for row in get(API, page_size=500).json()["results"]]
    assert ids == sorted(ids)
    assert [row["id"] for row in get(API, since=ids[-3]).json()["results"]] == ids[-2:]
    first = get(API, since=0, page_size=2).json()
    assert [row["id"] for row in first["results"]] == ids[:2]
    following = first["next"].removeprefix("http://testserver")
    assert [row["id"] for row in get(following).json()["results"]] == ids[2:4]


@pytest.mark.parametrize("text", ["yesterday", "-1", "1.5", "", "٣", "9" * 30])
def test_since_that_is_no_number_is_refused_in_words(text):
    answer = get(API, since=text)
    assert answer.status_code == 400
    assert answer.json()["detail"] == f"since must be the id of a change, a number like 120, not {text!r}."


def test_a_cursor_or_reason_that_is_not_ours_is_refused_in_words():
    assert get("/changes/", cursor="zzz").status_code == 400
    assert get("/changes/", reason="boredom").status_code == 400
    assert get(API, reason="boredom").status_code == 400


def test_a_csv_has_the_same_header_whatever_is_in_it(corrected):
    headers = [
        text_of(get(API, format="csv", **query)).splitlines()[0]
        for query in ({}, {"reason": "loaded"}, {"reason": "correction"}, {"reason": "retraction"})
    ]
    assert len(set(headers)) == 1
    assert "object.kind,object.key,object.url" in headers[0]
    (line,) = csv_rows(get(API, format="csv", reason="correction"))
    assert (line["object.key"], line["reason"]) == ("ccm", "correction")


def test_the_feed_is_atom_with_ids_that_stay(corrected):
    answer = get("/changes.atom")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = ElementTree.fromstring(text_of(answer))
    assert (root.tag, root.findtext(f"{ATOM}id")) == (f"{ATOM}feed", "tag:testserver,2026:changes")
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Treaty Ledger"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"alternate": "http://testserver/changes/", "self": "http://testserver/changes.atom"}
    entry = in_feed(corrected)
    assert entry.findtext(f"{ATOM}id") == f"tag:testserver,2026:changes/{corrected.pk}"
    assert entry.findtext(f"{ATOM}title").startswith("Correction: treaty “")
    moment = datetime.fromisoformat(entry.findtext(f"{ATOM}updated"))
    assert abs(moment - corrected.made_at).total_seconds() < 1
    assert root.findtext(f"{ATOM}updated") == entry.findtext(f"{ATOM}updated")
    summary = entry.find(f"{ATOM}summary")
    assert summary.get("type") == "html"
    assert "Read anew." in summary.text
    assert "A new &lt;note&gt;" in summary.text


def test_every_page_names_the_feed_and_leads_to_the_list():
    text = text_of(get("/method/"))
    assert '<link rel="alternate" type="application/atom+xml"' in text
    assert 'href="/changes.atom"' in text
    assert '<a href="/changes/">Changes</a>' in text


def test_an_unchanged_feed_is_asked_for_only_once(client):
    tag = client.get("/changes.atom")["ETag"]
    assert client.get("/changes.atom", headers={"If-None-Match": tag}).status_code == 304
