"""Who is bound: the grid of one weapon, the general rules apart, a sentence a state to copy."""

import pytest

from tests.dashboard.reading import by_id, of_class, page_at, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
ARTICLE = {"weapon": "cluster-munitions", "state": "RUS,UKR,USA", "as_of": "2023-07-11"}
CCM = "Convention on Cluster Munitions"
HELD_BACK = "must not defeat its object and purpose (VCLT article 18)"


def grids(**query):
    """(the rules on the weapon, those on any): by state, by act, the entries as (words, law)."""
    root = page_at("/bound/", **query)
    return [rows_of(table) for table in of_class(root, "bound")]


def rows_of(table):
    found = {}
    for row in table.find("tbody").iter("tr"):
        cells = {cell.get("data-act"): entries_of(cell) for cell in row.iter("td")}
        found[words(row.find("th"))] = cells
    return found


def entries_of(cell):
    return [(words(of_class(li, "st")[0]), words(of_class(li, "law")[0])) for li in cell.iter("li")]


def held(treaty, row):
    """The words beside the rules of one treaty, each once."""
    return {said for entries in row.values() for said, law in entries if f": {treaty}," in law}


def sentence(code, **query):
    return words(by_id(page_at("/bound/", **query), f"said-{code}"))


def test_july_2023_in_one_screen():
    """On 11 July 2023 none of the three had acted under the CCM; Protocol V bound all three."""
    own, _ = grids(**ARTICLE)
    assert list(own) == ["Russia", "Ukraine", "United States"]
    for row in own.values():
        assert held(CCM, row) == {"not bound"}
        assert ("not bound", f"Prohibits: {CCM}, article 1(1)(a)") in row["Use"]
    assert [held("CCW Protocol V", row) for row in own.values()] == [
        {"bound since 21 Jan 2009"},
        {"bound since 12 Nov 2006"},
        {"bound since 21 Jul 2009"},
    ]
    assert list(own["Russia"]) == [
        "Use",
        "Develop",
        "Produce",
        "Acquire",
        "Stockpile",
        "Transfer",
        "Assist",
        "Destroy stockpiles",
        "Clear",
        "Assist victims",
        "Report",
    ]


def test_the_arms_trade_treaty_reaches_it_as_ammunition_and_only_restricts():
    """Ukraine signed it in 2014 and ratified later; the United States said in 2019 that it would not join."""
    own, _ = grids(**ARTICLE)
    law = "Restricts: Arms Trade Treaty, articles 6 and 7"
    assert own["Russia"]["Transfer"][1] == ("not bound", law)
    assert own["Ukraine"]["Transfer"][1] == (f"signed only, since 2014: {HELD_BACK}", law)
    assert own["United States"]["Transfer"][1][0].startswith(
        "signed; on 26 Apr 2019 said that it will not join"
    )
    main = words(by_id(page_at("/bound/", **ARTICLE), "main"))
    assert "as ammunition, Arms Trade Treaty article 3" in main


def test_general_rules_stand_apart_and_a_withdrawn_declaration_is_no_withdrawal():
    """Russia withdrew its declaration under article 90 of Additional Protocol I in 2019, not its consent."""
    own, general = grids(**ARTICLE)
    assert not held("Additional Protocol I", own["Russia"])
    assert {name: held("Additional Protocol I", row) for name, row in general.items()} == {
        "Russia": {"bound since 29 Mar 1990"},
        "Ukraine": {"bound since 25 Jul 1990"},
        "United States": {"not bound; signatures are not on record"},
    }
    assert general["Russia"]["Use"][0][1] == "Restricts: Additional Protocol I, article 51(4)"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-03-05", "bound since 1 Sep 2011; withdrawal to take effect 6 Mar 2025"),
        ("2025-03-06", "left on 6 Mar 2025"),
    ],
)
def test_lithuania_is_bound_until_the_day_it_leaves(day, said):
    own, _ = grids(state="DEU,LTU", as_of=day)
    assert held(CCM, own["Lithuania"]) == {said}
    assert held(CCM, own["Germany"]) == {"bound since 1 Aug 2010"}


def test_a_deposit_binds_from_a_day_to_come():
    own, _ = grids(state="NGA", as_of="2023-07-11")
    assert held(CCM, own["Nigeria"]) == {
        f"bound from 1 Aug 2023 (deposited 28 Feb 2023); until then {HELD_BACK}"
    }


def test_a_rule_for_nuclear_weapon_states_is_none_for_others():
    own, _ = grids(weapon="nuclear-weapons", state="FRA,DEU", as_of="2023-07-11")
    not_for_it = "does not apply to it (NPT article IX(3))"
    transfer, acquire = ("Prohibits: NPT, article 1", "Prohibits: NPT, article 2")
    assert {law: said for said, law in own["France"]["Acquire"]}[acquire] == not_for_it
    assert {law: said for said, law in own["Germany"]["Transfer"]}[transfer] == not_for_it
    bound = {law: said for name in own for act in own[name].values() for said, law in act if "NPT" in law}
    assert bound.keys() == {transfer, acquire}
    assert own["France"]["Transfer"][0][0].startswith("bound since 2 Aug 1992 at the latest")
    assert own["Germany"]["Acquire"][0][0].startswith("bound since 2 May 1975 at the latest")


def test_what_article_2_leaves_out_inherits_no_rule_of_the_convention():
    """SMArt 155: two sensor-fuzed submunitions, article 2(2)(c)."""
    own, _ = grids(weapon="smart-155", state="DEU", as_of="2023-07-11")
    assert not held(CCM, own["Germany"])
    assert held("Arms Trade Treaty", own["Germany"]) == {"bound since 24 Dec 2014"}
    (note,) = [
        words(p)
        for p in of_class(page_at("/bound/", weapon="smart-155", state="DEU", as_of="2023-07-11"), "note")
        if "2(2)(c)" in words(p)
    ]
    assert "leaves this type out of its definition" in note


def test_a_suspension_that_others_contest_leaves_ukraine_bound():
    own, _ = grids(weapon="antipersonnel-mines", state="UKR,FIN", as_of="2026-01-09")
    contested = "bound since 1 Jun 2006; suspension notified 18 Jul 2025, contested by others"
    assert held("Mine Ban Convention", own["Ukraine"]) == {contested}
    assert held("Mine Ban Convention", own["Finland"]) == {
        "bound since 1 Jul 2012; withdrawal to take effect 10 Jan 2026"
    }


def test_finland_had_left_the_mine_ban_convention_on_10_january_2026():
    own, _ = grids(weapon="pfm-1", state="FIN", as_of="2026-01-10")
    assert held("Mine Ban Convention", own["Finland"]) == {"left on 10 Jan 2026"}
    assert held("CCW Amended Protocol II", own["Finland"]) == {"bound since 3 Dec 1998"}


def test_a_predecessor_shows_on_its_days_and_is_gone_after():
    """The Soviet Union: what it joined is on record under Russia, so nothing is said to be lacking."""
    then, _ = grids(weapon="chemical-weapons", state="SUN", as_of="1985-01-01")
    assert held("Geneva Protocol", then["Soviet Union"]) == {
        "no act under its own name is on record; one may stand under a successor"
    }
    root = page_at("/bound/", state="SUN", as_of="2023-07-11")
    assert "No more: it ended on 26 Dec 1991" in words(of_class(root, "bound")[0])
    assert sentence("SUN", state="SUN", as_of="2023-07-11") == (
        "The Soviet Union ended on 26 December 1991, before 11 July 2023."
    )


def test_before_any_treaty_with_a_rule_the_page_says_so():
    root = page_at("/bound/", as_of="1985-01-01")
    text = words(by_id(root, "main"))
    assert "No treaty recorded here with a rule on this weapon had been adopted by that day." in text
    assert sentence("USA", as_of="1985-01-01") == (
        "As of 1 January 1985, the United States had not joined Additional Protocol I."
    )
    assert of_class(page_at("/bound/", as_of="1950-01-01"), "bound") == []


def test_each_state_has_a_sentence_to_copy():
    assert sentence("UKR", **ARTICLE) == (
        "As of 11 July 2023, Ukraine had neither signed nor joined the Convention on Cluster Munitions; had "
        "signed the Arms Trade Treaty and was not bound by it; was a State Party to CCW Protocol V (since "
        "12 November 2006); of treaties on any weapon, was a State Party to Additional Protocol I (since "
        "25 July 1990)."
    )
    buttons = of_class(page_at("/bound/", **ARTICLE), "copy")
    assert [b.get("data-copy") for b in buttons] == ["said-RUS", "said-UKR", "said-USA", "cite-citation"]


def test_the_page_judges_nothing():
    for query in (ARTICLE, {"weapon": "nuclear-weapons", "state": "FRA,PRK"}, {"weapon": "smart-155"}):
        main = by_id(page_at("/bound/", **query), "main")
        text = words(main).lower()
        for named in of_class(main, "src"):  # the titles and publishers of sources are not our words
            text = text.replace(words(named).lower(), "")
        assert "legal" not in text
        assert "lawful" not in text
        assert "customary law" in text
