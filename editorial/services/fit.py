"""What a fact needs before it may stand on the public record."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from django.core.exceptions import ValidationError

from editorial.domain.stage import Stage
from editorial.models import Fact, Source, relations

ONLY_SAID = (
    "“{}” rests on flagged sources alone (“{}”, of {}): they show only that it was said. Cite a source that "
    "shows it is so, or record it as a statement."
)


def without_source(fact: Fact) -> str:
    """Why nobody need read this fact yet; empty where it names a source."""
    if fact.needs_source and not fact.rests_on().exists():
        return f"“{fact}” names no source. Add at least one: every fact has one."
    return shown_only_as_said(fact, in_public=False)


def shown_only_as_said(fact: Fact, *, in_public: bool = True) -> str:
    """Why what it rests on does not show that it is so. `in_public`: sources that are drafts do not count."""
    if fact.is_said or not fact.needs_source:
        return ""
    cited = fact.rests_on().filter(**({"source__stage": Stage.PUBLISHED} if in_public else {}))
    return only_said(fact, [row.source for row in cited.select_related("source").order_by("pk")])


def only_said(fact: Fact, sources: Sequence[Source]) -> str:
    """Why these sources would not show that it is so: each is of a flagged network, which shows that
    something was said and no more. Empty where one is not, where there is none, and of what was said."""
    if fact.is_said or not sources or not all(source.is_flagged for source in sources):
        return ""
    return ONLY_SAID.format(fact, sources[0], sources[0].network)


def resting_on_drafts(fact: Fact) -> str:
    """Why it would stand on what nobody can read; empty where all it needs is published."""
    if fact.needs_source and not fact.rests_on().filter(source__stage=Stage.PUBLISHED).exists():
        return f"“{fact}” rests on drafts alone. Publish one of its sources first."
    named: list[Any] = [getattr(fact, field.name) for field in fact._meta.fields if field.is_relation]
    for other in [*named, fact.hangs_on()]:
        if isinstance(other, Fact) and other.stage != Stage.PUBLISHED:
            return f"“{fact}” names “{other}”, which is not published. Publish that first."
    beside = fact.hangs_on()
    for other in _named_by(beside) if beside else ():
        if other.stage != Stage.PUBLISHED:
            return f"“{fact}” answers “{beside}”, which is hidden: “{other}” is not published."
    return ""


def _named_by(fact: Fact) -> list[Fact]:
    """What it points at, and what that must point at: it is read only where all of them are."""
    found = [attrgetter(path.replace("__", "."))(fact) for path in relations(type(fact))]
    return [other for other in found if other is not None]


def invalid(fact: Fact) -> str:
    """What the record's own rules hold against it, in one line; empty where nothing."""
    try:
        fact.full_clean()
    except ValidationError as refused:
        return " ".join(
            sentence if name == "__all__" else f"{name.replace('_', ' ').capitalize()}: {sentence}"
            for name, sentences in refused.message_dict.items()
            for sentence in sentences
        )
    return ""
