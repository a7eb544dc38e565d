"""`/states/` and `/states/<ISO3>/`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from conflict.domain.record_words import NOT_BREACH, NOT_EVIDENCE
from conflict.selectors.record import Asked
from dashboard.web.event import strip_of
from dashboard.web.found import found
from dashboard.web.lens import carry, lens_from, reading_day
from dashboard.web.linked_pages import of_state, of_states
from dashboard.web.record_lines import record_groups, records_in
from dashboard.web.render import page
from dashboard.web.reply import Answerable, on_records, replies_beside
from dashboard.web.site import absolute, site_of
from dashboard.web.state_list import state_list as listed
from dashboard.web.state_page import state_page
from editorial.selectors.provenance import provenance_of
from treaties.domain.state_counts import DEFINITIONS
from treaties.selectors.action import coming_effects
from treaties.selectors.declaration import declarations_by
from treaties.selectors.disagreement import disagreements
from treaties.selectors.state import state_by_code

SECTION = "/states/"


def state_list(request: HttpRequest) -> HttpResponse:
    """Every state of the day by region, with the number of treaties in force for it."""
    lens = lens_from(request)
    return page(
        request,
        "dashboard/state_list.html",
        lens=lens,
        section=SECTION,
        exact=True,
        listed=listed(lens=lens),
        definition=DEFINITIONS["in_force"],
        linked=of_states(site_of(request), lens=lens),
    )


def state_detail(request: HttpRequest, code: str) -> HttpResponse:
    """One state under every treaty; a code in lower case is sent on to the one address."""
    lens = lens_from(request)
    state = found(state_by_code, code, lens=lens)
    if code != state.code:
        query = request.META["QUERY_STRING"]
        return HttpResponsePermanentRedirect(f"/states/{state.code}/{'?' if query else ''}{query}")
    address = absolute(request, "state", code=state.code)
    shown = state_page(state, lens=lens, today=reading_day(), carry=carry(lens), address=address)
    declared, differing = declarations_by(state, lens=lens), disagreements(lens=lens, state=state)
    records = record_groups(Asked(states=[state.code]), lens=lens)
    facts = [*shown.acts, *declared, *differing, *records_in(records)]
    return page(
        request,
        "dashboard/state_detail.html",
        lens=lens,
        section=SECTION,
        state=state,
        shown=shown,
        definitions=DEFINITIONS,
        coming=coming_effects(lens=lens, limit=20, state=state),
        declarations=declared,
        disagreements=differing,
        records=records,
        replies=replies_beside([Answerable(fact=state), *on_records(records)], lens=lens),
        provenance=provenance_of(facts, lens=lens),
        no_evidence=NOT_EVIDENCE,
        no_breach=NOT_BREACH,
        strip=strip_of(lens=lens, state=state.code),
        linked=of_state(site_of(request), state, name=shown.name, lens=lens),
    )
