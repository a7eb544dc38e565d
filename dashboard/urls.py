"""The public addresses."""

from django.urls import URLPattern, path

from dashboard.api.urls import urlpatterns as api
from dashboard.pages import (
    bound,
    change,
    claim,
    compare,
    disagreement,
    event,
    health,
    home,
    method,
    search,
    sitemap,
    source,
    speaker,
    state,
    statement,
    treaty,
    weapon,
)
from dashboard.pages.twin import twins

urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("treaties/", treaty.treaty_list, name="treaties"),
    path("treaties/<slug:slug>/", treaty.treaty_detail, name="treaty"),
    path("states/", state.state_list, name="states"),
    path("states/<slug:code>/", state.state_detail, name="state"),
    path("weapons/", weapon.weapon_list, name="weapons"),
    path("weapons/<slug:slug>/", weapon.weapon_detail, name="weapon"),
    path("statements/", statement.statement_list, name="statements"),
    path("statements/<slug:slug>/", statement.statement_detail, name="statement"),
    path("claims/", claim.claim_list, name="claims"),
    path("claims/<slug:key>/", claim.claim_detail, name="claim"),
    path("events/", event.event_list, name="events"),
    path("people/", speaker.speaker_list, name="speakers"),
    path("people/<slug:slug>/", speaker.speaker_detail, name="speaker"),
    path("bound/", bound.bound, name="bound"),
    path("bound.csv", bound.bound_twin, {"kind": "csv"}, name="bound-csv"),
    path("bound.json", bound.bound_twin, {"kind": "json"}, name="bound-json"),
    path("compare/", compare.compare, name="compare"),
    path("disagreements/", disagreement.disagreement_list, name="disagreements"),
    path("changes/", change.change_list, name="changes"),
    path("changes.atom", change.change_feed, name="changes-atom"),
    path("sources/", source.source_list, name="sources"),
    path("sources/<slug:key>/", source.source_detail, name="source"),
    path("search/", search.search, name="search"),
    path("method/", method.method, name="method"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("robots.txt", sitemap.robots, name="robots"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    *twins,
    *api,
]
