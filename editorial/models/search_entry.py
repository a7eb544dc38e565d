"""What can be found, one row a published fact, and the one place where the two databases are searched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from django.db import connection, models

from editorial.domain.folding import words_asked
from editorial.domain.match import Match
from editorial.domain.precision import Precision

from .search_sql import SHARES, Arm, Ways, share_of, sql_of
from .search_tiers import ANYWHERE, steps, tiers_of
from .search_word import SearchWord

PLACES = 1 << 20  # within one day
EVERYWHERE: Mapping[Arm, int] = MappingProxyType({})
AT_LEAST, AMPLE = 2000, 4  # rows, and times the rows that should hold enough: words do not fall evenly


class SearchEntryManager(models.Manager["SearchEntry"]):
    """Searches, on SQLite with FTS5 and on PostgreSQL with a GIN index: the same rows in the same order.

    Every word asked must stand in a row or begin a word of it (search_word.py). What a question costs grows
    with the rows wanted, not with the rows there are: tiers take the place of a rank, which would have to
    weigh every match.
    """

    def matching(
        self,
        words: Sequence[str],
        *,
        kinds: Sequence[str],
        most: int,
        by_day: bool = False,
        after: Match | None = None,
    ) -> list[Match]:
        """At most `most` rows of these kinds after `after`: in tiers, each newest first; or all by day."""
        found: list[Match] = []
        tiers = tiers_of(words, self._spelt(words), kinds=kinds, most=most, by_day=by_day, after=after)
        for arms in steps(tiers):
            found += [match for _, match in self._ask(arms)]
            if len(found) >= most:
                break
        return sorted(found, key=lambda match: match.reading)[:most]

    def grouped(
        self, words: Sequence[str], *, kinds: Sequence[str], most: int, cap: int, by_day: bool = False
    ) -> dict[str, tuple[list[Match], int]]:
        """Of each kind that has any: its first rows, and how many there are, counted up to `cap`."""
        rows: dict[str, list[Match]] = {kind: [] for kind in kinds}
        tiers = tiers_of(words, self._spelt(words), kinds=kinds, most=most, by_day=by_day)
        for arms in steps(tiers):
            for kind, match in self._ask([arm for arm in arms if len(rows[arm.kind]) < most]):
                rows[kind].append(match)
        counts = {kind: len(matches) for kind, matches in rows.items() if matches}
        more = [
            replace(arm, must_not=(), most=cap, is_count=True)
            for arm in tiers
            if arm.tier == ANYWHERE and counts.get(arm.kind, 0) >= most
        ]
        counts |= {kind: told.place for kind, told in self._ask(more)}
        return {
            kind: (sorted(rows[kind], key=lambda match: match.reading)[:most], count)
            for kind, count in counts.items()
        }

    def _spelt(self, words: Sequence[str]) -> tuple[Ways, ...]:
        """For each word those it may stand for.

        Nothing where one is unknown, or no folded word: it might be a sign of the database's own language.
        """
        if any(words_asked(word) != [word] for word in words):
            return ()
        known = SearchWord.objects.beginning_with(words)
        return tuple(known) if all(known) else ()

    def _ask(self, arms: Sequence[Arm]) -> list[tuple[str, Match]]:
        """Rows of each arm, or the number of each. PostgreSQL looks among the newest first, where it expects
        enough there, and goes by its index where that was wrong."""
        if connection.vendor == "sqlite":
            return self._rows(arms)
        near = self._expected(arms)
        told = self._rows(list(near), among=near)
        found = Counter[tuple[str, int]]()
        for kind, match in told:
            found[kind, match.tier] += match.place if arms[0].is_count else 1
        enough = {(arm.kind, arm.tier) for arm in near if found[arm.kind, arm.tier] >= arm.most}
        rest = [arm for arm in arms if (arm.kind, arm.tier) not in enough]
        kept = [(kind, match) for kind, match in told if (kind, match.tier) in enough]
        return kept + self._rows(rest)

    def _rows(self, arms: Sequence[Arm], *, among: Mapping[Arm, int] = EVERYWHERE) -> list[tuple[str, Match]]:
        if not arms:
            return []
        told = [sql_of(arm, vendor=connection.vendor, among=among.get(arm, 0)) for arm in arms]
        with connection.cursor() as cursor:
            cursor.execute(
                " UNION ALL ".join(sql for sql, _ in told), [value for _, values in told for value in values]
            )
            return [(kind, Match(tier, place)) for kind, tier, place in cursor.fetchall()]

    def _expected(self, arms: Sequence[Arm]) -> dict[Arm, int]:
        """Among how many of the newest rows an arm should find enough; without those whose index is shorter.

        To gather costs as many rows as match; to read on, as many as stand above the last one wanted.
        """
        words = {word for arm in arms for ways in (*arm.must, *arm.must_not) for word in ways}
        with connection.cursor() as cursor:
            cursor.execute(SHARES, [list(words)])
            told = cursor.fetchall()
        shares = {word: share for word, share, _ in told}
        every = told[0][2] if told else 0
        found = {}
        for arm in arms:
            left_out = share_of(arm.must_not, shares) if arm.must_not else 0
            share = max(0.0, share_of(arm.must, shares) - left_out)
            if share * share * every > arm.most:
                found[arm] = AT_LEAST + int(AMPLE * arm.most / share)
        return found


class SearchEntry(models.Model):
    """One published fact as it is found. Written by services/search_index.py alone.

    `place` is the newest-first order itself: the day, then the order of arrival within it; undated rows
    count as of day 0. Both databases hold what they search beside this table and keep it in step by
    themselves (migration 0002): a column of PostgreSQL, an FTS5 table with triggers on SQLite, which a later
    migration that remakes the table must lay anew.
    """

    place = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=120)
    title = models.TextField()
    names = models.TextField(blank=True, help_text="Other names, separated by semicolons.")
    text = models.TextField(blank=True)
    folded = models.TextField(help_text="Everything that is searched (domain/findable.py).")
    dated_on = models.DateField(null=True)
    date_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)

    objects = SearchEntryManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="editorial_searchentry_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
