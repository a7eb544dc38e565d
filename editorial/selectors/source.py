"""Sources, and how many facts rest on each."""

from __future__ import annotations

from collections import Counter

from editorial.domain.lens import Lens
from editorial.models import Citation, Source


def source_by_key(key: str, *, lens: Lens) -> Source:
    """The source under this key in either case; Source.DoesNotExist where there is none."""
    found: Source = Source.objects.seen_through(lens).get(key=key.lower())
    return found


def sources_by_key(keys: set[str], *, lens: Lens) -> dict[str, Source]:
    """The sources under these keys that the reader may see."""
    return {s.key: s for s in Source.objects.seen_through(lens).filter(key__in=keys).order_by("key")}


def facts_resting_on(source: Source) -> dict[str, int]:
    """How many facts of each kind cite the source, by the kind's plural name."""
    models = Citation.objects.filter(source=source).select_related("content_type").order_by("content_type")
    kinds = (citation.content_type.model_class() for citation in models)
    return dict(Counter(str(kind._meta.verbose_name_plural) for kind in kinds if kind))
