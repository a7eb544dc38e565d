"""The pages of weapon types: the definition, the figures, the rules and the records, each with its source."""

import pytest

from tests.dashboard.reading import by_id, of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
DAY = "2026-06-30"


def at(slug, day=DAY):
    return page_at(f"/weapons/{slug}/", as_of=day)


def section(root, key):
    return next(e for e in root.iter("section") if e.get("aria-labelledby") == key)


def rows(root, key):
    """The cells of the first table of a section, row by row."""
    table = next(section(root, key).iter("table"))
    return [[words(cell) for cell in row] for row in table.find("tbody")]


def test_the_index_lists_every_published_type_below_the_one_it_belongs_to():
    root = page_at("/weapons/", as_of=DAY)
    types = [row.get("id") for row in by_id(root, "rows").iter("tr")]
    assert len(types) == len(set(types)) == 61
    assert types[0] == "w-cluster-munitions"
    assert types.index("w-cm-artillery") < types.index("w-dpicm") < types.index("w-m864")
    assert {"w-main-battle-tanks", "w-nuclear-weapons", "w-pfm-1", "w-storm-shadow"} <= set(types)


def test_the_index_says_in_words_whether_the_convention_covers_a_type():
    root = page_at("/weapons/", as_of=DAY)
    cells = {row.get("id"): [words(cell) for cell in row] for row in by_id(root, "rows").iter("tr")}
    assert cells["w-m864"][1] == "Covered"
    assert cells["w-smart-155"][1] == "Not covered"
    assert cells["w-leopard-2a6"][1] == "Not its subject"
    assert cells["w-m864"][5] == "72 × M42/M46 grenade"


def test_the_number_of_records_grows_with_the_days():
    def number(day):
        row = by_id(page_at("/weapons/", as_of=day), "w-dpicm")
        return int(words(list(row)[2]))

    assert number("2022-01-01") < number("2023-07-11") < number(DAY)


def test_a_type_leads_up_the_tree():
    links = [a.get("href") for a in of_class(at("m864"), "kicker")[0].iter("a")]
    assert links == [
        f"/weapons/{path}?as_of={DAY}" for path in ("", "cluster-munitions/", "cm-artillery/", "dpicm/")
    ]


def test_the_m864s_rates_say_who_says_so():
    told = rows(at("m864"), "rates")
    assert [row[0] for row in told] == ["up to 2.35 %", "6 %", "14 % or more"]
    assert {row[1] for row in told} == {"US Department of Defense"}
    assert [row[2] for row in told] == ["Claimed", "Observed", "Observed"]
    assert all("Provenance" in row[4] for row in told)


def test_no_figure_is_said_to_be_not_recorded():
    assert "Not recorded: no figure was found" in words(section(at("leopard-2a6"), "rates"))


def test_the_m864_misses_one_condition_and_that_is_enough():
    root = at("m864")
    assert [row[:2] for row in rows(root, "coverage")] == [
        ["(i)", "Not met"],
        *[[f"({number})", "Not recorded"] for number in ("ii", "iii", "iv", "v")],
    ]
    assert "Covered: condition (i) is not met." in words(section(root, "coverage"))


def test_smart_155_is_outside_and_says_why():
    text = words(section(at("smart-155"), "coverage"))
    assert "Not covered, as states treat it according to the sources named here." in text
    assert "one is met and four are not recorded" in text
    assert "nothing is concluded from those not recorded" in text


def test_the_family_outside_the_definition_meets_all_five():
    root = at("excluded-sensor-fuzed")
    assert {row[1] for row in rows(root, "coverage")} == {"Met"}
    assert "it meets all five conditions together" in words(root)


def test_eight_submunitions_alone_do_not_take_a_shell_out():
    root = at("3-o-13")
    assert "8 × O-16" in words(root)
    assert rows(root, "coverage")[0][1] == "Met"
    assert "Covered, as its sources treat it." in words(section(root, "coverage"))


def test_a_submunition_is_part_of_the_definition_with_its_carrier():
    text = words(section(at("m42-m46"), "coverage"))
    assert "includes explosive submunitions together with the munition that releases them" in text


def test_a_mine_and_a_tank_are_not_its_subject():
    assert "leaves mines aside (article 1(3))" in words(section(at("pfm-1"), "coverage"))
    assert "The question does not arise" in words(section(at("leopard-2a6"), "coverage"))
    assert list(section(at("pfm-1"), "coverage").iter("table")) == []


def test_rules_are_those_of_its_class_and_general_ones_stand_apart():
    root = at("m864")
    ruled = rows(root, "rules")
    assert ["Use", "Prohibits", "Convention on Cluster Munitions", "1(1)(a)"] in [row[:4] for row in ruled]
    assert not [row for row in ruled if row[2] == "Additional Protocol I"]
    assert "Rules on every weapon" in words(section(root, "rules"))
    assert "51(4)" in words(section(root, "rules"))
    assert f"/bound/?weapon=m864&as_of={DAY}" in [a.get("href") for a in root.iter("a")]


def test_before_the_convention_was_adopted_no_rule_of_it_is_shown():
    assert "Convention on Cluster Munitions" not in [
        row[2] for row in rows(at("m864", "2005-01-01"), "rules")
    ]


@pytest.mark.parametrize("slug", ["kmgu", "ao-25rt", "pmn", "3-o-8-nerpa"])
def test_a_draft_type_has_no_page_and_is_linked_from_nowhere(slug):
    assert get(f"/weapons/{slug}/").status_code == 404
    for path in ("/weapons/", "/weapons/cluster-munitions/", "/weapons/antipersonnel-mines/"):
        assert f"/weapons/{slug}/" not in text_of(get(path))


def test_a_draft_type_is_named_nowhere():
    for path in ("/weapons/", "/weapons/cluster-munitions/", "/weapons/antipersonnel-mines/", "/sitemap.xml"):
        text = text_of(get(path))
        for name in ("KMGU aircraft dispenser", "PMN blast mine", "240 mm cluster mortar bomb", "pmn"):
            assert name not in text, path


def test_the_pages_ask_as_little_for_much_as_for_nothing(django_assert_max_num_queries):
    for path in ("/weapons/cluster-munitions/", "/weapons/biological-weapons/"):
        get(path, as_of=DAY)
        with django_assert_max_num_queries(16):
            assert get(path, as_of=DAY).status_code == 200
