"""Statements and claims for programs: the contract's shapes, its filters, its refusals."""

import pytest

from tests.dashboard.routes import get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
API = "/api/v1"


def results(path, **query):
    return get(f"{API}{path}", **query).json()["results"]


def test_the_claim_of_the_contract_reads_as_the_contract_writes_it():
    claim = get(f"{API}/claims/shoigu-2023-07-11-6/").json()
    assert claim["id"] == "shoigu-2023-07-11-6"
    assert claim["statement"] == "shoigu-2023-07-11"
    assert claim["said_on"] == "2023-07-11"
    assert (claim["kind"], claim["verdict"]) == ("legal_status", "supported")
    assert (claim["assessed_by"], claim["assessed_on"]) == ("Treaty Ledger desk", "2026-11-22")
    assert claim["check"]["outcome"] == "consistent"
    assert claim["check"]["sentence"] == (
        "On 11 July 2023 neither Russia, nor Ukraine, nor the United States had signed or joined the "
        "Convention on Cluster Munitions."
    )
    assert claim["check"]["tests"][0] == {
        "state": "USA",
        "treaty": "ccm",
        "expects": "not_deposited",
        "role": "asserts",
        "as_of": "2023-07-11",
        "standing": "none",
        "holds": True,
        "standing_then": "none",
    }
    assert {entry["source"] for entry in claim["evidence"]} >= {
        "monitor-russia-2023",
        "crs-rs22907-2024-03-20",
    }
    assert all(entry["url"].endswith(f"/sources/{entry['source']}/") for entry in claim["evidence"])


def test_a_claim_without_tests_has_no_check():
    assert get(f"{API}/claims/shoigu-2023-07-11-4/").json()["check"] is None


def test_tests_that_only_give_context_have_no_outcome():
    check = get(f"{API}/claims/thomas-greenfield-2022-03-02-1/").json()["check"]
    assert check["outcome"] is None
    assert [test["role"] for test in check["tests"]] == ["context"]


def test_a_statement_keeps_words_claims_and_relations_apart():
    statement = get(f"{API}/statements/shoigu-2023-08-15/").json()
    assert statement["language"] == "ru"
    assert statement["words"].startswith("До настоящего времени")
    assert statement["translation"].startswith("Until now, for humanitarian reasons")
    assert statement["claims"] == ["shoigu-2023-08-15-1", "shoigu-2023-08-15-2"]
    assert statement["relations"] == [
        {"kind": "repeats", "statement": "shoigu-2023-07-11", "is_earlier": True}
    ]
    assert (statement["speaker"], statement["state"]) == ("sergei-shoigu", "RUS")


def test_a_month_is_written_as_a_month():
    statement = get(f"{API}/statements/wareham-2023-09/").json()
    assert (statement["said_on"], statement["said_on_precision"]) == ("2023-09", "month")


@pytest.mark.parametrize(
    ("path", "query", "key", "keys"),
    [
        (
            "/statements/",
            {"speaker": "sergei-shoigu"},
            "slug",
            ["shoigu-2023-08-15", "shoigu-2023-08-09", "shoigu-2023-07-11"],
        ),
        ("/statements/", {"weapon": "m39-atacms"}, "slug", ["russian-mod-sevastopol-2024-06-23"]),
        ("/statements/", {"state": "THA,AUT"}, "slug", ["winthai-2025-07-25", "schallenberg-2023-02-18"]),
        (
            "/claims/",
            {"verdict": "contradicted", "kind": "legal_status"},
            "id",
            ["greene-2023-07-14-1", "thomas-greenfield-2022-03-02-1"],
        ),
        ("/claims/", {"statement": "sorreta-2025-03-06"}, "id", ["sorreta-2025-03-06-1"]),
        (
            "/claims/",
            {"from": "2025-07-25", "to": "2025-07-25"},
            "id",
            ["winthai-2025-07-25-2", "winthai-2025-07-25-1"],
        ),
    ],
    ids=str,
)
def test_a_filter_answers_with_what_it_names_newest_first(path, query, key, keys):
    assert [row[key] for row in results(path, **query)] == keys


@pytest.mark.parametrize(
    ("path", "query", "sentence"),
    [
        ("/statements/", {"speakr": "x"}, "This address knows no parameter 'speakr'. Did you mean speaker?"),
        ("/statements/", {"speaker": "nobody"}, "speaker must name speakers on the record, not 'nobody'."),
        ("/claims/", {"verdict": "false"}, "verdict must be one of supported"),
        ("/claims/", {"kind": "use"}, "kind must be one of factual"),
        ("/claims/", {"from": "2023"}, "from must be a day like 2015-03-31, not '2023'."),
        ("/claims/", {"to": ""}, "to must be a day like 2015-03-31, not ''."),
        ("/changes/", {"from": ""}, "from must be a day like 2015-03-31, not ''."),
        ("/claims/", {"statement": ""}, "statement must hold values separated by single commas"),
        ("/claims/", {"statement": "a,,b"}, "statement must hold values separated by single commas"),
    ],
    ids=str,
)
def test_what_is_not_known_is_refused_by_name(path, query, sentence):
    response = get(f"{API}{path}", **query)
    assert response.status_code == 400
    assert response.json()["detail"].startswith(sentence)


def test_the_list_of_claims_is_walked_to_its_end_each_once():
    seen, url = [], f"{API}/claims/?page_size=50"
    while url:
        page = get(url.removeprefix("http://testserver")).json()
        seen += [row["id"] for row in page["results"]]
        url = page["next"]
    assert len(seen) == len(set(seen)) == 140
