"""`/disagreements/`: where sources differ, and where a stated day differs from the rule."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dashboard.web.disagreement import written_up
from dashboard.web.lens import lens_from
from dashboard.web.render import page
from treaties.selectors.disagreement import compared_effects, effects_against_rule
from treaties.selectors.treaty import treaties


def disagreement_list(request: HttpRequest) -> HttpResponse:
    """Both kinds, and when each treaty was last checked."""
    lens = lens_from(request)
    return page(
        request,
        "dashboard/disagreement_list.html",
        lens=lens,
        section="/disagreements/",
        exact=True,
        items=written_up(lens=lens),
        differing=effects_against_rule(lens=lens),
        compared=compared_effects(lens=lens),
        treaties=treaties(lens=lens),
    )
