"""Sources, and how many facts rest on each."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

from editorial.domain.lens import Lens
from editorial.models import Citation, Source


def sources(*, lens: Lens) -> QuerySet[Source]:
    """Every source the reader may see; the caller orders and pages."""
    found: QuerySet[Source] = Source.objects.seen_through(lens)
    return found


def source_by_key(key: str, *, lens: Lens) -> Source:
    """The source under this key in either case; Source.DoesNotExist where there is none."""
    found: Source = Source.objects.seen_through(lens).get(key=key.lower())
    return found


def every_source(*, lens: Lens) -> list[Source]:
    """The register, in the order of the titles."""
    return sorted(
        Source.objects.seen_through(lens).order_by("key"), key=lambda s: s.title.casefold().strip("[“")
    )


def facts_resting_on(source: Source, *, lens: Lens) -> dict[str, int]:
    """Of each kind, how many facts that the reader may see cite the source; by the kind's name."""
    cited = Citation.objects.filter(source=source)
    kinds = ContentType.objects.filter(pk__in=cited.values("content_type")).order_by("app_label", "model")
    found = {}
    for kind in kinds:
        facts = kind.model_class()._default_manager.seen_through(lens)  # type: ignore[union-attr]
        about = cited.filter(content_type=kind).values("object_id")
        found[kind.model] = facts.filter(pk__in=about).count()
    return {name: number for name, number in found.items() if number}
