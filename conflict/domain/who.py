"""Who may stand in a record of making, stocks, use or transfer."""

from collections.abc import Iterator
from typing import Any

from .record_kind import TRANSFERS, RecordKind


def faults_of_who(
    *, state: Any, actor: str | None, kind: str | None, counterpart: Any
) -> Iterator[tuple[str, str]]:
    """(field, sentence): nobody acting, two acting, a transfer without the other state or to oneself."""
    if state and actor:
        yield "actor", "Name the state or the armed group, not both: two actors, two records."
    if not state and not actor:
        yield "state", "Say who did it: the state, or, where none acted, the armed group."
    if kind in TRANSFERS:
        if counterpart is None:
            way = "to" if kind == RecordKind.TRANSFERRED_TO else "from"
            yield "counterpart", f"A transfer needs the state it went {way}."
        elif counterpart == state:
            yield "counterpart", "A state does not transfer to itself: name the other one."
