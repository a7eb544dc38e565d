"""The words the index knows, each once: what a beginning stands for, and what a slip of the pen meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection, models

from editorial.domain.folding import BEGINNING, LONGEST

MOST = 40  # words that a beginning stands for: the shortest


class SearchWordManager(models.Manager["SearchWord"]):
    """Questions about single words."""

    def beginning_with(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """For each of the words, the known ones that begin so; one query, the same on both databases."""
        if not words:
            return []
        is_sqlite = connection.vendor == "sqlite"
        table = connection.ops.quote_name(self.model._meta.db_table)
        # Both read the index on the column. Its words are letters and digits, so nothing needs escaping.
        begins, star = ("GLOB %s", "*") if is_sqlite else ("LIKE %s", "%")
        order = "word" if is_sqlite else 'word COLLATE "C"'
        one = (
            f"SELECT %s AS nth, word FROM {table} WHERE word {begins} ORDER BY length(word), {order} LIMIT %s"
        )
        values: list[object] = []
        for nth, word in enumerate(words):
            values += [nth, word + star * (len(word) >= BEGINNING), MOST]
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join([f"SELECT * FROM ({one}) AS arm"] * len(words)), values)
            rows = cursor.fetchall()
        return [tuple(word for at, word in rows if at == nth) for nth in range(len(words))]

    def begin_names(self, words: Sequence[str]) -> list[bool]:
        """Of each of the words, whether a word of a name begins so."""
        names = self.filter(is_name=True)
        return [names.filter(word__startswith=word).exists() for word in words]

    def names_like(self, word: str, *, slips: int) -> list[str]:
        """The words of names with the same first letter and about as long."""
        names = self.filter(is_name=True, word__startswith=word[:1])
        lengths = names.annotate(letters=models.functions.Length("word"))
        found = lengths.filter(letters__range=(len(word) - slips, len(word) + slips))
        return list(found.order_by("word").values_list("word", flat=True))

    def learn(self, words: Iterable[str], *, names: Iterable[str]) -> None:
        """Adds the words that are new; those of names are known as such from now on."""
        named = set(names)
        rows = [SearchWord(word=word) for word in sorted(set(words) - named)]
        self.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
        self.bulk_create(
            [SearchWord(word=word, is_name=True) for word in sorted(named)],
            update_conflicts=True,
            unique_fields=["word"],
            update_fields=["is_name"],
            batch_size=1000,
        )


class SearchWord(models.Model):
    """A folded word of some entry, at some time: one that no entry holds any more finds nothing."""

    word = models.CharField(max_length=LONGEST, unique=True)
    is_name = models.BooleanField(default=False, help_text="Misspellings of it are forgiven.")

    objects = SearchWordManager()

    class Meta:
        indexes = [
            models.Index(fields=["word"], condition=models.Q(is_name=True), name="editorial_searchword_names")
        ]

    def __str__(self) -> str:
        return self.word
