"""`/claims/` and `/claims/<id>/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from conflict.selectors import claim as ask
from conflict.selectors.linked import linked_to
from dashboard.web.asked import OF_CLAIMS, claims_asked, of_page
from dashboard.web.claim_form import claim_form
from dashboard.web.found import found
from dashboard.web.keyset import newest
from dashboard.web.lens import lens_from
from dashboard.web.linked_said import of_claim
from dashboard.web.render import page
from dashboard.web.reply import Answerable, replies_beside
from dashboard.web.said import claims_shown, quote_of
from dashboard.web.site import site_of
from dashboard.web.statement_page import bound_that_day
from editorial.selectors.provenance import provenance_of

SECTION = "/claims/"


def claim_list(request: HttpRequest) -> HttpResponse:
    """What was asserted by the day, newest first, as far as it answers to the choices made."""
    lens = lens_from(request)
    asked = of_page(request.GET, known=(*OF_CLAIMS, "cursor"))
    rows = ask.claims(claims_asked(asked, lens=lens), lens=lens)
    shown = newest(rows, column="said_on", cursor=asked.text("cursor"))
    return page(
        request,
        "dashboard/claim_list.html",
        lens=lens,
        section=SECTION,
        exact=True,
        claims=claims_shown(shown.rows, lens=lens),
        older=shown.older,
        form=claim_form(asked, lens=lens),
    )


def claim_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One claim: the record first, then the claim, the verdict with its reasons, and the evidence."""
    lens = lens_from(request)
    claim = found(ask.claim_by_key, key, lens=lens)
    (shown,) = claims_shown([claim], lens=lens)
    weapons = linked_to(claim.statement, "weapons", lens=lens)
    return page(
        request,
        "dashboard/claim_detail.html",
        lens=lens,
        section=SECTION,
        linked=of_claim(site_of(request), shown),
        shown=shown,
        statement=claim.statement,
        provenance=provenance_of([claim], lens=lens)[claim],
        quote=quote_of(claim.statement),
        replies=replies_beside([Answerable(fact=claim)], lens=lens),
        bound=bound_that_day(claim.statement, weapons=weapons, states=shown.states),
    )
