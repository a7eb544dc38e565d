"""`/`: who is bound, at a glance."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dashboard.web.acts import coming_lines, newest_lines
from dashboard.web.bound_link import bound_path
from dashboard.web.figures import treaty_figures
from dashboard.web.home_page import ASKED_ABOUT, ASKED_OF, ASKED_ON, home_page
from dashboard.web.lens import carry, lens_from, reading_day
from dashboard.web.linked_pages import of_home
from dashboard.web.render import page
from dashboard.web.site import site_of
from treaties.domain.counts import DEFINITIONS
from treaties.domain.sentences import treaty_sentence
from treaties.selectors import treaty as ask
from treaties.selectors.action import coming_effects, newest_acts
from treaties.selectors.standing import counts_of


def home(request: HttpRequest) -> HttpResponse:
    """Leads with the flagship; beside it every treaty, the newest acts and what comes next."""
    lens = lens_from(request)
    treaty = ask.treaty_by_slug(ask.FLAGSHIP, lens=lens)
    rows, figures = treaty_figures(treaty, lens=lens, today=reading_day(), carry=carry(lens))
    counts = counts_of(rows)
    return page(
        request,
        "dashboard/home.html",
        lens=lens,
        treaty=treaty,
        counts=counts,
        definitions=DEFINITIONS,
        sentence=treaty_sentence(treaty.title, counts, day=lens.day, today=reading_day()),
        figures=figures,
        counted=ask.counted_treaties(lens=lens),
        newest=newest_lines(newest_acts(lens=lens, limit=8)),
        coming=coming_lines(coming_effects(lens=lens, limit=8)),
        shown=home_page(lens=lens),
        asked_on=ASKED_ON,
        asked=bound_path(weapon=ASKED_ABOUT, states=ASKED_OF, day=ASKED_ON),
        linked=of_home(site_of(request), lens=lens),
    )
