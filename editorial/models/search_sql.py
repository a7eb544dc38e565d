"""One question in the words of each database: FTS5 on SQLite, a tsvector under a GIN index on PostgreSQL.

Words come folded (letters and digits only), so no sign of either language can be in them. A star at the end
of a word asks for whatever begins so.
"""

from __future__ import annotations

from dataclasses import dataclass

ENTRIES, FTS = "editorial_searchentry", "editorial_searchentry_fts"
# Up to so many rows PostgreSQL gathers and sorts; with more it reads from the newest until it has enough.
# Left to itself it reads the whole table for a rare word.
FEW = 400

Ways = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """At most `most` rows below a place, newest first, or their number: told under `label` and `tier`.

    A row holds one word or more of each of `must`, and not one of each of `must_not`.
    """

    label: str
    tier: int
    must: tuple[Ways, ...]
    must_not: tuple[Ways, ...] = ()
    below: int | None = None
    most: int
    is_count: bool = False


def sql_of(arm: Arm, *, vendor: str) -> tuple[str, list[object]]:
    """(SQL, values): rows of label, tier and place; of a count the number stands for the place."""
    sql, values = (_sqlite if vendor == "sqlite" else _postgresql)(arm)
    told = "count(*)" if arm.is_count else "place"
    return f"SELECT %s AS label, %s AS tier, {told} AS place FROM ({sql}) AS arm", [
        arm.label,
        arm.tier,
        *values,
    ]


def _sqlite(arm: Arm) -> tuple[str, list[object]]:
    asked = " AND ".join(f"({' OR '.join(map(_quoted, ways))})" for ways in arm.must)
    if arm.must_not:
        without = " AND ".join(f"({' OR '.join(map(_quoted, ways))})" for ways in arm.must_not)
        asked = f"({asked}) NOT ({without})"
    below = "" if arm.below is None else " AND rowid < %s"
    values: list[object] = [asked, *([] if arm.below is None else [arm.below]), arm.most]
    return (
        f"SELECT rowid AS place FROM {FTS} WHERE {FTS} MATCH %s{below} ORDER BY rowid DESC LIMIT %s",
        values,
    )


def _quoted(word: str) -> str:
    return f'"{word[:-1]}" *' if word.endswith("*") else f'"{word}"'


def _postgresql(arm: Arm) -> tuple[str, list[object]]:
    asked = " & ".join(f"({' | '.join(map(_lexeme, ways))})" for ways in arm.must)
    if arm.must_not:
        without = " & ".join(f"({' | '.join(map(_lexeme, ways))})" for ways in arm.must_not)
        asked = f"{asked} & !({without})"
    below = "" if arm.below is None else " AND place < %s"
    found = f"SELECT place FROM {ENTRIES} WHERE words @@ to_tsquery('simple', %s){below}"
    values: list[object] = [asked, *([] if arm.below is None else [arm.below])]
    sql = (
        f"WITH few AS MATERIALIZED ({found} LIMIT {FEW + 1}), "
        "many AS MATERIALIZED (SELECT count(*) > %s AS yes FROM few) "
        "SELECT place FROM few WHERE NOT (SELECT yes FROM many) UNION ALL "
        f"(SELECT place FROM ({found} AND (SELECT yes FROM many) ORDER BY place DESC LIMIT %s) AS newest) "
        "ORDER BY place DESC LIMIT %s"
    )
    return sql, [*values, FEW, *values, arm.most, arm.most]


def _lexeme(word: str) -> str:
    return f"{word[:-1]}:*" if word.endswith("*") else word
