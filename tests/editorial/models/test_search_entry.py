"""Both databases find what a plain reading of the words finds, in one order, and keep their index in step."""

import random
from datetime import date

import pytest
from django.core.management.color import no_style
from django.db import connection

from editorial.domain.findable import HELD, Findable, marked, words_of
from editorial.domain.match import Match
from editorial.models import SearchEntry, SearchWord
from editorial.models.search_sql import Arm
from editorial.models.search_word import MOST
from editorial.services.search_index import write

pytestmark = pytest.mark.django_db
KINDS = ("state", "source")
STEMS = ["mine", "mines", "min", "cluster", "clusters", "ban", "шоигу", "шои", "مدينة", "条約", "1e5", "07"]
STEMS += ["0x1f", "2015", "a1", "u", "s", "ａｂｃ", "naïve", "straße", "zqh", "zqhstatezqor"]
STEMS += ["or", "not", "near", "and"]


@pytest.fixture(autouse=True)
def an_empty_index():
    """Whatever the session has loaded."""
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()


def entry(kind="source", key="a", title="", **more):
    return Findable(kind=kind, key=key, title=title, **more)


def fill(*entries):
    write({(one.kind, one.key): one for one in entries}, gone=())


def keys(*words, most=50, kinds=KINDS, **more):
    found = SearchEntry.objects.matching(words, kinds=kinds, most=most, **more)
    rows = SearchEntry.objects.in_bulk([match.place for match in found])
    return [rows[match.place].key for match in found]


def made_up(seed):
    """Three hundred entries of few words, in the order of a fixed chance."""
    chance = random.Random(seed)

    def some(most):
        return " ".join(chance.choices(STEMS, k=chance.randint(0, most)))

    return [
        entry(
            kind=chance.choice(KINDS),
            key=str(n),
            title=some(3),
            names=tuple(some(2) for _ in range(chance.randint(0, 2))),
            text=some(6),
            dated_on=chance.choice([None, date(2010, 1, chance.randint(1, 28))]),
        )
        for n in range(300)
    ]


def holds(one, word):
    """The rule itself: some word begins so; of one or two letters, it is so."""
    return any(w == word or (len(word) > 2 and w.startswith(word)) for w in words_of(one.folded))


@pytest.mark.parametrize("seed", range(3))
def test_what_is_found_is_what_a_plain_reading_finds(seed):
    every = made_up(seed)
    fill(*every)
    chance = random.Random(seed)
    for _ in range(60):
        words = list(
            {w[: chance.randint(1, 9)] for w in chance.choices(["mine", "cluster", "шоигу", *STEMS], k=2)}
        )
        words = [w for word in words for w in words_of(entry(title=word).folded)][:2]
        wanted = {one.key for one in every if words and all(holds(one, word) for word in words)}
        in_tiers = keys(*words, most=400)
        assert len(in_tiers) == len(set(in_tiers))
        assert set(in_tiers) == set(keys(*words, most=400, by_day=True)) == wanted, words


@pytest.mark.parametrize("by_day", [False, True])
def test_pages_follow_one_another_without_a_gap(by_day):
    fill(*made_up(7))
    whole = SearchEntry.objects.matching(["min"], kinds=KINDS, most=400, by_day=by_day)
    assert len(whole) > 50
    pages, after = [], None
    while page := SearchEntry.objects.matching(["min"], kinds=KINDS, most=7, by_day=by_day, after=after):
        pages += page
        after = page[-1]
    assert pages == whole
    assert by_day is False or [m.place for m in whole] == sorted((m.place for m in whole), reverse=True)


def test_a_name_comes_before_a_title_and_a_title_before_the_text():
    fill(
        entry(key="text", text="about mines", dated_on=date(2020, 1, 1)),
        entry(key="title", title="Mines cleared", dated_on=date(2019, 1, 1)),
        entry(kind="state", key="names", title="Ottawa", names=("Treaty on mines",)),
        entry(kind="state", key="called", title="Other", names=("Mines",)),
    )
    assert keys("mines") == ["called", "names", "title", "text"]
    assert keys("mines", by_day=True)[:2] == ["text", "title"]


def test_groups_hold_their_first_rows_and_count_no_further_than_the_cap():
    fill(*(entry(key=str(n), title="mines") for n in range(9)), entry(kind="state", key="x", title="mines"))
    groups = SearchEntry.objects.grouped(["mine"], kinds=(*KINDS, "none"), most=2, cap=5)
    assert {kind: (len(first), count) for kind, (first, count) in groups.items()} == {
        "state": (1, 1),
        "source": (2, 5),
    }


@pytest.mark.parametrize("is_analysed", [False, True])
def test_very_many_rows_are_found_newest_first_too(is_analysed):
    """PostgreSQL reads another way what it knows to be frequent."""
    days = [date(2000, 1, 1).replace(year=1900 + n % 120) for n in range(900)]
    fill(*(entry(key=str(n), title="mines", dated_on=day) for n, day in enumerate(days)))
    if is_analysed:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        arm = Arm(kind="source", tier=3, must=((marked(HELD, "source", "mines"),),), most=500)
        assert connection.vendor == "sqlite" or SearchEntry.objects._expected([arm]) == {arm: 4000}
    first = SearchEntry.objects.matching(["mines"], kinds=KINDS, most=500, by_day=True)
    assert len(first) == 500
    assert SearchEntry.objects.get(place=first[0].place).dated_on.year == 2019
    rest = SearchEntry.objects.matching(["mines"], kinds=KINDS, most=500, by_day=True, after=first[-1])
    assert len({match.place for match in first + rest}) == 900


def test_only_the_kinds_asked_for_are_found():
    fill(entry(key="a", title="mines"), entry(kind="state", key="b", title="mines"))
    assert keys("mines", kinds=("state",)) == ["b"]
    assert keys("mines", kinds=()) == []


def test_the_database_keeps_its_index_in_step_whoever_writes():
    SearchWord.objects.learn(["first", "second"], names=())
    row = {"kind": "source", "folded": marked(HELD, "source", "first")}
    SearchEntry.objects.bulk_create([SearchEntry(place=n, key=str(n), **row) for n in (1, 2, 3)])
    assert keys("first") == ["3", "2", "1"]
    SearchEntry.objects.filter(place=2).update(folded=marked(HELD, "source", "second"))
    SearchEntry.objects.filter(place=3).delete()
    assert (keys("first"), keys("second")) == (["1"], ["2"])
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            fts = "editorial_searchentry_fts"
            cursor.execute(f"INSERT INTO {fts}({fts}, rank) VALUES('integrity-check', 1)")


@pytest.mark.parametrize(
    "words", [[], ["%"], ["'"], ['"'], ["a*"], ["(a"], ["a) OR (b"], ["😀"], ["\\"], ["-a"], ["x" * 500]]
)
def test_what_is_no_word_finds_nothing_and_breaks_nothing(words):
    fill(entry(key="a", title="alpha"))
    assert keys(*words) == []


def test_a_beginning_that_very_many_words_share_stands_for_the_shortest():
    endings = [f"{n:02}" for n in range(MOST)] + ["longer"]
    fill(*(entry(key=end, title=f"word{end}") for end in endings))
    assert "longer" not in keys("word", most=99)
    assert len(keys("word", most=99)) == MOST
    assert keys("wordl") == ["longer"]


def test_a_match_says_where_it_stands():
    fill(entry(key="a", title="alpha", dated_on=date(2020, 1, 1)))
    assert SearchEntry.objects.matching(["alpha"], kinds=KINDS, most=1) == [
        Match(2, date(2020, 1, 1).toordinal() << 20)
    ]


def test_emptying_the_table_as_flush_does_empties_the_index():
    fill(entry(key="a", title="alpha"))
    with connection.cursor() as cursor:
        for statement in connection.ops.sql_flush(no_style(), [SearchEntry._meta.db_table]):
            cursor.execute(statement)
    fill(entry(key="b", title="beta"))
    assert (keys("alpha"), keys("beta")) == ([], ["b"])
