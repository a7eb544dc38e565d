"""How the compiled record comes in: once, whole or not at all, and never over an editor's head."""

import csv
from dataclasses import replace
from types import SimpleNamespace

import pytest

from editorial.models import Change, Citation, Revision, Source
from editorial.seed import plan as sources_plan
from editorial.services.load import REASON, LoadRefused, load
from treaties.models import State, TreatyAction
from treaties.seed import plan as treaties_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

FILES = {file.path.name: file for plan in (sources_plan, treaties_plan) for file in plan.FILES}
ACTION = {
    "treaty": "mine-ban",
    "state": "USA",
    "printed_name": "United States of America",
    "kind": "signature",
    "done": "1998-01-01",
    "precision": "day",
    "effective_stated": "",
    "follows_rule": "true",
    "note": "",
    "sources": "icrc-2020",
}


@pytest.fixture
def seed(tmp_path):
    """A plan of seed files with these rows: seed(**{"actions.csv": [row, …]})."""

    def made(**rows_by_name):
        for name, rows in rows_by_name.items():
            with (tmp_path / name).open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, list(rows[0]))
                writer.writeheader()
                writer.writerows(rows)
        files = [replace(FILES[name], path=tmp_path / name) for name in rows_by_name]
        return SimpleNamespace(FILES=files, finish=treaties_plan.finish)

    return made


def row_of(name, **cells):
    """One row of the real seed, found by its cells."""
    with FILES[name].path.open(encoding="utf-8", newline="") as stream:
        [found] = [row for row in csv.DictReader(stream) if cells.items() <= row.items()]
    return found


def test_a_second_load_is_skipped_while_the_seeds_are_the_same():
    before = Revision.objects.get().number
    assert load().skipped
    assert Revision.objects.get().number == before


def test_a_load_adds_nothing_to_a_record_that_has_everything():
    Revision.objects.update(seed_digest="")
    changes, citations = Change.objects.count(), Citation.objects.count()
    report = load()
    assert (set(report.added.values()), set(report.updated.values()), report.differences) == ({0}, {0}, [])
    assert (Change.objects.count(), Citation.objects.count()) == (changes, citations)


def test_the_revision_moves_once_a_load(seed):
    before = Revision.objects.get().number
    load(modules=[seed(**{"actions.csv": [ACTION, ACTION | {"done": "1998-01-02"}]})])
    assert Revision.objects.get().number == before + 1


def test_a_row_that_rests_on_memory_alone_is_a_draft(seed):
    on_memory = ACTION | {"sources": "unsourced-memory"}
    on_more = ACTION | {"done": "1998-01-02", "sources": "unsourced-memory;icrc-2020"}
    load(modules=[seed(**{"actions.csv": [on_memory, on_more]})])
    acts = TreatyAction.objects.filter(treaty__slug="mine-ban", state__code="USA").order_by("done_on")
    assert [act.stage for act in acts] == ["draft", "published"]
    assert Source.objects.get(key="unsourced-memory").stage == "draft"


def test_a_row_that_was_edited_is_left_as_it_is_and_listed(seed):
    fiji = State.objects.get(code="FJI")
    fiji.note = "An editor's words"
    fiji.save()
    report = load(modules=[seed(**{"states.csv": [row_of("states.csv", code="FJI")]})])
    assert report.differences == ["states.csv, line 2: edited since it was loaded, and left as it is: Fiji"]
    fiji.refresh_from_db()
    assert fiji.note == "An editor's words"


def test_a_row_that_nobody_edited_follows_its_seed(seed):
    report = load(modules=[seed(**{"states.csv": [row_of("states.csv", code="FJI") | {"note": "New"}]})])
    assert (report.added, report.updated) == ({"states.csv": 0}, {"states.csv": 1})
    fiji = State.objects.get(code="FJI")
    assert fiji.note == "New"
    assert list(fiji.history.order_by("history_id").values_list("note", "history_change_reason")) == [
        ("", REASON),
        ("New", REASON),
    ]
    assert Change.objects.latest("pk").summary == f"states.csv: 0 added, 1 updated. {REASON}."


def test_a_row_that_names_other_sources_than_the_record_is_listed(seed):
    fiji = row_of("states.csv", code="FJI") | {"sources": "un-m49;icrc-2020"}
    inf = row_of("treaties.csv", slug="inf") | {"open_to": "RUS;USA"}
    assert load(modules=[seed(**{"states.csv": [fiji], "treaties.csv": [inf]})]).differences == [
        "states.csv, line 2: names other sources than the record, which is left as it is: Fiji",
        "treaties.csv, line 2: open_to is not as on the record, which is left as it is: INF",
    ]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"state": "ZZZ"}, "no state with the code 'ZZZ'"),
        ({"state": ""}, "state: the cell is empty"),
        ({"treaty": "nowhere"}, "no treaty with the slug 'nowhere'"),
        ({"done": "1998-02-30"}, "a date must be like 2014, 2014-12 or 2014-12-02, not '1998-02-30'"),
        ({"done": "1998"}, "the date '1998' is not of the precision 'day'"),
        ({"kind": "promise"}, "kind: Value 'promise' is not a valid choice."),
        ({"sources": "icrc-2020;hearsay"}, "no source with the key 'hearsay'"),
        ({"follows_rule": "perhaps"}, "expected true or false, not 'perhaps'"),
        ({"effective_stated": "1997-12-31"}, "Only a succession may take effect before it is notified."),
    ],
)
def test_a_bad_row_is_named_with_file_line_and_reason_and_nothing_is_loaded(seed, wrong, words):
    before = TreatyAction.objects.count()
    rows = [ACTION | {"done": "1998-01-02"}, ACTION | wrong]
    with pytest.raises(LoadRefused) as refused:
        load(modules=[seed(**{"actions.csv": rows})])
    assert refused.value.faults == [f"actions.csv, line 3: {words}"]
    assert TreatyAction.objects.count() == before


def test_every_bad_row_is_named_at_once(seed):
    rows = [ACTION | {"state": "ZZZ"}, ACTION, ACTION | {"treaty": "nowhere"}]
    with pytest.raises(LoadRefused) as refused:
        load(modules=[seed(**{"actions.csv": rows})])
    assert [fault.partition(":")[0] for fault in refused.value.faults] == [
        "actions.csv, line 2",
        "actions.csv, line 4",
    ]


def test_the_same_row_twice_is_refused(seed):
    with pytest.raises(LoadRefused) as refused:
        load(modules=[seed(**{"actions.csv": [ACTION, ACTION | {"note": "Again"}]})])
    assert refused.value.faults == ["actions.csv, line 3: the same row as actions.csv, line 2"]


@pytest.mark.parametrize("cell", ["one,", "one,two,three"], ids=["too few", "too many"])
def test_a_row_with_the_wrong_number_of_cells_is_refused(seed, cell):
    plan = seed(**{"actions.csv": [ACTION]})
    with plan.FILES[0].path.open("a", encoding="utf-8") as stream:
        stream.write(cell.rstrip(",") + "," * (len(ACTION) if "two" in cell else 2) + "\n")
    with pytest.raises(LoadRefused) as refused:
        load(modules=[plan])
    assert refused.value.faults == ["actions.csv, line 3: the row does not have as many cells as the header"]


def test_a_missing_column_is_named(seed):
    short = {name: cell for name, cell in ACTION.items() if name != "kind"}
    with pytest.raises(LoadRefused) as refused:
        load(modules=[seed(**{"actions.csv": [short]})])
    assert refused.value.faults == ["actions.csv, line 2: the header has no column 'kind'"]


def test_a_bad_file_takes_the_good_one_before_it_back(seed):
    source = row_of("sources.csv", key="icrc-2020") | {"key": "q-new"}
    plan = seed(**{"sources.csv": [source], "actions.csv": [ACTION | {"state": "ZZZ"}]})
    with pytest.raises(LoadRefused):
        load(modules=[plan])
    assert not Source.objects.filter(key="q-new").exists()


def test_a_consent_that_is_loaded_has_its_day_computed(seed):
    consent = ACTION | {"kind": "accession", "done": "2026-01-15"}
    load(modules=[seed(**{"actions.csv": [consent]})])
    loaded = TreatyAction.objects.get(treaty__slug="mine-ban", state__code="USA")
    assert loaded.effective_computed_on.isoformat() == "2026-07-01"
