"""The comparison: states beside treaties, chosen in the address, each cell a word and a year."""

import pytest

from tests.dashboard.reading import of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def grid(**query):
    (table,) = of_class(page_at("/compare/", **query), "matrix")
    return [[words(cell) for cell in row] for row in table.iter("tr")]


def test_july_2023_shows_who_was_bound_by_what():
    """On 11 July 2023 none of the three had joined the CCM; Ukraine alone was bound by the Mine Ban."""
    assert grid(state="RUS,UKR,USA", treaty="ccm,mine-ban", as_of="2023-07-11") == [
        ["State", "Mine Ban Convention", "Convention on Cluster Munitions"],
        ["Russia", "Not joined", "Not joined"],
        ["Ukraine", "In force 2006", "Not joined"],
        ["United States", "Not joined", "Not joined"],
    ]


def test_the_first_view_is_the_five_permanent_members_under_every_treaty():
    table = grid(as_of="2026-11-22")
    assert [row[0] for row in table] == [
        "State",
        "China",
        "France",
        "Russia",
        "United Kingdom",
        "United States",
    ]
    assert len(table[0]) == 24


def test_all_is_every_state_of_the_day():
    assert len(grid(state="all", treaty="ccm", as_of="2026-11-22")) == 200


def test_codes_are_read_in_any_case_and_repeated_as_the_form_sends_them():
    one = get("/compare/?state=rus&state=UKR&treaty=CCM&as_of=2023-07-11")
    other = get("/compare/?state=RUS,UKR&treaty=ccm&as_of=2023-07-11")
    table = [text_of(answer).split("<tbody>")[1] for answer in (one, other)]
    assert table[0] == table[1]


def test_what_was_not_there_that_day_is_a_dash():
    """South Sudan in 2000; the Treaty on the Prohibition of Nuclear Weapons, adopted in 2017."""
    assert grid(state="SSD", treaty="npt", as_of="2000-01-01")[1] == ["South Sudan", "–"]
    assert grid(state="AUT", treaty="tpnw", as_of="2015-01-01")[1] == ["Austria", "–"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (
            {"state": "XYZ"},
            "state must be all or codes like RUS,UKR,USA; nothing is on record under 'XYZ'.",
        ),
        (
            {"treaty": "ottawa"},
            "treaty must be all or names like ccm,mine-ban; nothing is on record under 'ottawa'.",
        ),
    ],
)
def test_an_unknown_code_is_answered_with_one_sentence(query, sentence):
    response = get("/compare/", **query)
    assert response.status_code == 400
    assert sentence.replace("'", "&#39;") in text_of(response)


def test_another_day_keeps_the_choice():
    root = page_at("/compare/", state="RUS,UKR", as_of="2023-07-11")
    kept = [i for i in of_class(root, "asofbar")[0].iter("input") if i.get("type") == "hidden"]
    assert [(i.get("name"), i.get("value")) for i in kept] == [("state", "RUS,UKR")]


def test_everything_costs_few_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        get("/compare/", state="all", as_of="2026-11-22")
