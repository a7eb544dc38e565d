"""The compiled record of what is fielded and said: one CSV a noun."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from conflict.models import (
    Claim,
    ClaimTest,
    Event,
    FailureRate,
    Office,
    Speaker,
    Statement,
    StatementLink,
    WeaponRecord,
    WeaponType,
)
from conflict.seed.cells import Cells, copied, dated, one_of, per_cent, period, several
from conflict.services.assess import keep_standings
from conflict.services.claim_days import bring_claim_days
from editorial.domain.seed import Register, SeedFile, number, truth
from treaties.models import State, Treaty

HERE = Path(__file__).parent
CONDITIONS = (
    "has_fewer_than_ten",
    "weighs_over_four_kg",
    "engages_single_target",
    "self_destructs",
    "self_deactivates",
)


def read_weapon(row: Cells, register: Register) -> dict[str, Any]:
    """One row of weapons.csv; an empty condition of article 2(2)(c) is not recorded."""
    same = ("slug", "name", "designation", "category", "weapon_class", "delivery", "submunition_model")
    return copied(row, *same, "coverage", "description", "note") | {
        "origin_id": one_of(State, "code", row["origin"], register),
        "submunitions_least": number(row["submunitions_least"]),
        "submunitions_most": number(row["submunitions_most"]),
        **{name: truth(row[name]) if row[name] else None for name in CONDITIONS},
    }


def read_place(row: Cells, register: Register) -> dict[str, Any]:
    """One row of weapon_tree.csv: a type, and the one above it."""
    return {"slug": row["weapon"], "parent_id": register.pk(WeaponType, "slug", row["parent"])}


def read_rate(row: Cells, register: Register) -> dict[str, Any]:
    """One row of failure_rates.csv."""
    return copied(row, "basis", "kind", "said_by", "note") | {
        "weapon_id": register.pk(WeaponType, "slug", row["weapon"]),
        "least": per_cent(row["least"]),
        "most": per_cent(row["most"]),
    }


def read_record(row: Cells, register: Register) -> dict[str, Any]:
    """One row of records.csv."""
    return copied(row, "key", "actor", "kind", "conflict", "certainty", "summary") | {
        "weapon_id": register.pk(WeaponType, "slug", row["weapon"]),
        "state_id": one_of(State, "code", row["state"], register),
        "counterpart_id": one_of(State, "code", row["counterpart"], register),
        "is_denied": truth(row["denied"]),
        **period(row, "began", "ended"),
    }


def read_event(row: Cells, register: Register) -> dict[str, Any]:
    """One row of events.csv."""
    return copied(row, "slug", "title", "summary") | {
        **dated(row, "happened"),
        "states": several(State, "code", row["states"], register),
        "weapons": several(WeaponType, "slug", row["weapons"], register),
        "treaties": several(Treaty, "slug", row["treaties"], register),
    }


def read_speaker(row: Cells, register: Register) -> dict[str, Any]:
    """One row of speakers.csv."""
    return copied(row, "slug", "name", "other_names", "kind")


def read_office(row: Cells, register: Register) -> dict[str, Any]:
    """One row of offices.csv."""
    return copied(row, "title", "on_behalf_of") | {
        "speaker_id": register.pk(Speaker, "slug", row["speaker"]),
        "state_id": one_of(State, "code", row["state"], register),
        **period(row, "began", "ended"),
    }


def read_statement(row: Cells, register: Register) -> dict[str, Any]:
    """One row of statements.csv."""
    same = ("slug", "venue", "place", "channel", "language", "words", "translation", "summary")
    named = (row["title"], row["on_behalf_of"], row["speaker"])  # a fault names the column last read
    office = register.pk(Office, ("title", "on_behalf_of", "speaker__slug"), named)
    return copied(row, *same) | {
        **dated(row, "said"),
        "office_id": office,
        "is_own_translation": truth(row["own_translation"]),
        "weapons": several(WeaponType, "slug", row["weapons"], register),
        "treaties": several(Treaty, "slug", row["treaties"], register),
    }


def read_link(row: Cells, register: Register) -> dict[str, Any]:
    """One row of statement_links.csv."""
    return {
        "later_id": register.pk(Statement, "slug", row["later"]),
        "kind": row["kind"],
        "earlier_id": register.pk(Statement, "slug", row["earlier"]),
    }


def read_claim(row: Cells, register: Register) -> dict[str, Any]:
    """One row of claims.csv."""
    return copied(row, "text", "kind", "verdict", "rationale", "assessed_by") | {
        "statement_id": register.pk(Statement, "slug", row["statement"]),
        "number": number(row["number"]),
        "states": several(State, "code", row["states"], register),
        "treaty_id": one_of(Treaty, "slug", row["treaty"], register),
        "assessed_on": date.fromisoformat(row["assessed"]) if row["assessed"] else None,
    }


def read_test(row: Cells, register: Register) -> dict[str, Any]:
    """One row of claim_tests.csv."""
    claim = (row["statement"], number(row["number"]))
    return copied(row, "expects", "role") | {
        "claim_id": register.pk(Claim, ("statement__slug", "number"), claim),
        "position": number(row["position"]),
        "state_id": register.pk(State, "code", row["state"]),
        "treaty_id": register.pk(Treaty, "slug", row["treaty"]),
        "asked_on": date.fromisoformat(row["asked"]),
    }


def _file(name: str, model: Any, read: Any, *key: str, sources: str = "sources") -> SeedFile:
    return SeedFile(path=HERE / name, model=model, read=read, key=key, sources=sources)


TESTED = ("claim_id", "state_id", "treaty_id", "expects", "asked_on")
FILES = (
    _file("weapons.csv", WeaponType, read_weapon, "slug"),
    # A type is placed once every type is there.
    _file("weapon_tree.csv", WeaponType, read_place, "slug", sources=""),
    _file("failure_rates.csv", FailureRate, read_rate, "weapon_id", "basis", "said_by", "least", "most"),
    _file("records.csv", WeaponRecord, read_record, "key"),
    _file("events.csv", Event, read_event, "slug"),
    _file("speakers.csv", Speaker, read_speaker, "slug"),
    _file("offices.csv", Office, read_office, "speaker_id", "title", "on_behalf_of"),
    _file("statements.csv", Statement, read_statement, "slug"),
    _file("statement_links.csv", StatementLink, read_link, "later_id", "kind", "earlier_id", sources=""),
    _file("claims.csv", Claim, read_claim, "statement_id", "number"),
    _file("claim_tests.csv", ClaimTest, read_test, *TESTED, sources=""),
)


def finish() -> None:
    """Puts each claim on its statement's day, and keeps the standings found when it was assessed."""
    bring_claim_days()
    keep_standings()
