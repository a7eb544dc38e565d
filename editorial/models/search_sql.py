"""One question in the words of each database: FTS5 on SQLite, a tsvector under a GIN index on PostgreSQL.

Words come folded, letters and digits only, so no sign of either language can be in them.
"""

from __future__ import annotations

from dataclasses import dataclass

ENTRIES, FTS = "editorial_searchentry", "editorial_searchentry_fts"
# Up to so many rows PostgreSQL gathers and sorts; with more it reads from the newest until it has enough.
# Left to itself it reads the whole table for a rare word.
FEW = 400
DOUBLE, SINGLE = '"', "'"  # quotation marks

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
    whole = f"SELECT %s AS label, %s AS tier, {told} AS place FROM ({sql}) AS arm"
    return whole, [arm.label, arm.tier, *values]


def _sqlite(arm: Arm) -> tuple[str, list[object]]:
    asked = _all(arm.must, DOUBLE, "OR", "AND")
    if arm.must_not:
        asked = f"({asked}) NOT ({_all(arm.must_not, DOUBLE, 'OR', 'AND')})"
    below = "" if arm.below is None else " AND rowid < %s"
    found = f"SELECT rowid AS place FROM {FTS} WHERE {FTS} MATCH %s{below}"
    values: list[object] = [asked, *([] if arm.below is None else [arm.below])]
    return f"{found} ORDER BY rowid DESC LIMIT %s", [*values, arm.most]


def _postgresql(arm: Arm) -> tuple[str, list[object]]:
    asked = _all(arm.must, SINGLE, "|", "&")
    if arm.must_not:
        asked = f"{asked} & !({_all(arm.must_not, SINGLE, '|', '&')})"
    below = "" if arm.below is None else " AND place < %s"
    found = f"SELECT place FROM {ENTRIES} WHERE words @@ to_tsquery('simple', %s){below}"
    values: list[object] = [asked, *([] if arm.below is None else [arm.below])]
    if arm.is_count:
        return f"{found} LIMIT %s", [*values, arm.most]
    sql = (
        f"WITH few AS MATERIALIZED ({found} LIMIT {FEW + 1}), "
        "many AS MATERIALIZED (SELECT count(*) > %s AS yes FROM few) "
        "SELECT place FROM few WHERE NOT (SELECT yes FROM many) UNION ALL "
        f"(SELECT place FROM ({found} AND (SELECT yes FROM many) ORDER BY place DESC LIMIT %s) AS newest) "
        "ORDER BY place DESC LIMIT %s"
    )
    return sql, [*values, FEW, *values, arm.most, arm.most]


def _all(groups: tuple[Ways, ...], mark: str, either: str, both: str) -> str:
    """`("a" OR "b") AND ("c")`, in the signs given."""
    return f" {both} ".join(f"({f' {either} '.join(mark + w + mark for w in ways)})" for ways in groups)
