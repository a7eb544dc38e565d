"""What machines read: plain values in, sound JSON-LD out, and nothing that closes its element."""

import json

import pytest

from dashboard.web.linked import (
    as_script,
    breadcrumbs,
    claim_review,
    dataset,
    event,
    legislation,
    measure,
    office,
    person,
)

SITE = "https://ledger.example"
CLAIM = {
    "url": f"{SITE}/claims/shoigu-2023-07-11-6/",
    "claim": "Neither the United States nor Ukraine nor Russia has joined the convention.",
    "verdict": "Supported by the record or evidence",
    "reasons": "No act of the three is on record.",
    "assessed_by": "Treaty Ledger desk",
    "assessed_on": "2026-11-22",
    "said_on": "2023-07-11",
    "speaker": "Sergei Shoigu",
    "speaker_kind": "person",
    "office": "Russian defence minister",
    "appearance": [("The statement", f"{SITE}/statements/shoigu-2023-07-11/"), ("Printed only", "")],
}


def told(*things):
    """What a machine reads back."""
    read = json.loads(str(as_script(things)))
    assert read["@context"] == "https://schema.org"
    return read["@graph"]


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "\u2028\u2029",
        "&lt;/script&gt;",
        'a"b\\c',
    ],
)
def test_hostile_text_stays_text(text):
    written = str(as_script([event(url="", title=text, summary=text, happened_on="2024", about=[text])]))
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(written)
    (thing,) = json.loads(written)["@graph"]
    assert thing["name"] == thing["description"] == thing["about"][0]["name"] == text


def test_nothing_to_tell_is_no_script():
    assert as_script([]) == ""


def test_what_is_not_known_is_left_out_and_a_nought_is_told():
    assert office(title="Minister") == {
        "@type": "Role",
        "hasOccupation": {"@type": "Occupation", "name": "Minister"},
    }
    assert measure("in force", "How many.", value=0)["value"] == 0


def test_a_claim_review_tells_the_verdict_in_words_and_all_the_reasons():
    (review,) = told(claim_review(SITE, **CLAIM))
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == CLAIM["claim"] == review["itemReviewed"]["text"]
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": CLAIM["verdict"]}
    assert review["reviewBody"] == CLAIM["reasons"]
    assert (review["datePublished"], review["itemReviewed"]["datePublished"]) == ("2026-11-22", "2023-07-11")
    assert review["author"]["name"] == "Treaty Ledger desk"
    said_by = review["itemReviewed"]["author"]
    assert (said_by["@type"], said_by["name"]) == ("Person", "Sergei Shoigu")
    assert review["itemReviewed"]["appearance"][1] == {"@type": "CreativeWork", "name": "Printed only"}


@pytest.mark.parametrize("gone", ["verdict", "reasons", "assessed_on"])
def test_without_a_verdict_its_reasons_or_its_day_there_is_no_review(gone):
    assert claim_review(SITE, **{**CLAIM, gone: ""}) is None


def test_whom_no_source_names_is_told_by_office_alone():
    review = claim_review(SITE, **{**CLAIM, "speaker_kind": "unnamed"})
    assert review["itemReviewed"]["author"] == {"@type": "Person", "jobTitle": "Russian defence minister"}
    body = claim_review(SITE, **{**CLAIM, "speaker_kind": "body"})
    assert body["itemReviewed"]["author"] == {"@type": "Organization", "name": "Sergei Shoigu"}


def test_a_treaty_names_its_depositary_and_never_who_passed_it():
    thing = legislation(
        url=f"{SITE}/treaties/ccm/",
        title="Convention on Cluster Munitions",
        short_name="Convention on Cluster Munitions",
        description="Bans.",
        identifiers=["XXVI-6", ""],
        depositary="Secretary-General of the United Nations",
        adopted_on="2008-05-30",
        adopted_at="Dublin, Ireland",
        is_in_force=True,
    )
    assert thing["legislationIdentifier"] == ["XXVI-6"]
    assert thing["legislationResponsible"]["name"] == "Secretary-General of the United Nations"
    assert thing["legislationLegalForce"] == "https://schema.org/InForce"
    assert not {"legislationPassedBy", "alternateName"} & set(thing)


def test_a_data_set_offers_both_forms_and_claims_no_licence():
    thing = dataset(
        SITE,
        url=f"{SITE}/treaties/ccm/",
        name="Every state",
        description="Where each stands.",
        covers="2023-07-11",
        json_path="/treaties/ccm.json?as_of=2023-07-11",
        csv_path="/treaties/ccm.csv?as_of=2023-07-11",
        based_on=[("Collection", "")],
    )
    forms = {part["encodingFormat"]: part["contentUrl"] for part in thing["distribution"]}
    assert forms["text/csv"] == f"{SITE}/treaties/ccm.csv?as_of=2023-07-11"
    assert forms["application/json"] == f"{SITE}/treaties/ccm.json?as_of=2023-07-11"
    assert "license" not in thing


def test_the_way_to_a_page_begins_at_the_front():
    steps = breadcrumbs(SITE, ("States", "/states/"), ("Ukraine", "/states/UKR/"))["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Treaty Ledger", f"{SITE}/"),
        (2, "States", f"{SITE}/states/"),
        (3, "Ukraine", f"{SITE}/states/UKR/"),
    ]


def test_a_body_holds_no_office():
    thing = person(url="", name="A ministry", other_names=[], is_body=True, offices=[office(title="x")])
    assert thing == {"@type": "Organization", "name": "A ministry"}
