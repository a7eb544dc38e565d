"""Which addresses of a source a reader is sent to; the macro `out` of _parts.html writes the link."""

from __future__ import annotations

from typing import Any

from editorial.domain.source_kind import UNLINKED


def link_of(source: Any) -> str:
    """Its own address; empty for a copy of another page, which is never linked, and for a flagged source of
    which an archived copy is on record: readers are sent there instead."""
    if source.kind in UNLINKED or (source.is_flagged and source.archive_url):
        return ""
    return str(source.url)


def copy_of(source: Any) -> str:
    """The address of the archived copy, empty where there is none; of a copy nobody is sent to a copy."""
    return "" if source.kind in UNLINKED else str(source.archive_url)
