"""`/treaties/` and `/treaties/<slug>/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dashboard.web.event import strip_of
from dashboard.web.figures import treaty_figures
from dashboard.web.found import found
from dashboard.web.lens import carry, lens_from, reading_day
from dashboard.web.lines import line_of
from dashboard.web.linked_pages import of_treaties, of_treaty
from dashboard.web.render import page
from dashboard.web.site import site_of
from editorial.selectors.provenance import provenance_of
from treaties.domain.counts import DEFINITIONS
from treaties.domain.sentences import citation, treaty_sentence
from treaties.selectors import treaty as ask
from treaties.selectors.disagreement import disagreements
from treaties.selectors.standing import counts_of

SECTION = "/treaties/"


def treaty_list(request: HttpRequest) -> HttpResponse:
    """Every treaty with its numbers on the day."""
    lens = lens_from(request)
    counted = ask.counted_treaties(lens=lens)
    return page(
        request,
        "dashboard/treaty_list.html",
        lens=lens,
        section=SECTION,
        exact=True,
        counted=counted,
        definitions=DEFINITIONS,
        linked=of_treaties(site_of(request), lens=lens),
    )


def treaty_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One treaty: who is bound on the day, and everything that says why."""
    lens = lens_from(request)
    treaty, site = found(ask.treaty_by_slug, slug, lens=lens), site_of(request)
    articles, facts = ask.text_of(treaty, lens=lens)
    rows, figures = treaty_figures(treaty, lens=lens, today=reading_day(), carry=carry(lens))
    counts = counts_of(rows)
    declared, differing = ask.declarations_of(treaty, lens=lens), disagreements(lens=lens, treaty=treaty)
    provenance = provenance_of([treaty, *declared, *differing], lens=lens)
    return page(
        request,
        "dashboard/treaty_detail.html",
        lens=lens,
        section=SECTION,
        treaty=treaty,
        counts=counts,
        table=[line_of(row) for row in rows],
        definitions=DEFINITIONS,
        figures=figures,
        articles=articles,
        rules=ask.rules_of(treaty, lens=lens),
        facts=facts,
        declarations=declared,
        disagreements=differing,
        provenance=provenance,
        strip=strip_of(lens=lens, treaty=treaty.slug),
        sentence=treaty_sentence(treaty.title, counts, day=lens.day, today=reading_day()),
        citation=citation(
            treaty.title, day=lens.day, checked_on=treaty.checked_on, address=site + request.path
        ),
        linked=of_treaty(site, treaty, counts=counts, sources=provenance[treaty].sources, lens=lens),
    )
