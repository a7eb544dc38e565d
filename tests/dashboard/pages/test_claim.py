"""One claim: the record first, then the claim, a person's verdict with its reasons, and the evidence."""

import json
from datetime import date

import pytest

from conflict.models import ClaimTest
from tests.dashboard.reading import elements, of_class, page_at, words
from tests.dashboard.routes import get, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
LEGAL = "/claims/shoigu-2023-07-11-6/"


def fresh(path, **query):
    """The page as it reads now."""
    return elements(text_of(get(path, **query)))


def read(path):
    """What a reader reads between the header and the footer."""
    return words(next(page_at(path).iter("main")))


def listed(**query):
    """Ids of the claims a list shows."""
    return [item.get("id") for item in fresh("/claims/", **query).iter("li") if "-" in item.get("id", "")]


def reviewed(path):
    """What the page tells machines about the claim; None where it tells nothing."""
    (script,) = [part for part in page_at(path).iter("script") if part.get("type") == "application/ld+json"]
    things = json.loads(script.text)["@graph"]
    return next((thing for thing in things if thing["@type"] == "ClaimReview"), None)


def test_the_record_is_told_before_the_claim_and_the_claim_before_the_verdict():
    text = read(LEGAL)
    record = text.index("On 11 July 2023 neither Russia, nor Ukraine, nor the United States")
    claim = text.index("Neither the United States nor Ukraine nor Russia has joined")
    verdict = text.index("All reports agree")
    assert record < claim < verdict


def test_a_claim_without_tests_is_led_by_its_reasons():
    text = read("/claims/shoigu-2023-07-11-4/")
    assert text.index("recorded Russian use from 24 February 2022 on") < text.index(
        "Russia has so far refrained"
    )


def test_verdict_and_check_that_pull_apart_are_both_shown_and_said_to():
    """As if the member of Congress's claim of 14 July 2023 had been tested for the opposite."""
    ClaimTest.objects.filter(claim__statement__slug="shoigu-2023-07-11").update(expects="in_force")
    shown = words(fresh(LEGAL))
    assert "inconsistent" in shown
    assert "The verdict and the check of the record do not agree." in shown
    assert "marked for another look" in words(fresh("/claims/", **{"from": "2023-07-11", "to": "2023-07-11"}))


def test_a_record_that_reads_otherwise_than_at_the_verdict_is_marked():
    ClaimTest.objects.filter(claim__statement__slug="shoigu-2023-07-11", state__code="USA").update(
        standing_then="in_force"
    )
    shown = fresh(LEGAL)
    assert "The record of that day reads otherwise than when the verdict was given" in words(shown)
    assert "when assessed: State Party" in [words(flag) for flag in of_class(shown, "flag")]


def test_machines_are_told_the_verdict_in_words_with_full_reasons():
    review = reviewed("/claims/greene-2023-07-14-1/")
    assert review["claimReviewed"] == "The United States is a part of the Convention on Cluster Munitions."
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Contradicted by the record or evidence",
    }
    assert review["reviewBody"] == "The United States never signed or ratified it."
    assert review["itemReviewed"]["author"]["name"] == "Marjorie Taylor Greene"
    assert review["itemReviewed"]["datePublished"] == "2023-07-14"
    assert review["datePublished"] == "2026-11-22"


@pytest.mark.parametrize(
    ("query", "found", "left_out"),
    [
        ({"verdict": "contradicted"}, "greene-2023-07-14-1", "shoigu-2023-07-11-6"),
        ({"kind": "legal_status"}, "shoigu-2023-07-11-6", "shoigu-2023-07-11-4"),
        ({"state": "LTU"}, "sorreta-2025-03-06-1", "shoigu-2023-07-11-6"),
        ({"treaty": "ap-1"}, "psaki-2022-03-01-1", "greene-2023-07-14-1"),
        ({"statement": "putin-2023-07-16"}, "putin-2023-07-16-2", "shoigu-2023-07-11-6"),
        ({"as_of": "2022-03-01"}, "psaki-2022-02-28-1", "thomas-greenfield-2022-03-02-1"),
    ],
    ids=str,
)
def test_a_choice_keeps_what_answers_to_it_and_nothing_else(query, found, left_out):
    shown = listed(**query)
    assert found in shown
    assert left_out not in shown


def test_six_verdicts_have_each_their_written_test_on_the_method_page():
    section = next(
        part for part in page_at("/method/").iter("section") if part.get("aria-labelledby") == "verdicts"
    )
    badges = [words(badge) for badge in of_class(section, "badge")]
    assert badges == [
        "Supported",
        "Mixed",
        "Contradicted",
        "Not supported by evidence found",
        "Cannot be checked",
        "No truth value",
    ]
    tests = [words(text) for text in section.iter("dd")]
    assert all(len(text) > 100 for text in tests)
    assert len(set(tests)) == 6


def test_the_tests_link_to_the_record_of_their_own_day():
    links = {a.get("href") for a in page_at(LEGAL).iter("a")}
    assert "/treaties/ccm/?as_of=2023-07-11#s-USA" in links
    assert "/states/USA/?as_of=2023-07-11" in links


def test_the_day_of_the_page_does_not_move_the_check():
    on = {day: words(of_class(fresh(LEGAL, as_of=day), "record")[0]) for day in ("2010-01-01", "2030-01-01")}
    assert len(set(on.values())) == 1
    assert date(2023, 7, 11).strftime("%Y") in next(iter(on.values()))
