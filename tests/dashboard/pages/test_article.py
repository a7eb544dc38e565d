"""The news text this record starts from, sentence by sentence: each assertion in two clicks from home."""

from pathlib import Path

import pytest

from tests.dashboard.reading import by_id, elements, of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TEXT = " ".join((Path(__file__).parents[2] / "data" / "article.txt").read_text(encoding="utf-8").split())
MINISTER, TEXTS_OWN = "shoigu-2023-07-11", "seed-article-2023-07-11"

# (words of the text, the statement that asserts it, the claim, its verdict), in the order of the text.
ASSERTED = [
    ("Russia has threatened to use cluster bombs", TEXTS_OWN, 1, "Supported"),
    ("Russia possesses cluster bombs", MINISTER, 1, "Supported"),
    ("even more effective than those of the US", MINISTER, 2, "Cannot be checked"),
    ("Russia has refrained from using them thus far", MINISTER, 4, "Contradicted"),
    ('compelled to deploy "analogous means"', MINISTER, 5, "No truth value"),
    ("prohibited weapon transfer", TEXTS_OWN, 2, "Mixed"),
    (
        "neither the US, Ukraine, nor Russia have joined the international agreement",
        MINISTER,
        6,
        "Supported",
    ),
    ("would only prolong the conflict", MINISTER, 7, "No truth value"),
    ("Russia has been engaged in an offensive war", TEXTS_OWN, 3, "Supported"),
    ("additional precautions to protect against cluster bombs", MINISTER, 8, "Cannot be checked"),
    ("during a visit to an arms factory", TEXTS_OWN, 4, "Supported"),
    ("the supply of weapons and ammunition", MINISTER, 9, "Not supported by evidence found"),
    ("analyses by Western experts", TEXTS_OWN, 5, "Supported"),
    ("have not achieved their objectives at any front", MINISTER, 10, "Mixed"),
    ("Ukraine recently reported significant territorial gains", TEXTS_OWN, 6, "Supported"),
    ("corroborated by Russian military bloggers", TEXTS_OWN, 7, "Supported"),
    ("attacks repelled in many areas", MINISTER, 11, "Not supported by evidence found"),
    (
        "further advances through counterattacks in the Luhansk",
        MINISTER,
        12,
        "Not supported by evidence found",
    ),
    ("had repeatedly accused Shoigu of spreading falsehoods", TEXTS_OWN, 8, "Supported"),
    ("vast amounts of Western military equipment had been destroyed", TEXTS_OWN, 9, "Supported"),
    ("17 Leopard tanks", MINISTER, 13, "Not supported by evidence found"),
    ("17 Leopard tanks from Germany", TEXTS_OWN, 10, "Mixed"),
    ("independent verification of these claims is not possible", TEXTS_OWN, 11, "Mixed"),
    ("indiscriminately scatter smaller explosive submunitions", TEXTS_OWN, 12, "Supported"),
    ("countries that have banned the use of cluster munitions", TEXTS_OWN, 13, "Supported"),
    ("raised concerns about the further intensification", TEXTS_OWN, 14, "Supported"),
    ("should work towards de-escalation", TEXTS_OWN, 15, "No truth value"),
]


def entry(statement, number):
    """The claim on the page of its statement."""
    return by_id(page_at(f"/statements/{statement}/"), f"claim-{number}")


@pytest.mark.parametrize(
    ("said", "statement", "number", "verdict"), ASSERTED, ids=lambda part: str(part)[:40]
)
def test_an_assertion_of_the_text_has_claim_verdict_reasons_and_evidence(said, statement, number, verdict):
    assert said in TEXT
    shown = entry(statement, number)
    (badge,) = of_class(shown, "badge")
    assert words(badge) == verdict
    assert len(words(of_class(shown, "claimed")[0])) > 20
    assert len(words(of_class(shown, "verdict")[0]).removeprefix(verdict)) > 10
    evidence = [a.get("href") for a in of_class(shown, "src")[0].iter("a")]
    assert evidence
    assert all(href.startswith("/sources/") for href in evidence)


def test_every_claim_of_the_two_statements_is_an_assertion_of_the_text_or_of_the_minister_alone():
    """What the minister said and the text left out: three claims on his losses and one on ammunition."""
    met = {(statement, number) for _, statement, number, _ in ASSERTED}
    there = {
        (statement, int(item.get("id").removeprefix("claim-")))
        for statement in (MINISTER, TEXTS_OWN)
        for item in page_at(f"/statements/{statement}/").iter("li")
        if item.get("id", "").startswith("claim-")
    }
    assert met <= there
    assert there - met == {(MINISTER, number) for number in (3, 14, 15, 16, 17)}


def test_the_legal_claim_is_consistent_with_the_standing_of_the_three_states_on_that_day():
    shown = entry(MINISTER, 6)
    record = words(of_class(shown, "record")[0])
    assert record == (
        "The record: On 11 July 2023 neither Russia, nor Ukraine, nor the United States had signed or joined "
        "the Convention on Cluster Munitions. Checked by machine: consistent with the claim."
    )
    rows = [[words(cell) for cell in row] for row in shown.find(".//tbody").findall("tr")]
    assert rows == [
        ["United States", "Convention on Cluster Munitions", "11 Jul 2023", "Has not joined", "as asserted"],
        ["Ukraine", "Convention on Cluster Munitions", "11 Jul 2023", "Has not joined", "as asserted"],
        ["Russia", "Convention on Cluster Munitions", "11 Jul 2023", "Has not joined", "as asserted"],
    ]


def test_the_claim_of_restraint_is_contradicted_with_dated_evidence():
    shown = entry(MINISTER, 4)
    assert "from 24 February 2022 on" in words(shown)
    sources = [a.get("href") for a in of_class(shown, "src")[0].iter("a")]
    dated = [elements(text_of(get(href))) for href in sources]
    days = {time.get("datetime") for page in dated for time in page.iter("time")}
    assert {"2022-02-25", "2022-05-11", "2023-08-04"} <= days


def test_the_text_is_two_clicks_from_home():
    """Home leads to the text's own page and to the minister's; each claim stands there with its evidence."""
    home = {a.get("href") for a in page_at("/").iter("a")}
    assert f"/statements/{TEXTS_OWN}/" in home
    assert f"/statements/{MINISTER}/" in home
    assert "/bound/?weapon=cluster-munitions&state=RUS,UKR,USA&as_of=2023-07-11" in home
    assert f"/statements/{MINISTER}/" in {
        a.get("href") for a in page_at(f"/statements/{TEXTS_OWN}/").iter("a")
    }


def test_the_text_is_shown_as_a_secondary_report_of_no_named_author():
    shown = words(page_at(f"/statements/{TEXTS_OWN}/"))
    assert "News article, author not named" in shown
    assert "not named by the source" in shown
