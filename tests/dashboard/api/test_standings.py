"""`/api/v1/treaties/{slug}/standings/`: the shape of the contract, its counts, its filters."""

import pytest

from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
CCM = "/api/v1/treaties/ccm/standings/"
DAY = "2023-07-11"
HEAD = ["treaty", "as_of", "checked_on", "not_checked_since", "counts", "results"]
ROW = [
    *("state", "name", "standing", "label", "since", "deposited", "in_force", "signed_only", "signed_on"),
    *("consent", "consented_on", "in_force_on", "in_force_by", "withdrawal_notified_on", "left_on"),
    *("provisional_from", "url", "sources"),
]


def ask(path=CCM, **query):
    response = get(path, **query)
    assert response.status_code == 200, response.content
    return response.json()


def rows(path=CCM, **query):
    return {row["state"]: row for row in ask(path, **query)["results"]}


def test_the_answer_has_the_names_of_the_contract_in_its_order():
    answer = ask(as_of=DAY)
    assert list(answer) == HEAD
    assert {name: answer[name] for name in HEAD[:4]} == {
        "treaty": "ccm",
        "as_of": DAY,
        "checked_on": "2026-01-23",
        "not_checked_since": False,
    }
    assert list(answer["counts"]) == ["deposited", "in_force", "signed_only", "joined"]
    assert {tuple(count) for count in answer["counts"].values()} == {
        ("value", "definition", "as_of", "states_url")
    }
    assert {tuple(row) for row in answer["results"]} == {tuple(ROW)}


def test_afghanistan_is_told_as_in_the_contract():
    row = rows(as_of=DAY)["AFG"]
    sources = row.pop("sources")
    assert "untc-2014" in sources or "untc-mtdsg" in sources
    assert row == {
        "state": "AFG",
        "name": "Afghanistan",
        "standing": "in_force",
        "label": "State Party",
        "since": "2012-03-01",
        "deposited": True,
        "in_force": True,
        "signed_only": False,
        "signed_on": "2008-12-03",
        "consent": "ratification",
        "consented_on": "2011-09-08",
        "in_force_on": "2012-03-01",
        "in_force_by": None,
        "withdrawal_notified_on": None,
        "left_on": None,
        "provisional_from": None,
        "url": "http://testserver/states/AFG/",
    }


@pytest.mark.parametrize("name", ["deposited", "in_force", "signed_only", "joined"])
def test_a_count_says_what_it_counts_and_leads_to_exactly_the_states_it_counts(name):
    count = ask(as_of=DAY)["counts"][name]
    assert count["definition"].endswith(".")
    assert count["as_of"] == DAY
    assert count["states_url"] == f"http://testserver{CCM}?{name}=true&as_of={DAY}"
    assert len(ask(count["states_url"])["results"]) == count["value"] > 0


def test_joined_is_deposited_and_signed_only_together():
    answer = ask(as_of=DAY)
    values = {name: count["value"] for name, count in answer["counts"].items()}
    assert values == {"deposited": 111, "in_force": 110, "signed_only": 12, "joined": 123}
    joined = set(rows(joined="true", as_of=DAY))
    assert joined == set(rows(deposited="true", as_of=DAY)) | set(rows(signed_only="true", as_of=DAY))


def test_a_day_after_the_last_check_says_that_it_was_not_checked_since():
    assert ask(as_of="2026-01-23")["not_checked_since"] is False
    assert ask(as_of="2026-01-24")["not_checked_since"] is True


def test_each_state_of_the_universe_is_listed_and_counted_ones_answer_yes_or_no():
    found = rows(as_of=DAY)
    assert len(found) == 193 + 4 + 2  # UN members; Holy See, Palestine, Cook Islands, Niue; Kosovo, Taiwan
    assert {"VAT", "PSE", "COK", "NIU"} <= set(found)
    silent = [code for code, row in found.items() if row["deposited"] is None]
    assert silent == ["XKX", "TWN"]
    for code in silent:
        assert found[code]["standing"] == "outside"
        assert [found[code][name] for name in ("deposited", "in_force", "signed_only")] == [None] * 3
    assert not set(silent) & set(rows(as_of=DAY, deposited="false"))


def test_a_state_to_which_the_treaty_was_never_open_is_neither_in_nor_out():
    inf = "/api/v1/treaties/inf/standings/"
    found = rows(inf, as_of="1990-01-01")
    assert found["FRA"]["standing"] == "not_eligible"
    assert [found["FRA"][name] for name in ("deposited", "in_force", "signed_only")] == [None] * 3
    assert (found["USA"]["standing"], found["SUN"]["standing"]) == ("in_force", "in_force")
    assert ask(inf, as_of="1990-01-01")["counts"]["in_force"]["value"] == 2
    ended = rows(inf, as_of="2020-01-01")
    assert "SUN" not in ended
    assert [ended["USA"][name] for name in ("standing", "deposited", "since")] == [
        "ended",
        False,
        "2019-08-02",
    ]


def test_names_are_those_of_the_day():
    then, now = rows(as_of="2015-01-01"), rows(as_of="2026-01-01")
    names = {code: (then[code]["name"], now[code]["name"]) for code in ("MKD", "SWZ", "TUR")}
    assert names == {
        "MKD": ("The former Yugoslav Republic of Macedonia", "North Macedonia"),
        "SWZ": ("Swaziland", "Eswatini"),
        "TUR": ("Turkey", "Türkiye"),
    }


def test_a_state_is_listed_only_from_the_day_it_existed():
    assert "SSD" not in rows(as_of="2011-07-13")
    assert rows(as_of="2011-07-14")["SSD"]["standing"] == "none"


def test_a_date_of_lesser_precision_is_written_as_known_with_its_precision_beside_it():
    found = rows("/api/v1/treaties/att/standings/", as_of="2026-11-22")
    assert (found["SGP"]["signed_on"], found["SGP"]["signed_on_precision"]) == ("2014-12", "month")
    assert (found["UKR"]["signed_on"], found["UKR"]["signed_on_precision"]) == ("2014", "year")
    names = list(found["SGP"])
    assert names.index("signed_on_precision") == names.index("signed_on") + 1
    assert "signed_on_precision" not in found["CHE"]
    assert found["CHE"]["signed_on"] == "2013-06-03"


def test_an_effect_that_no_source_states_has_a_last_possible_day_and_no_other():
    gambia = rows("/api/v1/treaties/att/standings/", as_of="2026-11-22")["GMB"]
    assert (gambia["consented_on"], gambia["in_force_on"]) == ("2024", None)
    assert gambia["in_force_by"] == "2025-03-31"  # ninety days after 31 December 2024
    assert (gambia["standing"], gambia["label"]) == ("in_force", "State Party (day of effect not stated)")


def test_lithuania_keeps_its_row_with_the_days_of_notice_and_departure():
    before, after = rows(as_of="2025-03-05")["LTU"], rows(as_of="2025-03-06")["LTU"]
    assert (before["standing"], before["in_force"], before["left_on"]) == ("withdrawal_notified", True, None)
    assert (after["standing"], after["in_force"], after["since"]) == ("left", False, "2025-03-06")
    assert (after["withdrawal_notified_on"], after["left_on"]) == ("2024-09-06", "2025-03-06")


def test_provisional_application_stands_beside_a_standing_and_decides_nothing():
    belize = rows(as_of="2014-09-02")["BLZ"]
    assert (belize["standing"], belize["provisional_from"]) == ("deposited_not_in_force", "2014-09-02")


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ({"deposited": "true"}, lambda row: row["deposited"] is True),
        ({"in_force": "false"}, lambda row: row["in_force"] is False),
        ({"signed_only": "true"}, lambda row: row["signed_only"] is True),
        ({"joined": "false"}, lambda row: row["standing"] in ("none", "left")),
        ({"standing": "left,signed_only"}, lambda row: row["standing"] in ("left", "signed_only")),
        ({"state": "ltu,Usa,NGA"}, lambda row: row["state"] in ("LTU", "USA", "NGA")),
        ({"state": "LTU", "in_force": "true"}, lambda row: False),
    ],
)
def test_a_filter_keeps_the_rows_that_fit_and_leaves_the_counts_alone(query, fits):
    whole, part = ask(as_of="2025-03-06"), ask(as_of="2025-03-06", **query)
    assert part["results"] == [row for row in whole["results"] if fits(row)]
    assert part["counts"] == whole["counts"]


def test_the_regions_share_the_states_out_among_them():
    by_region = {
        name: set(rows(as_of=DAY, region=name.lower()))
        for name in ("Africa", "Americas", "Asia", "Europe", "Oceania")
    }
    assert {len(states) > 10 for states in by_region.values()} == {True}
    assert sum(map(len, by_region.values())) == len(set.union(*by_region.values())) == 199
    assert set(rows(as_of=DAY, region="africa,OCEANIA")) == by_region["Africa"] | by_region["Oceania"]


def test_the_slug_is_read_in_any_case():
    assert ask("/api/v1/treaties/CCM/standings/", as_of=DAY) == ask(as_of=DAY)
