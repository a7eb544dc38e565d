"""What a fact needs before it may stand on the public record."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from editorial.domain.stage import Stage
from editorial.models import Fact


def without_source(fact: Fact) -> str:
    """Why nobody need read this fact yet; empty where it names a source."""
    if fact.needs_source and not fact.rests_on().exists():
        return f"“{fact}” names no source. Add at least one: every fact has one."
    return ""


def resting_on_drafts(fact: Fact) -> str:
    """Why it would stand on what nobody can read; empty where all it needs is published."""
    if fact.needs_source and not fact.rests_on().filter(source__stage=Stage.PUBLISHED).exists():
        return f"“{fact}” rests on drafts alone. Publish one of its sources first."
    for field in fact._meta.fields:
        other: Any = getattr(fact, field.name) if field.is_relation else None
        if isinstance(other, Fact) and other.stage != Stage.PUBLISHED:
            return f"“{fact}” names “{other}”, which is not published. Publish that first."
    return ""


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
