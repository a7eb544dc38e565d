"""One question in the words of each database: FTS5 on SQLite, a tsvector under a GIN index on PostgreSQL.

Words come folded, letters and digits only, so no sign of either language can be in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

ENTRIES, FTS = "editorial_searchentry", "editorial_searchentry_fts"
DOUBLE, SINGLE = '"', "'"  # quotation marks

Ways = tuple[str, ...]
Asks = tuple[Ways, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """At most `most` rows of a kind below a place, newest first, or their number: told with its tier.

    A row holds one word or more of each of `must`, and not one of each of `must_not`.
    """

    kind: str
    tier: int
    must: Asks
    must_not: Asks = ()
    below: int | None = None
    most: int
    is_count: bool = False


def sql_of(arm: Arm, *, vendor: str, among: int = 0) -> tuple[str, list[object]]:
    """(SQL, values): rows of kind, tier and place; of a count the number stands for the place.

    PostgreSQL gathers every match by its index and sorts them; or looks for enough `among` so many of the
    newest rows, quick where matches are many.
    """
    sql, values = _sqlite(arm) if vendor == "sqlite" else _postgresql(arm, among=among)
    told = "count(*)" if arm.is_count else "place"
    whole = f"SELECT %s AS kind, %s AS tier, {told} AS place FROM ({sql}) AS arm"
    return whole, [arm.kind, arm.tier, *values]


# What PostgreSQL knows of the table since it was last analysed: how many rows, and which part of them holds
# a word. It answers nothing of a word too rare to be kept.
SHARES = f"""
    SELECT kept.word, kept.share, (SELECT reltuples FROM pg_class WHERE oid = '{ENTRIES}'::regclass)
    FROM (SELECT most_common_elems::text::text[] AS words, most_common_elem_freqs AS shares
          FROM pg_stats WHERE schemaname = ANY (current_schemas(false))
          AND tablename = '{ENTRIES}' AND attname = 'words') AS told,
         unnest(told.words, told.shares[:cardinality(told.words)]) AS kept (word, share)
    WHERE kept.word = ANY (%s)
"""


def share_of(groups: Asks, shares: Mapping[str, float]) -> float:
    """About which part of all rows holds one word or more of each group."""
    return prod(min(1.0, sum(shares.get(word, 0.0) for word in ways)) for ways in groups)


def _sqlite(arm: Arm) -> tuple[str, list[object]]:
    asked = _all(arm.must, DOUBLE, "OR", "AND")
    if arm.must_not:
        asked = f"({asked}) NOT ({_all(arm.must_not, DOUBLE, 'OR', 'AND')})"
    below = "" if arm.below is None else " AND rowid < %s"
    found = f"SELECT rowid AS place FROM {FTS} WHERE {FTS} MATCH %s{below}"
    values: list[object] = [asked, *([] if arm.below is None else [arm.below])]
    return f"{found} ORDER BY rowid DESC LIMIT %s", [*values, arm.most]


def _postgresql(arm: Arm, *, among: int) -> tuple[str, list[object]]:
    asked = _all(arm.must, SINGLE, "|", "&")
    if arm.must_not:
        asked = f"{asked} & !({_all(arm.must_not, SINGLE, '|', '&')})"
    holds = "words @@ to_tsquery('simple', %s)"
    below, above = ("", []) if arm.below is None else ("place < %s", [arm.below])
    if among:
        newest = f"SELECT place, words FROM {ENTRIES}{' WHERE ' * bool(below)}{below}"
        found = f"SELECT place FROM ({newest} ORDER BY place DESC LIMIT %s) AS newest WHERE {holds} LIMIT %s"
        return found, [*above, among, asked, arm.most]
    every = f"SELECT place FROM {ENTRIES} WHERE {holds}{' AND ' * bool(below)}{below} OFFSET 0"
    order = "" if arm.is_count else " ORDER BY place DESC"
    return f"SELECT place FROM ({every}) AS every{order} LIMIT %s", [asked, *above, arm.most]


def _all(groups: Asks, mark: str, either: str, both: str) -> str:
    """`("a" OR "b") AND ("c")`, in the signs given."""
    return f" {both} ".join(f"({f' {either} '.join(mark + w + mark for w in ways)})" for ways in groups)
