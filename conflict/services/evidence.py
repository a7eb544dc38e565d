"""What a claim rests on, brought to the sources an editor chose."""

from __future__ import annotations

from collections.abc import Collection

from conflict.models import Claim
from editorial.models import Citation, Source


def evidence_moved(claim: Claim, evidence: Collection[Source]) -> tuple[list[Citation], list[Citation]]:
    """(citations to add, citations to take away). A source that stays keeps its places and its words."""
    cited = list(claim.citations.select_related("source").order_by("pk")) if claim.pk else []
    wanted, there = {source.pk for source in evidence}, {citation.source_id for citation in cited}
    cite = [Citation(fact=claim, source=source) for source in evidence if source.pk not in there]
    return cite, [citation for citation in cited if citation.source_id not in wanted]
