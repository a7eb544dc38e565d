"""Records of weapons on the pages of types and states: each with its word, its time and its sources."""

import pytest

from tests.dashboard.reading import by_id, elements, of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
DAY = "2026-06-30"


def at(slug, day=DAY):
    return page_at(f"/weapons/{slug}/", as_of=day)


def section(root, key):
    return next(e for e in root.iter("section") if e.get("aria-labelledby") == key)


def record(root, key):
    return words(by_id(root, f"r-{key}"))


def test_the_transfers_of_dpicm_are_a_table_from_whom_to_whom():
    root = at("dpicm")
    heads = [
        words(head) for head in next(t for t in root.iter("table") if "Transfers" in words(t)).iter("th")
    ]
    assert heads[:6] == ["From", "To", "When", "What", "How certain", "Sources"]
    received = [words(cell) for cell in by_id(root, "r-ukr-received-dpicm-usa-2023-07-13")]
    assert received[:3] == ["United States", "Ukraine", "13 Jul 2023"]
    assert received[4] == "Reported"
    denied = [words(cell) for cell in by_id(root, "r-tur-transferred-to-turkish-dpicm-155-ukr-2022-11")]
    assert denied[:3] == ["Türkiye", "Ukraine", "November 2022"]
    assert denied[3].startswith("Turkish-made 155 mm DPICM shells. Foreign Policy, citing US and European")
    assert denied[4] == "Reported denied by a state concerned"


def test_a_denial_is_the_states_own_record():
    told = record(at("dpicm"), "ukr-denies-turkish-dpicm-155-tur-2023-01-11")
    assert "Denial, concerning Türkiye" in told
    assert "Reported: Ambassador Bodnar denied" in told


def test_germanys_leopards_went_to_ukraine():
    row = by_id(at("leopard-2a6"), "r-deu-transferred-to-leopard-2a6-ukr-2023-03-27")
    told = [words(cell) for cell in row]
    assert told[:3] == ["Germany", "Ukraine", "27 Mar 2023"]
    assert told[3].startswith("18 Leopard 2A6 pledged")


def test_the_armed_groups_are_named_as_armed_groups():
    told = record(at("cluster-munitions"), "armed-groups-used-cluster-munitions-ukr-2014")
    assert told.startswith("Russian-backed armed groups armed group, not a state 2014 to February 2015")
    assert "Use, on the land of Ukraine · War in Donbas" in told


def test_alleged_stays_alleged():
    told = record(at("iskander-9m723k5"), "rus-used-iskander-9m723k5-ukr-2024-04-29")
    assert "Alleged: Ukraine's Prosecutor General said" in told


def test_a_stock_is_counted_on_a_day_and_a_use_has_no_invented_end():
    root = at("cluster-munitions")
    assert "Belarus as of 2014" in record(root, "blr-stockpiles-cluster-munitions-2014")
    assert "from 24 Feb 2022, no end recorded" in record(root, "rus-used-cluster-munitions-ukr-2022-02-24")
    assert "Georgia August 2008 Use, on its own land" in record(
        root, "geo-used-cluster-munitions-geo-2008-08"
    )


def test_every_record_has_its_word_and_its_sources():
    root = at("cluster-munitions")
    lines = [e for e in root.iter("li") if (e.get("id") or "").startswith("r-")]
    assert len(lines) > 100
    for line in lines:
        assert any(f"{word}: " in words(line) for word in ("Reported", "Alleged", "Suspected")), line.get(
            "id"
        )
        assert "Sources: " in words(line), line.get("id")


def test_what_came_later_is_not_on_the_page_of_a_day():
    then = text_of(get("/weapons/dpicm/", as_of="2023-07-11"))
    assert "usa-transferred-to-dpicm-ukr-2023-07-07" in then
    assert "ukr-received-dpicm-usa-2023-07-13" not in then


def test_state_media_are_labelled_beside_a_record():
    key = "ukr-used-9m79-tochka-9n123k-2022-03-14"
    assert "state media" in record(at("9m79-tochka-9n123k"), key)


def test_a_state_has_its_records_and_the_two_sentences_that_hold_a_reader_back():
    root = page_at("/states/UKR/", as_of=DAY)
    told = words(section(root, "weapons"))
    assert "That no use is on record is not evidence that there was none." in told
    assert "A state does not breach a treaty by which it is not bound" in told
    assert "Use, on the land of Russia" in record(root, "ukr-used-m42-m46-rus-2023-11")
    assert "Russia" in record(root, "rus-used-cluster-munitions-ukr-2022-02-24")
    assert f"/weapons/m42-m46/?as_of={DAY}" in [a.get("href") for a in root.iter("a")]


def test_a_state_without_records_says_so():
    assert "Nothing is on record by that day." in words(
        section(page_at("/states/LTU/", as_of=DAY), "weapons")
    )


def test_the_method_page_defines_the_four_words():
    text = words(section(page_at("/method/"), "certainty"))
    assert [word for word in ("Alleged", "Suspected", "Reported", "Settled") if word not in text] == []
    assert "nobody else has confirmed it" in text


@pytest.mark.parametrize("path", ["/weapons/", "/weapons/cluster-munitions/", "/states/RUS/"])
def test_our_own_words_are_neutral(path):
    """The titles of sources are theirs."""
    root = elements(text_of(get(path, as_of=DAY)))
    for cited in [*of_class(root, "src"), *of_class(root, "prov")]:
        cited.clear()
    text = words(root).lower()
    assert len(text) > 3000
    bad = ("illegal", "unlawful", "violat", "admit", "refuse", "banned")
    assert [word for word in bad if word in text] == []
