"""`/people/` and `/people/<slug>/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from conflict.selectors.speaker import speaker_by_slug
from dashboard.web.found import found
from dashboard.web.lens import lens_from
from dashboard.web.linked_pages import of_speaker, of_speakers
from dashboard.web.render import page
from dashboard.web.reply import Answerable, replies_beside
from dashboard.web.site import site_of
from dashboard.web.speaker import CLAIMS, STATEMENTS, speaker_page, speakers_listed

SECTION = "/people/"


def speaker_list(request: HttpRequest) -> HttpResponse:
    """Everybody whose words are on record by the day."""
    lens = lens_from(request)
    return page(
        request,
        "dashboard/speaker_list.html",
        lens=lens,
        section=SECTION,
        exact=True,
        groups=speakers_listed(lens=lens),
        definition=STATEMENTS,
        linked=of_speakers(site_of(request)),
    )


def speaker_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One speaker: the offices on record and what was said in them, in the order of time."""
    lens = lens_from(request)
    speaker = found(speaker_by_slug, slug, lens=lens)
    shown = speaker_page(speaker, lens=lens)
    return page(
        request,
        "dashboard/speaker_detail.html",
        lens=lens,
        section=SECTION,
        speaker=speaker,
        shown=shown,
        replies=replies_beside([Answerable(fact=speaker)], lens=lens),
        definitions={"statements": STATEMENTS, "claims": CLAIMS},
        linked=of_speaker(site_of(request), speaker, shown),
    )
