"""What facts rest on."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.contrib.contenttypes.models import ContentType

from editorial.domain.lens import Lens
from editorial.models import Citation, Source


def sources_by_fact(model: Any, pks: Any, *, lens: Lens) -> dict[int, tuple[str, ...]]:
    """Source keys by the primary key of the fact, in the order they were cited. `pks` may be a subquery."""
    found: dict[int, list[str]] = defaultdict(list)
    cited = Citation.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        object_id__in=pks,
        source__in=Source.objects.seen_through(lens),
    )
    for pk, key in cited.order_by("pk").values_list("object_id", "source__key"):
        found[pk].append(key)
    return {pk: tuple(keys) for pk, keys in found.items()}


def sources_cited(model: Any, pks: Any, *, lens: Lens) -> dict[int, list[Source]]:
    """The sources themselves by the primary key of the fact, in the order they were cited; one query.

    With a subquery as `pks` it is one query also where there is no fact.
    """
    found: dict[int, list[Source]] = defaultdict(list)
    cited = Citation.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        object_id__in=pks,
        source__in=Source.objects.seen_through(lens),
    )
    for citation in cited.select_related("source").order_by("pk"):
        found[citation.object_id].append(citation.source)
    return dict(found)
