"""A process of its own for test_killed.py: does one thing to the database of DATABASE_URL.

`python -m tests.editorial.killed DEED [SECONDS]`. With SECONDS it says `in the middle` once the rows are
written and before the transaction ends, then waits so long. At the end it says what came of it.
"""

import sys
import time
from datetime import date
from types import SimpleNamespace

import django


def build():
    """The small record of the desk, two who propose for one field of it, and a draft in review."""
    from django.core.management import call_command

    from editorial.models import Citation, Source
    from editorial.services.correction import receive
    from editorial.services.draft import save_draft
    from editorial.services.propose import propose
    from editorial.services.review import send_to_review
    from editorial.services.search_index import index_all
    from tests.browser import desk_world
    from tests.editorial.desk import somebody
    from treaties.models import State, TreatyAction

    call_command("migrate", verbosity=0)
    treaty, source = desk_world.build(), Source.objects.get()
    index_all()
    somebody("reviewer")
    for name in ("First", "Second"):
        propose(treaty, by=somebody("writer"), reason=name, source=source, values={"short_name": name})
    tonga = State.objects.get(code="TON")
    act = TreatyAction(treaty=treaty, state=tonga, kind="accession", done_on=date(2026, 9, 10))
    save_draft(act, by=somebody("writer"))
    Citation.objects.create(fact=act, source=source)
    send_to_review(act, by=somebody("editor"))
    receive(page="/treaties/ccm/", said="Is it so?", contact="reader@example.org")


def accept(*, which=0):
    """Decides on one of the two proposals."""
    from editorial.models import Proposal
    from editorial.services import decide
    from tests.editorial.desk import somebody

    proposal = Proposal.objects.order_by("pk")[which]
    try:
        decide.accept(proposal, by=somebody("reviewer"))
    except decide.Conflict as refused:
        return f"conflict: {refused}"
    return "done"


def accept_second():
    """Decides on the other."""
    return accept(which=1)


def publish():
    """Puts the draft on the record."""
    from editorial.services.publish import publish as put_out
    from tests.editorial.desk import somebody
    from treaties.models import TreatyAction

    put_out(TreatyAction.objects.get(stage="in_review"), by=somebody("reviewer"), reason="Read")
    return "done"


def answer():
    """Answers what a reader says is wrong, whose address goes with it."""
    from editorial.domain.correction_words import Outcome
    from editorial.models import Correction
    from editorial.services import correction as answering
    from tests.editorial.desk import somebody

    said = {"outcome": Outcome.STANDS, "summary": "Whether it is so.", "answer": "It is."}
    answering.answer(Correction.objects.get(), by=somebody("reviewer"), **said)
    return "done"


def load():
    """Brings in the sources of the compiled record."""
    from editorial.seed import plan
    from editorial.services.load import load as bring_in

    report = bring_in(modules=[SimpleNamespace(FILES=plan.FILES)])
    return "done" if any(report.added.values()) else "nothing added"


def bring():
    """Takes a CSV of sources to the desk: new ones, and last a change of the one that is published."""
    from editorial.models import Source
    from tests.editorial.bringing import rows_for, seed_rows
    from tests.editorial.desk import somebody

    rows = seed_rows(Source)[:50]
    fresh = [row | {"key": f"brought-{number}"} for number, row in enumerate(rows)]
    brought = rows_for(Source, [*fresh, rows[0] | {"key": "untc-xxvi-6"}], by=somebody("editor"))
    found = brought.take(reason="Read", source=None, shown=brought.preview().digest)
    return found.fault or ("done" if found.takes == 51 else "nothing added")


def stand_still(seconds):
    """The last step of each transaction waits, with everything before it written."""
    from editorial.services import correct, correction, import_write, load, publish, retract

    def waiting():
        say("in the middle")
        time.sleep(seconds)
        moved()

    def proposing(*fact, **asked):
        say("in the middle")
        time.sleep(seconds)
        return propose(*fact, **asked)

    propose, import_write.propose = import_write.propose, proposing
    moved = correct.move_revision
    for module in (correct, correction, load, publish, retract):
        module.move_revision = waiting


def say(words):
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    django.setup()
    deed, *seconds = sys.argv[1:]
    if seconds:
        stand_still(float(seconds[0]))
    say(globals()[deed]())
