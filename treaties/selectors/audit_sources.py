"""Published facts that rest on nothing, or on such alone as shows only that something was said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType

from editorial.models import Citation, Fact, Source
from treaties.selectors.audited import PUBLISHED


def facts_without_a_source() -> Iterator[str]:
    """One sentence a fact, model by model; a source that is itself a draft does not count."""
    for model in sourced_models():
        cited = Citation.objects.filter(
            content_type=ContentType.objects.get_for_model(model),
            source__in=Source.objects.seen_through(PUBLISHED),
        )
        published = model.objects.seen_through(PUBLISHED)
        for fact in published.exclude(pk__in=cited.values("object_id")).order_by("pk"):
            yield f"{fact}: this {model._meta.verbose_name} is published and names no source."


def facts_shown_only_as_said() -> Iterator[str]:
    """One sentence a fact whose sources are all of flagged networks, but for what was said."""
    for model in sourced_models():
        if model.is_said:
            continue
        cited = Citation.objects.filter(
            content_type=ContentType.objects.get_for_model(model),
            source__in=Source.objects.seen_through(PUBLISHED),
        )
        shown = cited.filter(source__network="")
        resting = model.objects.seen_through(PUBLISHED).filter(pk__in=cited.values("object_id"))
        for fact in resting.exclude(pk__in=shown.values("object_id")).order_by("pk"):
            yield (
                f"{fact}: this {model._meta.verbose_name} is published and rests on flagged sources alone, "
                "which show only that it was said."
            )


def sourced_models() -> list[Any]:
    """Every kind of fact that must name its own sources: not sources, nor those on another's."""
    facts = [model for model in apps.get_models() if issubclass(model, Fact) and model is not Source]
    return [model for model in facts if model.rests_on is Fact.rests_on]
