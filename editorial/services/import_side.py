"""What the record says of the rows in a file, asked once for all of them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.contrib.contenttypes.models import ContentType

from editorial.domain.import_file import Table
from editorial.domain.proposal_words import ProposalState
from editorial.domain.seed import SeedFile
from editorial.models import Citation, Fact, Proposal

from .seed_rows import Keys


class Side:
    """The facts a file speaks of by key, their citations by key of source, and what is proposed of them."""

    def __init__(self, file: SeedFile, table: Table) -> None:
        self.file, self.keys = file, Keys()
        many = [field.name for field in file.model._meta.many_to_many]
        facts = list(_asked_for(file, table).prefetch_related(*many))
        self.known: dict[tuple[Any, ...], Fact] = {
            tuple(getattr(fact, name) for name in file.key): fact for fact in facts
        }
        kind, pks = ContentType.objects.get_for_model(file.model), [fact.pk for fact in facts]
        self.cited: dict[int, dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
        threads = Citation.objects.filter(content_type=kind, object_id__in=pks)
        for thread in threads.select_related("source").order_by("source__key", "pk") if file.sources else ():
            self.cited[thread.object_id][thread.source.key].append(thread)
        self.open: dict[int, list[Proposal]] = defaultdict(list)
        asked = Proposal.objects.filter(content_type=kind, object_id__in=pks, state=ProposalState.OPEN)
        for proposal in asked.order_by("pk"):
            self.open[proposal.object_id].append(proposal)


def _asked_for(file: SeedFile, table: Table) -> Any:
    """The facts whose key stands in the file; all of them where the key is no column of its own."""
    rows = file.model._default_manager.order_by("pk")
    [first, *rest] = file.key
    if rest or first not in table.columns:
        return rows
    place = table.columns.index(first)
    return rows.filter(
        **{f"{first}__in": {line.cells[place] for line in table.lines if place < len(line.cells)}}
    )
