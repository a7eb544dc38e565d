"""The timeline, and the strips beside a treaty, a state and a weapon."""

import pytest

from conflict.models import Event
from editorial.domain.stage import Stage
from tests.dashboard.reading import by_id, elements, of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
DAY = "2026-11-22"


def entries(**query):
    """The slugs of the events on the page, in its order."""
    root = page_at("/events/", **{"as_of": DAY, **query})
    found = of_class(root, "entries")
    return [item.get("id") for group in found for item in group.findall("li")]


def strip(path, **query):
    """(day as printed, title, where it leads) of each event of a strip."""
    root = page_at(path, **query)
    (found,) = of_class(root, "strip")
    return [
        (words(item.find("span")), words(item.find(".//a")), item.find(".//a").get("href"))
        for item in found.findall("li")
    ]


def refusal(**query):
    response = get("/events/", **query)
    assert response.status_code == 400
    return words(of_class(elements(text_of(response)), "stand")[0])


def test_all_76_events_stand_on_the_timeline_newest_first():
    slugs = entries()
    assert len(slugs) == 76 == Event.objects.filter(stage=Stage.PUBLISHED).count()
    days = [Event.objects.get(slug=slug).happened_on for slug in slugs]
    assert days == sorted(days, reverse=True)
    assert "76 events on record by 22 November 2026" in words(page_at("/events/", as_of=DAY))


def test_years_are_told_apart_and_counted():
    root = page_at("/events/", as_of=DAY)
    assert words(by_id(root, "y2024")).startswith("2024 ")
    held = [item for item in entries() if item.startswith("2024")]
    assert words(by_id(root, "y2024")) == f"2024 {len(held)} events"


def test_a_month_is_printed_as_a_month_and_counts_from_its_last_day():
    slug = "2023-11-rbk-500-bombs-reported-at-the-front"
    item = by_id(page_at("/events/", as_of=DAY), slug)
    (when, *_) = item.iter("time")
    assert (words(when), when.get("datetime")) == ("November 2023", "2023-11")
    assert slug not in entries(as_of="2023-11-29")
    assert slug in entries(as_of="2023-11-30")


def test_an_event_names_what_it_concerns_and_labels_state_media():
    item = by_id(page_at("/events/", as_of=DAY), "2023-07-11-shoigu-threatens-use-of-cluster-munitions")
    hrefs = {link.get("href").partition("?")[0] for link in item.iter("a")}
    assert {"/states/RUS/", "/states/USA/", "/states/UKR/", "/weapons/cluster-munitions/"} <= hrefs
    assert {"/treaties/ccm/", "/sources/tass-2023-07-11-shoigu/"} <= hrefs
    assert "TASS" in words(item)
    assert "state media" in words(item)


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ({"state": "ltu"}, "2025-03-06-lithuanias-withdrawal-takes-effect"),
        ({"treaty": "mine-ban"}, "2025-07-10-finland-notifies-exit-from-the-mine-ban-convention"),
        ({"from": "2023-07-08", "to": "2023-07-08"}, "2023-07-08-lyman-attack"),
        # The Uragan rocket is a rocket: a wider type shows what concerns the types below it.
        ({"weapon": "cm-rocket"}, "2022-03-13-mykolaiv"),
        ({"weapon": "9m27k-uragan"}, "2022-03-13-mykolaiv"),
    ],
)
def test_a_choice_narrows_the_list(query, slug):
    found = entries(**query)
    assert slug in found
    assert len(found) < 76


def test_choices_are_taken_together():
    assert entries(state="LTU", to="2024-09-06", **{"from": "2024-09-01"}) == [
        "2024-09-06-lithuania-gives-notice-of-withdrawal"
    ]


def test_an_empty_choice_of_the_form_asks_for_all():
    assert len(entries(state="", weapon="", treaty="", to="", **{"from": ""})) == 76


def test_the_form_shows_what_was_chosen_and_the_other_day_keeps_it():
    root = page_at("/events/", as_of="2024-12-31", state="LTU")
    chosen = [option.get("value") for option in root.iter("option") if "selected" in option.attrib]
    assert chosen == ["LTU"]
    kept = [(i.get("name"), i.get("value")) for i in of_class(root, "asofbar")[0].iter("input")]
    assert ("state", "LTU") in kept
    back = of_class(root, "asofbar")[0].find(".//a")
    assert back.get("href") == "/events/?state=LTU"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"state": "ZZZ"}, "state must name states on the record, not 'zzz'."),
        ({"weapon": "slingshot"}, "weapon must name weapon types on the record, not 'slingshot'."),
        ({"treaty": "ottawa"}, "treaty must name treaties on the record, not 'ottawa'."),
        ({"from": "spring"}, "from must be a day like 2015-03-31, not 'spring'."),
        ({"to": "2024-02-30"}, "to must be a day like 2015-03-31, not '2024-02-30'."),
        (
            {"from": "2024-01-01", "to": "2023-01-01"},
            "from must not be later than to: 2024-01-01 is later than 2023-01-01.",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(query, sentence):
    assert refusal(**query) == sentence


def test_nothing_found_is_said_and_is_no_finding():
    root = page_at("/events/", as_of="2000-01-01")
    assert "No event on record by 1 January 2000." in words(root)
    assert "does not say that nothing happened" in words(root)


def test_the_treaty_shows_the_last_events_before_its_day():
    """On the day on which the withdrawal of Lithuania took effect."""
    found = strip("/treaties/ccm/", as_of="2025-03-06")
    assert [title for _, title, _ in found[:3]] == [
        "Lithuania's withdrawal takes effect",
        "Twelfth Meeting of States Parties",
        "Lithuania gives notice of withdrawal",
    ]
    assert len(found) == 6
    address = "/events/?treaty=ccm&as_of=2025-03-06#2025-03-06-lithuanias-withdrawal-takes-effect"
    assert found[0][2] == address
    assert strip("/treaties/ccm/", as_of="2025-03-05")[0][1] == "Twelfth Meeting of States Parties"


def test_a_state_and_a_weapon_have_their_own_strips():
    assert strip("/states/LTU/", as_of="2025-03-06")[0][0] == "6 Mar 2025"
    rockets = strip("/weapons/cm-rocket/", as_of="2022-12-31")
    assert ("13 Mar 2022", "Mykolaiv") in [(day, title) for day, title, _ in rockets]
    assert {href.partition("#")[0] for *_, href in rockets} == {"/events/?weapon=cm-rocket&as_of=2022-12-31"}


def test_no_strip_stands_where_nothing_is_on_record():
    assert of_class(page_at("/treaties/npt/", as_of=DAY), "strip") == []
    assert of_class(page_at("/states/TUV/", as_of=DAY), "strip") == []


def test_a_draft_is_neither_listed_nor_counted_nor_beside_anything():
    event = Event.objects.get(slug="2025-03-06-lithuanias-withdrawal-takes-effect")
    Event.objects.filter(pk=event.pk).update(stage=Stage.DRAFT, published_at=None, published_by=None)
    for path in ("/events/", "/treaties/ccm/", "/states/LTU/", "/weapons/cluster-munitions/"):
        assert "withdrawal takes effect</a>" not in text_of(get(path, as_of="2025-03-06"))
    assert "75 events" in text_of(get("/events/", as_of=DAY))


def test_a_long_list_goes_on_where_it_ended(monkeypatch):
    monkeypatch.setattr("dashboard.pages.event.SIZE", 40)
    first = elements(text_of(get("/events/", as_of=DAY)))
    (further,) = [link for link in first.iter("a") if link.get("rel") == "next"]
    second = elements(text_of(get(f"/events/{further.get('href').removeprefix('/events/')}")))
    slugs = [i.get("id") for root in (first, second) for g in of_class(root, "entries") for i in g]
    assert len(slugs) == len(set(slugs)) == 76
