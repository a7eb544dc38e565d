"""What stands in the way of a row of CSV, and how it is written: by the services that the forms use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from editorial.domain.import_words import Verdict
from editorial.domain.stage import Stage
from editorial.models import Citation, Source, User

from .correct import write_citations
from .draft import save_draft
from .import_row import Hand
from .import_side import Side
from .propose import changed, propose
from .seed_rows import faults_by_field

STILL = {
    Stage.IN_REVIEW: "it is in review, where it stands still: take it back first, or wait till it is decided",
    Stage.RETRACTED: "it was taken off the record: at its form it can be proposed to bring it back",
}
ANOTHERS = "it is the draft of another person, and you may not edit it"
BARE = "a published row keeps at least one source"


class Refused(ValueError):
    """The fact takes no change at present; the text says why, to a person."""


def faults_of_hand(
    hand: Hand,
    *,
    may_edit: Callable[[Any], bool],
    check: Callable[[Any], Iterable[tuple[str, str]]],
) -> list[tuple[str, str]]:
    """(field, sentence) of what the record's and the desk's rules hold against it; Refused by its stage."""
    fact = hand.fact
    if fact.stage in STILL:
        raise Refused(STILL[fact.stage])
    if fact.pk and not may_edit(fact):
        raise Refused(ANOTHERS)
    as_said, bare = fact, []
    if fact.stage == Stage.PUBLISHED:
        as_said = changed(fact, hand.proposed())
        bare = [("sources", BARE)] if fact.needs_source and not hand.row.sources else []
    return [*bare, *faults_by_field(as_said), *check(as_said)]


def write(hand: Hand, side: Side, *, by: User, reason: str, source: Source | None) -> None:
    """A draft, or a proposal; `source` shows a change whose row brings no source of its own."""
    fact = hand.fact
    saved = [Citation(source_id=side.keys.pk(Source, "key", key)) for key in hand.cite]
    if fact.stage == Stage.PUBLISHED:
        propose(
            fact,
            by=by,
            reason=reason,
            source=None if saved else source,
            values=hand.proposed(),
            cite=saved,
            uncite=hand.uncite,
        )
        return
    save_draft(fact, by=by, reason=reason)
    for name, pks in hand.row.links.items():
        if name in hand.names and (pks or hand.verdict != Verdict.NEW):
            getattr(fact, name).set(pks)
    for citation in saved:
        citation.fact = fact
    write_citations(by=by, reason=reason, saved=saved, gone=hand.uncite)
