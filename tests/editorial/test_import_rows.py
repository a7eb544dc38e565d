"""Rows of CSV: drafts and proposals, never a silent change, all of what was shown or nothing."""

from datetime import date

import pytest

from conflict.models import Statement, WeaponRecord
from editorial.domain.import_file import Line, Table
from editorial.models import Change, Citation, Proposal, Revision, Source
from editorial.services.decide import accept
from editorial.services.draft import save_draft
from editorial.services.review import send_to_review
from tests.editorial.bringing import rows_for, seed_rows
from tests.editorial.desk import somebody

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
KINDS = [Source, Statement, WeaponRecord]
SLUG = "shoigu-2023-07-11"  # of statements.csv


def written():
    """What a preview may not move."""
    kept = (Statement, Statement.history.model, Citation, Citation.history.model, Proposal, Change)
    return [Revision.objects.get().number, *(model.objects.count() for model in kept)]


def taken(rows, *, by, model=Statement, source=None, **more):
    """What became of the rows, once they were seen."""
    brought = rows_for(model, rows, by=by, **more)
    return brought.take(reason="Compared with the page", source=source, shown=brought.preview().digest)


def numbers(found):
    return {verdict.value: number for verdict, number in found.numbers.items()}


def statement(**typed):
    """A row of the seed with what was typed into it."""
    row = next(row for row in seed_rows(Statement) if row["slug"] == SLUG)
    assert typed.keys() <= row.keys()
    return row | typed


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_the_seeds_own_file_brought_back_asks_for_nothing(model, editor):
    rows = seed_rows(model)
    found = taken(rows, by=editor, model=model)
    assert (numbers(found), found.takes, found.fault) == ({"same": len(rows)}, 0, "")
    assert Proposal.objects.count() == 0


def test_a_preview_writes_nothing(editor):
    before = written()
    found = rows_for(Statement, [statement(place="Here"), statement(slug="new")], by=editor).preview()
    assert numbers(found) == {"changed": 1, "new": 1}
    assert written() == before


def test_one_changed_cell_of_a_published_row_is_one_proposal(editor, source):
    rows = seed_rows(Statement)
    rows[7]["place"] = "A place misread"
    found = taken(rows, by=editor, source=source)
    assert numbers(found) == {"same": len(rows) - 1, "changed": 1}
    [proposal] = Proposal.objects.all()
    assert (proposal.values, proposal.made_by) == ({"place": "A place misread"}, editor)
    assert (proposal.source, proposal.reason) == (source, "Compared with the page")
    assert Statement.objects.get(slug=rows[7]["slug"]).place != "A place misread"
    again = taken(rows, by=editor, source=source)
    assert (numbers(again)["waits"], Proposal.objects.count()) == (1, 1)


def test_links_and_sources_are_proposed_with_the_source_the_row_brings(editor):
    sources = statement()["sources"].split(";")
    row = statement(weapons="", sources=";".join([*sources[1:], "icrc-2020"]))
    found = taken([row], by=editor)
    assert (numbers(found), found.asks_source) == ({"changed": 1}, False)
    [proposal] = Proposal.objects.all()
    assert (proposal.values, proposal.source.key) == ({"weapons": []}, "icrc-2020")
    assert [Source.objects.get(pk=pk).key for pk, _, _ in proposal.cite] == ["icrc-2020"]
    assert [Source.objects.get(pk=pk).key for pk, _, _ in proposal.uncite] == sources[:1]


def test_what_a_cell_links_to_is_proposed_and_accepted_as_any_other_change(editor, reviewer, source):
    row = next(row for row in seed_rows(WeaponRecord) if row["state"] and not row["counterpart"])
    taken([row | {"counterpart": "TON"}], by=editor, model=WeaponRecord, source=source)
    accept(Proposal.objects.get(), by=reviewer)
    assert WeaponRecord.objects.get(key=row["key"]).counterpart.code == "TON"


def test_a_new_row_is_a_draft_with_history_links_and_citations(editor):
    changes = Change.objects.count()
    found = taken([statement(slug="brought-by-csv", summary="=1+1")], by=editor)
    assert (numbers(found), found.fault) == ({"new": 1}, "")
    draft, model = Statement.objects.get(slug="brought-by-csv"), Statement.objects.get(slug=SLUG)
    assert (draft.stage, draft.summary, draft.office) == ("draft", "=1+1", model.office)
    assert set(draft.weapons.all()) == set(model.weapons.all())
    assert {c.source.key for c in draft.citations.all()} == set(statement()["sources"].split(";"))
    first = draft.history.earliest("history_id")
    assert (first.history_user, first.history_change_reason) == (editor, "Compared with the page")
    assert {c.history.get().history_user for c in draft.citations.all()} == {editor}
    assert Change.objects.count() == changes


def test_a_draft_is_changed_only_by_whom_may_edit_it(editor):
    taken([statement(slug="brought-by-csv")], by=editor)
    changed = [statement(slug="brought-by-csv", place="Elsewhere", weapons="", sources="icrc-2020")]
    refused = taken(changed, by=somebody("writer"), may_edit=lambda fact: False)
    assert (numbers(refused), refused.takes) == ({"refused": 1}, 0)
    assert refused.hands[0].faults == [("", "It is the draft of another person, and you may not edit it.")]
    assert numbers(taken(changed, by=editor)) == {"draft": 1}
    draft = Statement.objects.get(slug="brought-by-csv")
    assert (draft.place, draft.weapons.count(), draft.stage) == ("Elsewhere", 0, "draft")
    assert [c.source.key for c in draft.citations.all()] == ["icrc-2020"]
    assert numbers(taken(changed, by=editor)) == {"same": 1}


def test_what_is_in_review_or_retracted_is_refused_in_words(editor):
    taken([statement(slug="brought-by-csv")], by=editor)
    send_to_review(Statement.objects.get(slug="brought-by-csv"), by=editor)
    Statement.objects.filter(slug=SLUG).update(stage="retracted")
    rows = [statement(slug="brought-by-csv", place="Elsewhere"), statement(place="Elsewhere")]
    found = taken(rows, by=editor)
    assert numbers(found) == {"refused": 2}
    [[_, in_review], [_, retracted]] = [hand.faults[0] for hand in found.hands]
    assert "in review" in in_review
    assert "taken off the record" in retracted


BAD = {
    "said": ("yesterday", "A date must be like 2014, 2014-12 or 2014-12-02, not 'yesterday'."),
    "precision": ("month", "The date '2023-07-11' is not of the precision 'month'."),
    "weapons": ("slingshot", "No weapon type with the slug 'slingshot'."),
    "sources": ("hearsay", "No source with the key 'hearsay'."),
    "own_translation": ("perhaps", "Expected true or false, not 'perhaps'."),
    "slug": ("not a slug", "Enter a valid “slug”"),
    "summary": ("", "This field cannot be blank."),
    "place": ("Mos\x0bcow", "This holds a character that cannot be printed (U+000B), after “Mos”."),
    "speaker": ("nobody", "No office with the title, on behalf of, speaker slug"),
    "language": ("x" * 13, "Ensure this value has at most 12 characters"),
}


@pytest.mark.parametrize("column", BAD)
def test_one_bad_row_is_named_by_line_and_column_and_the_others_are_taken(column, editor):
    cell, words = BAD[column]
    bad = statement(slug="bad") | {column: cell}
    found = taken([statement(slug="one"), bad, statement(slug="two")], by=editor)
    assert numbers(found) == {"new": 2, "not_understood": 1}
    [hand] = [hand for hand in found.hands if hand.faults]
    [(named, sentence)] = hand.faults
    assert (hand.line.number, named) == (3, column)
    assert sentence.startswith(words)
    assert set(Statement.objects.filter(stage="draft").values_list("slug", flat=True)) == {"one", "two"}


def test_a_published_row_keeps_a_source(editor):
    [hand] = rows_for(Statement, [statement(sources="")], by=editor).preview().hands
    assert hand.faults == [("sources", "A published row keeps at least one source.")]


def test_a_row_that_stands_twice_and_one_with_a_cell_too_many_are_named(editor):
    brought = rows_for(Statement, [statement(slug="one"), statement(slug="one"), statement()], by=editor)
    last = brought.table.lines[2]
    lines = (*brought.table.lines[:2], Line(9, (*last.cells, "")))
    brought.table = Table(brought.table.columns, lines)
    faults = [hand.faults for hand in brought.preview().hands]
    assert faults[:2] == [[], [("slug", "The same row as on line 2.")]]
    assert faults[2] == [("", "The row has 18 cells, and the header 17.")]


def test_a_source_may_leave_out_what_the_register_learnt_since(editor):
    row = seed_rows(Source)[0]
    fact = Source.objects.get(key=row["key"])
    Source.objects.filter(pk=fact.pk).update(country="GBR")
    optional = dict.fromkeys(("country", "reliability", "network", "archive_url", "file_sha256"), "")
    assert numbers(taken([row], by=editor, model=Source)) == {"same": 1}
    found = rows_for(Source, [row | optional | {"checked_on": "2026-11-20"}], by=editor).preview()
    assert [told[:2] for told in found.hands[0].differences] == [
        ("country", "GBR"),
        ("checked_on", "nothing"),
    ]
    bad = rows_for(Source, [row | {"checked_on": "soon"}], by=editor).preview()
    assert bad.hands[0].faults == [("checked_on", "Expected a day like 2015-03-31, not 'soon'.")]


def test_what_moved_since_it_was_shown_is_not_taken_and_nothing_of_the_rest(editor):
    brought = rows_for(Statement, [statement(slug="one"), statement(slug="two")], by=editor)
    shown = brought.preview().digest
    office = Statement.objects.get(slug=SLUG).office
    save_draft(Statement(slug="two", said_on=date(2023, 7, 11), office=office, summary="Said"), by=editor)
    found = brought.take(reason="Read", source=None, shown=shown)
    assert found.fault.startswith("The record has changed since the rows were shown.")
    assert not Statement.objects.filter(slug="one").exists()


def test_a_row_refused_while_it_is_written_takes_every_other_back(editor):
    rows = [statement(slug="one"), statement(place="Elsewhere")]
    found = taken(rows, by=editor, source=None)  # nobody said what shows it
    assert found.fault == "Line 3: Say which source shows it: every change of the record rests on one."
    assert not Statement.objects.filter(slug="one").exists()
