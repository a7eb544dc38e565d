"""Events for programs: the same list as the timeline, no finer than each date is known."""

import pytest

from conflict.models import Event
from editorial.domain.stage import Stage
from tests.dashboard.api.test_lists import refusal, walk
from tests.dashboard.reading import csv_rows
from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
EVENTS = "/api/v1/events/"


def slugs(**query):
    return [row["slug"] for page in walk(EVENTS, **query) for row in page["results"]]


def test_the_cursor_walks_all_76_events_each_once_newest_first():
    rows = [row for page in walk(EVENTS, page_size=9) for row in page["results"]]
    assert len({row["slug"] for row in rows}) == len(rows) == 76
    days = Event.objects.order_by("-happened_on", "-pk").values_list("slug", flat=True)
    assert [row["slug"] for row in rows] == list(days)


def test_an_event_is_told_with_what_it_concerns_and_its_sources():
    (row,) = get(EVENTS, state="RUS", treaty="ccm", **{"from": "2023-07-11", "to": "2023-07-11"}).json()[
        "results"
    ]
    assert row["slug"] == "2023-07-11-shoigu-threatens-use-of-cluster-munitions"
    assert (row["states"], row["weapons"], row["treaties"]) == (
        ["RUS", "UKR", "USA"],
        ["cluster-munitions"],
        ["ccm"],
    )
    assert row["sources"] == ["dpa-afx-2023-07-11", "tass-2023-07-11-shoigu"]
    assert row["url"] == f"http://testserver/events/#{row['slug']}"


def test_a_month_is_told_as_a_month_with_its_precision_beside_it():
    query = {"weapon": "rbk-500", "from": "2023-11-01", "to": "2023-12-31"}
    (row,) = get(EVENTS, **query).json()["results"]
    assert (row["happened_on"], row["happened_on_precision"]) == ("2023-11", "month")
    exact = get(EVENTS, state="LTU").json()["results"][0]
    assert "happened_on_precision" not in exact
    (line,) = csv_rows(get(EVENTS, format="csv", **query))
    assert (line["happened_on"], line["happened_on_precision"]) == ("2023-11", "month")


def test_a_wider_weapon_finds_what_concerns_the_types_below_it():
    assert set(slugs(weapon="9m27k-uragan")) < set(slugs(weapon="cm-rocket")) < set(slugs())


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"weapon": "slingshot"}, "weapon must name weapon types on the record, not 'slingshot'."),
        ({"state": "ZZZ"}, "state must name states on the record, not 'zzz'."),
        ({"from": "2023-13-01"}, "from must be a day like 2015-03-31, not '2023-13-01'."),
    ],
)
def test_what_is_not_on_record_is_refused_by_name(query, sentence):
    assert refusal(EVENTS, **query) == sentence


def test_a_draft_is_not_told():
    hidden = {"stage": Stage.RETRACTED}
    Event.objects.filter(slug="2025-04-13-sumy").update(**hidden)
    assert "2025-04-13-sumy" not in slugs()
