"""The newest changes as Atom 1.0 (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from dashboard.web.change import Entry
from editorial.domain.printable import printable

SINCE = "2026"  # of the tag URIs (RFC 4151): a year in which the address was ours; it never changes


def feed_of(entries: Iterable[Entry], *, site: str) -> Atom1Feed:
    """The feed, with an id for each change that stays whatever becomes of its page."""
    tag = f"tag:{urlsplit(site).hostname},{SINCE}:changes"
    feed = Atom1Feed(
        title="Treaty Ledger: changes of the record",
        link=site + reverse("changes"),
        description="",
        subtitle="Each publication, correction and retraction, with its reason.",
        author_name="Treaty Ledger",
        feed_url=site + reverse("changes-atom"),
        feed_guid=tag,
        language="en",
    )
    for entry in entries:
        made_at = entry.told.change.made_at
        feed.add_item(
            title=printable(entry.title),
            link=site + entry.place,
            description="".join(f"<p>{escape(line)}</p>" for line in _said(entry)),
            unique_id=f"{tag}/{entry.id}",
            pubdate=made_at,
            updateddate=made_at,
            categories=(entry.told.reason.value,),
        )
    return feed


def _said(entry: Entry) -> list[str]:
    """The summary, then each field before and after."""
    lines = (f"{line.label}: {line.before} → {line.after}" for line in entry.told.lines)
    return [printable(line) for line in (entry.summary, *lines)]
