"""Every way of writing, for every kind of fact: each leaves one row of history with who and why."""

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from editorial.domain.stage import Stage
from editorial.models import Change, Citation, Revision, Source
from editorial.services.decide import accept
from editorial.services.draft import delete_draft, save_draft
from editorial.services.fit import invalid
from editorial.services.propose import changed, propose, propose_retraction, propose_return
from editorial.services.publish import publish
from editorial.services.review import return_to_draft, send_to_review
from editorial.services.search_index import key_of
from tests.editorial.desk import somebody
from tests.house.test_drafts_never_leak import facts, planted
from treaties.models import Treaty

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]

WRITES = ("INSERT", "UPDATE", "DELETE")


def another_value(fact):
    """The first field that can be changed alone, and what to."""
    for field in fact._meta.local_concrete_fields:
        if not field.editable or field.unique:
            continue
        words = isinstance(field, models.CharField | models.TextField) and not field.choices
        for value in ["Another word"] if words else [value for value, _ in field.flatchoices]:
            if value != getattr(fact, field.name) and not invalid(changed(fact, {field.name: value})):
                return {field.name: value}
    raise AssertionError(f"{fact} has no such field")


def steps(fact, *, source):
    """(what is done, who does it, for what reason), from a draft to the record, off it and back."""
    writer, editor, first, second = map(somebody, ("writer", "editor", "first", "second"))

    def published():
        if publish(fact, by=first, reason="Published") is None:
            publish(fact, by=second, reason="Published")

    def accepted():
        proposal = propose(fact, by=editor, reason="Changed", source=source, values=another_value(fact))
        if not accept(proposal, by=first):
            accept(proposal, by=second)

    either = (first, second)
    yield lambda: save_draft(fact, by=writer, reason="Written"), (writer,), "Written"
    yield lambda: send_to_review(fact, by=editor, reason="Sent"), (editor,), "Sent"
    yield lambda: return_to_draft(fact, by=first, reason="Returned"), (first,), "Returned"
    yield lambda: send_to_review(fact, by=editor, reason="Sent"), (editor,), "Sent"
    yield published, either, "Published"
    yield accepted, either, "Changed"
    gone = lambda: accept(propose_retraction(fact, by=editor, reason="Gone"), by=first)  # noqa: E731
    yield gone, (first,), "Gone"
    back = lambda: accept(propose_return(fact, by=editor, reason="Back"), by=first)  # noqa: E731
    yield back, (first,), "Back"


@pytest.mark.parametrize("model", facts(), ids=lambda model: model.__name__)
def test_each_step_leaves_one_row_of_history_with_who_and_why(model):
    fact, source = planted(model, Stage.DRAFT), Source.objects.get(key="icrc-2020")
    if fact.keeps_sources:
        Citation.objects.create(fact=fact, source=source)
    public = {"Published": "new-fact", "Changed": "correction", "Gone": "retraction", "Back": "correction"}
    for do, who, why in steps(fact, source=source):
        rows, changes, revision = fact.history.count(), Change.objects.count(), Revision.objects.get().number
        do()
        last, told = fact.history.latest(), Change.objects.latest("pk")
        assert fact.history.count() == rows + 1, why
        assert (last.history_user in who, last.history_change_reason) == (True, why)
        assert Change.objects.count() - changes == (why in public), why
        assert Revision.objects.get().number - revision == (why in public), why
        if why in public:
            assert (told.reason, told.object_id, why in told.summary) == (public[why], fact.pk, True)
    assert key_of(fact) is None or fact.stage == Stage.PUBLISHED


@pytest.mark.parametrize("model", facts(), ids=lambda model: model.__name__)
def test_a_deleted_draft_leaves_who_and_why(model):
    fact = planted(model, Stage.DRAFT)
    pk = fact.pk
    delete_draft(fact, by=somebody("editor"), reason="Entered twice")
    last = model.history.filter(id=pk).latest()
    assert (last.history_type, last.history_user) == ("-", somebody("editor"))
    assert last.history_change_reason == "Entered twice"


def test_whoever_changes_the_record_stands_in_line_before_the_first_write():
    """Else a row of the public list could be seen before one of a lower id, and `since=` would miss that."""
    fact = Treaty.objects.get(slug="ccm")
    source = Source.objects.get(key="icrc-2020")
    values = {"rule_note": "A note"}
    proposal = propose(fact, by=somebody("writer"), reason="Anew", source=source, values=values)
    first = somebody("first")
    with CaptureQueriesContext(connection) as asked:
        accept(proposal, by=first)
    said = [query["sql"] for query in asked.captured_queries]
    turn = next(n for n, sql in enumerate(said) if "editorial_revision" in sql)
    assert turn < next(n for n, sql in enumerate(said) if sql.startswith(WRITES) or "FOR UPDATE" in sql)
    if connection.vendor == "postgresql":
        assert said[turn + 1].endswith("FOR UPDATE")
