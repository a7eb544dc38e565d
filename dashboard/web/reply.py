"""Replies by the person or state concerned, as they stand beside the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dashboard.web.languages import language_named
from editorial.domain.lens import Lens
from editorial.selectors.reply import replies_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerable:
    """A fact the page shows; `words` name it within the page and are empty for what the page is about,
    `place` is its fragment."""

    fact: Any
    words: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyShown:
    """One reply; `language` is empty where the words are English, or nothing says in which they are."""

    reply: Any
    about: Answerable
    language: str
    sources: list[Any]


def replies_beside(shown: Iterable[Answerable], *, lens: Lens) -> list[ReplyShown]:
    """In the order of the page, each fact's oldest first; two queries."""
    facts = list(shown)
    found = replies_to([one.fact for one in facts], lens=lens)
    return [
        ReplyShown(
            reply=told.reply,
            about=one,
            language="" if told.reply.language in ("", "en") else language_named(told.reply.language),
            sources=told.sources,
        )
        for one in facts
        for told in found.get((type(one.fact), one.fact.pk), [])
    ]


def on_claims(claims: Iterable[Any]) -> list[Answerable]:
    """The claims of a statement's page (web.said.ClaimShown)."""
    return [
        Answerable(fact=item.claim, words=f"claim {item.claim.number}", place=f"#claim-{item.claim.number}")
        for item in claims
    ]


def on_records(groups: Iterable[Any]) -> list[Answerable]:
    """The records of a page (web.record_lines.RecordGroup)."""
    return [
        Answerable(
            fact=line.record,
            words=f"the record “{line.kind}, {line.when}”",
            place=f"#r-{line.record.key}",
        )
        for group in groups
        for line in group.lines
    ]


def on_events(events: Iterable[Any]) -> list[Answerable]:
    """The events of a page."""
    return [
        Answerable(fact=event, words=f"the event “{event.title}”", place=f"#{event.slug}") for event in events
    ]
