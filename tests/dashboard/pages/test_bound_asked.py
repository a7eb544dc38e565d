"""What a reader of the grid may ask for, and what one cannot have."""

import html5lib
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.dashboard.pages.test_bound import ARTICLE, grids
from tests.dashboard.reading import by_id, of_class, page_at, words
from tests.dashboard.routes import get, text_of
from tests.treaties.asking import seen_on
from treaties.selectors.state import codes_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def test_the_first_view_asks_of_the_three_states_of_the_news_text():
    own, _ = grids(as_of="2023-07-11")
    assert list(own) == ["Russia", "Ukraine", "United States"]


def test_the_form_sends_what_the_address_reads():
    one = get("/bound/?weapon=M864&state=rus&state=UKR&as_of=2023-07-11")
    other = get("/bound/?weapon=m864&state=RUS,UKR&as_of=2023-07-11")
    tables = [text_of(answer).split("<tbody>")[1] for answer in (one, other)]
    assert tables[0] == tables[1]
    root = page_at("/bound/", **ARTICLE)
    ticked = [box.get("value") for box in root.iter("input") if box.get("checked") is not None]
    assert ticked == ["RUS", "UKR", "USA"]
    options = by_id(root, "weapon").iter("option")
    chosen = [option.get("value") for option in options if option.get("selected") is not None]
    assert chosen == ["cluster-munitions"]


def test_another_day_keeps_the_choice_and_the_citation_the_whole_address():
    root = page_at("/bound/", **ARTICLE)
    kept = [i for i in of_class(root, "asofbar")[0].iter("input") if i.get("type") == "hidden"]
    assert [(i.get("name"), i.get("value")) for i in kept] == [
        ("weapon", "cluster-munitions"),
        ("state", "RUS,UKR,USA"),
    ]
    asked = "/bound/?weapon=cluster-munitions&state=RUS,UKR,USA&as_of=2023-07-11"
    assert asked in words(by_id(root, "cite-citation"))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            {"weapon": "slingshot"},
            "weapon must be one like cluster-munitions or smart-155; nothing is on record under 'slingshot'.",
        ),
        (
            {"weapon": "../x"},
            "weapon must be one like cluster-munitions or smart-155; nothing is on record under '../x'.",
        ),
        (
            {"weapon": "kmgu"},  # on file without a source, so not published
            "weapon must be one like cluster-munitions or smart-155; nothing is on record under 'kmgu'.",
        ),
        ({"state": "XYZ"}, "state must be codes like RUS,UKR,USA; nothing is on record under 'XYZ'."),
        ({"state": "all"}, "state must be codes like RUS,UKR,USA; nothing is on record under 'all'."),
    ],
)
def test_what_is_not_on_record_is_answered_with_one_sentence(query, said):
    response = get("/bound/", **query)
    assert response.status_code == 400
    assert said.replace("'", "&#39;") in text_of(response)


def many(number):
    return ",".join(sorted(codes_of(lens=seen_on("2026-11-22")))[:number])


def test_more_than_forty_states_are_too_many_for_a_page():
    assert get("/bound/", state=many(40)).status_code == 200
    response = get("/bound/", state=many(41))
    assert response.status_code == 400
    assert "state may name at most 40 states here, not 41" in text_of(response)


def test_three_states_and_forty_cost_the_same_questions():
    counted = []
    for state in ("RUS,UKR,USA", many(40)):
        with CaptureQueriesContext(connection) as asked:
            get("/bound/", state=state, as_of="2026-11-22")
        counted.append(len(asked))
    assert counted[0] == counted[1] <= 8


@pytest.mark.parametrize(
    "weapon", ["cluster-munitions", "m864", "nuclear-weapons", "smart-155", "leopard-2a4"]
)
def test_every_weapon_has_a_sound_page(weapon):
    for day in ("1950-01-01", "1985-01-01", "2031-01-01"):
        response = get("/bound/", weapon=weapon, state="SUN,TWN,PSE,LTU", as_of=day)
        assert response.status_code == 200
        html5lib.HTMLParser(strict=True).parse(text_of(response))


def test_its_twins_lead_to_the_same_question():
    response = get("/bound.csv", **ARTICLE)
    assert response["Location"] == (
        "/api/v1/weapons/cluster-munitions/bound/?state=RUS,UKR,USA&format=csv&as_of=2023-07-11"
    )
    assert get("/bound.json")["Location"] == (
        "/api/v1/weapons/cluster-munitions/bound/?state=RUS,UKR,USA&format=json"
    )
    assert get("/bound.json", weapon="a b").status_code == 400


def test_every_weapon_on_record_can_be_asked_about():
    shown = by_id(page_at("/bound/"), "weapon").iter("option")
    slugs = [option.get("value") for option in shown]
    assert len(slugs) > 50
    assert {get("/bound/", weapon=slug, state="UKR").status_code for slug in slugs} == {200}
