"""The pages of states: a plain sentence first, every treaty with its days, and what would follow."""

import pytest

from tests.dashboard.reading import by_id, day_in, elements, of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
DAY = "2026-11-22"


def said(code, day=DAY):
    return [words(p) for p in of_class(page_at(f"/states/{code}/", as_of=day), "stand")]


def cells(code, slug, day=DAY):
    root = page_at(f"/states/{code}/", as_of=day)
    return list(by_id(root, f"t-{slug}"))


def test_ukraine_is_told_in_two_plain_sentences():
    assert said("UKR") == [
        "As of 22 November 2026, Ukraine had neither signed nor joined the Convention on Cluster Munitions.",
        "On that day, 17 of the 23 treaties recorded here and adopted by then were in force for it.",
    ]


def test_a_name_takes_its_article_in_a_sentence():
    assert "the United States had neither signed nor joined" in said("USA")[0]


def test_before_the_flagship_was_adopted_the_page_speaks_of_the_treaties_of_that_day():
    assert said("USA", "1985-01-01") == [
        "As of 1 January 1985, 3 of the 9 treaties recorded here and adopted by then were in force "
        "for the United States."
    ]


def test_a_state_stands_under_its_name_of_the_day():
    assert "North Macedonia" not in said("MKD", "2015-01-01")[0]
    assert "North Macedonia" in said("MKD")[0]


def test_a_suspension_others_contest_leaves_ukraine_bound_by_the_mine_ban_convention():
    cell = words(cells("UKR", "mine-ban")[1])
    assert cell == "State Party; suspension notified, contested by others"


def test_the_notice_of_lithuania_and_its_effect_stand_in_one_row():
    row = cells("LTU", "ccm")
    assert words(row[1]) == "Left"
    assert (day_in(row[5]), day_in(row[6])) == ("2024-09-06", "2025-03-06")


def test_provisional_application_is_a_badge_until_entry_into_force():
    assert "applied provisionally from 2 Sep 2014" in words(cells("BLZ", "ccm", "2015-01-01")[1])
    assert "provisionally" not in words(cells("BLZ", "ccm")[1])


def test_a_standing_after_the_last_check_says_so():
    assert "recorded; not checked since 23 Jan 2026" in words(cells("UKR", "ccm")[7])
    assert "checked on 23 Jan 2026" in words(cells("UKR", "ccm", "2025-01-01")[7])


def test_a_date_opens_to_its_working_and_each_act_to_where_it_comes_from():
    assert "article 17(2)" in words(cells("VUT", "ccm")[4])
    told = words(cells("VUT", "ccm")[7])
    assert "Accession 5 Sep 2025Vanuatu becomes the 112th party, ICBL-CMC" in told
    assert "Last checked not since it was published. From the compiled record, published " in told


def test_if_it_deposited_that_day_it_would_be_bound_from_the_day_of_the_rule():
    """CCM 17(2): the first day of the sixth month after 22 November 2026 is 1 May 2027."""
    text = words(page_at("/states/UKR/", as_of=DAY))
    assert "1 May 2027Convention on Cluster Munitions: it would be bound from that day" in text


def test_nothing_is_foretold_of_a_treaty_that_ended_or_is_not_open():
    root = page_at("/states/UKR/", as_of=DAY)
    foretold = words(next(e for e in root.iter() if e.get("aria-labelledby") == "h-if"))
    assert "New START" not in foretold
    assert "INF" not in foretold


def test_what_takes_effect_later_is_announced():
    assert "takes effect" in words(page_at("/states/BFA/", as_of=DAY))
    assert "24 Jun 2027" in words(page_at("/states/BFA/", as_of=DAY))


def test_a_predecessor_shows_its_last_day_and_says_nothing_of_what_its_successor_inherited():
    assert said("SUN") == [
        "The Soviet Union ended on 26 December 1991; this page shows its last day, 25 December 1991.",
        "As of 25 December 1991, acts of the Soviet Union under 2 treaties are recorded under its own name; "
        "others may stand under a successor.",
    ]
    assert "Has not joined" not in words(page_at("/states/SUN/", as_of=DAY))


def test_a_state_not_yet_listed_has_no_standing():
    root = page_at("/states/SSD/", as_of="2000-01-01")
    assert said("SSD", "2000-01-01") == [
        "As of 1 January 2000, South Sudan was not yet listed on this record."
    ]
    assert list(root.iter("table")) == []


def test_kosovo_is_outside_the_practice_of_the_depositary_and_counted_nowhere():
    assert said("XKX")[1].endswith("is never counted.")
    assert of_class(page_at("/states/XKX/", as_of=DAY), "key") == []


def test_a_code_in_lower_case_is_sent_on_for_good_with_its_day():
    response = get("/states/ukr/", as_of="2020-01-01")
    assert (response.status_code, response["Location"]) == (301, "/states/UKR/?as_of=2020-01-01")


def test_the_list_gives_each_state_the_number_of_treaties_in_force_for_it():
    root = page_at("/states/", as_of=DAY)
    assert words(next(root.iter("h1"))) == "197 states"
    assert "Ukraine 17" in words(root)
    europe = next(e for e in root.iter("section") if e.get("aria-labelledby") == "europe")
    assert "44 states" in words(europe)


def test_the_list_keeps_predecessors_and_entities_outside_apart():
    text = words(page_at("/states/", as_of=DAY))
    assert "30 Dec 1922 to 26 Dec 1991Soviet Union" in text
    assert text.index("Outside the depositary’s practice") < text.index("Kosovo")


@pytest.mark.parametrize(("path", "most"), [("/states/UKR/", 17), ("/states/", 8)])
def test_a_page_costs_few_queries(path, most, django_assert_max_num_queries):
    with django_assert_max_num_queries(most):
        assert get(path, as_of=DAY).status_code == 200


def test_the_words_are_neutral():
    root = elements(text_of(get("/states/UKR/", as_of=DAY)))
    for cited in [*of_class(root, "src"), *of_class(root, "prov")]:
        cited.clear()  # the titles of sources are theirs
    text = words(root).lower()
    assert not [word for word in ("illegal", "violat", "signator", "refuse") if word in text]
