"""The compiled record of states, treaties and acts: one CSV a noun."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from editorial.domain.precision import Precision, read_partial
from editorial.domain.seed import Register, SeedFile, number, truth
from treaties.models import (
    Article,
    Declaration,
    Disagreement,
    Rule,
    State,
    StateName,
    Treaty,
    TreatyAction,
    TreatyFact,
)
from treaties.services.effect import compute_effects

HERE = Path(__file__).parent
Cells = Mapping[str, str]


def day(text: str) -> date | None:
    """An ISO day, or None where the cell is empty."""
    return date.fromisoformat(text) if text else None


def treaty_of(row: Cells, register: Register) -> int:
    """The treaty a row speaks of."""
    return register.pk(Treaty, "slug", row["treaty"])


def state_of(row: Cells, register: Register) -> int | None:
    """The state a row speaks of; None where it speaks of none."""
    return register.pk(State, "code", row["state"]) if row["state"] else None


def copied(row: Cells, *names: str) -> dict[str, Any]:
    """The cells that become attributes of the same name, as they are."""
    return {name: row[name] for name in names}


def read_state(row: Cells, register: Register) -> dict[str, Any]:
    """One row of states.csv."""
    same = ("code", "iso2", "m49", "name", "official_name", "depositary_name", "aliases")
    return copied(row, *same, "region", "subregion", "note") | {
        "un_joined_on": day(row["un_joined"]),
        "began_on": day(row["began"]),
        "ended_on": day(row["ended"]),
        "is_outside": truth(row["outside"]),
    }


def read_name(row: Cells, register: Register) -> dict[str, Any]:
    """One row of state_names.csv."""
    return {
        "state_id": state_of(row, register),
        "name": row["name"],
        "began_on": day(row["began"]),
        "ended_on": day(row["ended"]),
    }


def read_treaty(row: Cells, register: Register) -> dict[str, Any]:
    """One row of treaties.csv: header facts and the rule of effect."""
    same = ("slug", "short_name", "title", "weapons", "prohibits", "depositary", "collection_reference")
    words = ("registration", "entry_rule", "withdrawal_rule", "rule_article", "rule_unit", "rule_early_until")
    more = ("general_article", "general_unit", "notice_unit", "notice_article", "rule_note")
    numbers = ("rule_number", "general_number", "general_threshold", "notice_number", "first_report_days")
    days = ("adopted", "opened", "closed", "entered_into_force", "ended", "checked")
    named = [] if row["open_to"] == "all" else row["open_to"].split(";")
    return (
        copied(row, *same, *words, *more)
        | {name: number(row[name]) for name in numbers}
        | {f"{name}_on": day(row[name]) for name in days}
        | {
            "adopted_at_place": row["adopted_at"],
            "is_open_to_all": not named,
            "open_to": [register.pk(State, "code", code) for code in named],
            "bars_reservations": truth(row["bars_reservations"]),
            "rule_month_start": truth(row["rule_month_start"]),
            "has_several_depositaries": truth(row["several_depositaries"]),
            "conflict_bars_withdrawal": truth(row["conflict_bar"]),
        }
    )


def read_treaty_fact(row: Cells, register: Register) -> dict[str, Any]:
    """One row of treaty_facts.csv."""
    return {"treaty_id": treaty_of(row, register), **copied(row, "key", "value")}


def read_article(row: Cells, register: Register) -> dict[str, Any]:
    """One row of articles.csv; its place in the file is its place in the treaty."""
    whole, _, part = row["article"].partition("(")
    return {
        "treaty_id": treaty_of(row, register),
        "number": row["article"],
        "position": int(whole) * 100 + len(part),
        "summary": row["summary"],
    }


def read_rule(row: Cells, register: Register) -> dict[str, Any]:
    """One row of rules.csv."""
    return {
        "treaty_id": treaty_of(row, register),
        "weapon_class": row["weapon"],
        **copied(row, "article", "act", "effect", "applies_to", "note"),
    }


def read_action(row: Cells, register: Register) -> dict[str, Any]:
    """One row of actions.csv: an act of a state, on the day or in the period the source knows."""
    done_on, precision = read_partial(row["done"])
    if row["precision"] != precision and row["precision"] != Precision.BY:
        raise ValueError(f"the date {row['done']!r} is not of the precision {row['precision']!r}")
    return {
        "treaty_id": treaty_of(row, register),
        "state_id": state_of(row, register),
        "done_on": done_on,
        "date_precision": row["precision"],
        "effective_stated_on": day(row["effective_stated"]),
        "follows_rule": truth(row["follows_rule"]),
        **copied(row, "kind", "printed_name", "note"),
    }


def read_declaration(row: Cells, register: Register) -> dict[str, Any]:
    """One row of declarations.csv."""
    return {
        "treaty_id": treaty_of(row, register),
        "state_id": state_of(row, register),
        "made_on": day(row["date"]),
        **copied(row, "kind", "gist"),
    }


def read_disagreement(row: Cells, register: Register) -> dict[str, Any]:
    """One row of disagreements.csv."""
    return {
        "treaty_id": treaty_of(row, register),
        "state_id": state_of(row, register),
        **copied(row, "fact", "recorded_here", "printed_elsewhere", "why"),
    }


def _file(name: str, model: Any, read: Any, *key: str, sources: str = "sources") -> SeedFile:
    return SeedFile(path=HERE / name, model=model, read=read, key=key, sources=sources)


FILES = (
    _file("states.csv", State, read_state, "code"),
    _file("state_names.csv", StateName, read_name, "state_id", "name"),
    _file("treaties.csv", Treaty, read_treaty, "slug"),
    _file("treaty_facts.csv", TreatyFact, read_treaty_fact, "treaty_id", "key"),
    _file("articles.csv", Article, read_article, "treaty_id", "number"),
    _file("rules.csv", Rule, read_rule, "treaty_id", "article", "weapon_class", "act", sources=""),
    _file("actions.csv", TreatyAction, read_action, "treaty_id", "state_id", "kind", "done_on"),
    _file("declarations.csv", Declaration, read_declaration, "treaty_id", "state_id", "kind", "made_on"),
    _file("disagreements.csv", Disagreement, read_disagreement, "treaty_id", "state_id", "fact"),
)

finish = compute_effects
