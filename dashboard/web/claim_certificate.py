"""The certificate of a claim: who said it, the verdict with its reasons, and what it rests on."""

from __future__ import annotations

from typing import Any

from conflict.domain.claim_kind import ClaimKind
from conflict.domain.verdict import Verdict
from conflict.selectors.known import ClaimKnown
from dashboard.web.certificate import Line, Part, lines, sourced
from editorial.domain.precision import say_long, say_partial

REPLIES = (
    "Replies by the person or state concerned, where there are any, stand beside the claim on this site."
)


def claim_parts(known: ClaimKnown) -> tuple[Part, ...]:
    """One claim as it was held; it speaks of the statement's day, whatever the reader's."""
    check = known.check
    against = (
        (check.sentence, f"Outcome of the tests: {check.outcome}." if check.outcome else "") if check else ()
    )
    return (
        Part("Held against the record", lines(*against)),
        Part("The claim", lines(known.claim.text, f"Kind: {ClaimKind(known.claim.kind).label}.")),
        Part("The verdict, which is a person’s", _verdict(known.claim)),
        Part("Evidence", lines(*sourced(known.sources))),
        Part("The statement", _statement(known)),
    )


def _verdict(claim: Any) -> tuple[Line, ...]:
    if not claim.verdict:
        return lines("Not yet assessed.")
    by = f"Assessed by {claim.assessed_by} on {say_long(claim.assessed_on)}."
    return lines(f"{Verdict(claim.verdict).label}.", claim.rationale, by)


def _statement(known: ClaimKnown) -> tuple[Line, ...]:
    said, office = known.statement, known.office
    whom = f", on behalf of {office.on_behalf_of}" if office.on_behalf_of else ""
    where = ", ".join(part for part in (said.venue, said.place) if part)
    day = say_partial(said.said_on, said.date_precision)
    who = f"{known.speaker.name}, {office.title}{whom}, {day}{f'; {where}' if where else ''}."
    language = f" ({said.language})" if said.language else ""
    words = f"In the words of the source{language}: “{said.words}”" if said.words else ""
    whose = "this desk’s own translation" if said.is_own_translation else "as a source prints it"
    translated = f"In English, {whose}: “{said.translation}”" if said.translation else ""
    told = lines(words, translated, f"In our summary: {said.summary}")
    return (Line(who), *told, *lines(*sourced(known.said_in)), Line(REPLIES))
