"""`/method/`: how standing is decided, what each number means, and where the record ends."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from conflict.domain.certainty import DEFINITIONS as CERTAINTIES
from conflict.domain.certainty import Certainty
from dashboard.web.law import acts_of_law, answers_of_law
from dashboard.web.lens import lens_from
from dashboard.web.render import page
from dashboard.web.verdicts import tests_of_verdicts
from treaties.domain.counts import DEFINITIONS
from treaties.selectors.size import recorded
from treaties.selectors.treaty import treaties


def method(request: HttpRequest) -> HttpResponse:
    """Plain words, with the tables that the query itself uses."""
    lens = lens_from(request)
    return page(
        request,
        "dashboard/method.html",
        lens=lens,
        section="/method/",
        exact=True,
        acts=acts_of_law(),
        answers=answers_of_law(),
        definitions=DEFINITIONS,
        certainties=[(Certainty(key).label, words) for key, words in CERTAINTIES.items()],
        size=recorded(lens=lens),
        treaties=treaties(lens=lens),
        verdicts=tests_of_verdicts(),
    )
