"""What the person or state concerned replied to facts on the record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from editorial.domain.lens import Lens
from editorial.models import Reply, Source

from .citation import sources_cited

Key = tuple[type[Any], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """One reply with what shows that it was given."""

    reply: Reply
    sources: list[Source] = field(default_factory=list)


def replies_to(facts: Iterable[Any], *, lens: Lens) -> dict[Key, list[Replied]]:
    """The replies to facts the reader sees already, by model and primary key, oldest first; two queries.

    A reply is read on whatever day: it answers what this record says, not what was so on a day.
    """
    kinds: dict[type[Any], list[int]] = defaultdict(list)
    for fact in facts:
        kinds[type(fact)].append(fact.pk)
    about = Q(pk=0)  # so that no facts cost as many questions as many
    for model, pks in kinds.items():
        about |= Q(content_type=ContentType.objects.get_for_model(model), object_id__in=pks)
    rows = Reply.objects.seen_through(lens).filter(about)
    cited = sources_cited(Reply, rows.values("pk"), lens=lens)
    found: dict[Key, list[Replied]] = defaultdict(list)
    for reply in rows.select_related("content_type").order_by("made_on", "pk"):
        key = reply.content_type.model_class(), reply.object_id
        found[key].append(Replied(reply=reply, sources=cited.get(reply.pk, [])))
    return dict(found)
