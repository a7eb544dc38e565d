"""The addresses of the API, version 1."""

from django.urls import URLPattern, path
from drf_spectacular.views import SpectacularAPIView

from dashboard.api import (
    action,
    bound,
    change,
    claim,
    declaration,
    disagreement,
    docs,
    event,
    record,
    search,
    source,
    standing,
    state,
    statement,
    treaty,
    weapon,
)

V1 = "api/v1/"

urlpatterns: list[URLPattern] = [
    path("api/", docs.api_docs, name="api-docs"),
    path(f"{V1}treaties/", treaty.Treaties.as_view(), name="api-treaties"),
    path(f"{V1}treaties/<slug:slug>/", treaty.TreatyWhole.as_view(), name="api-treaty"),
    path(f"{V1}treaties/<slug:slug>/standings/", standing.TreatyStandings.as_view(), name="api-standings"),
    path(f"{V1}treaties/<slug:slug>/adherence/", treaty.Adherence.as_view(), name="api-adherence"),
    path(f"{V1}treaties/<slug:slug>/actions/", action.TreatyActions.as_view(), name="api-treaty-actions"),
    path(f"{V1}actions/", action.Actions.as_view(), name="api-actions"),
    path(f"{V1}states/", state.States.as_view(), name="api-states"),
    path(f"{V1}states/<slug:code>/", state.StateWhole.as_view(), name="api-state"),
    path(f"{V1}states/<slug:code>/standings/", standing.StateStandings.as_view(), name="api-state-standings"),
    path(f"{V1}standings/", standing.Standings.as_view(), name="api-matrix"),
    path(f"{V1}declarations/", declaration.Declarations.as_view(), name="api-declarations"),
    path(f"{V1}disagreements/", disagreement.Disagreements.as_view(), name="api-disagreements"),
    path(f"{V1}weapons/", weapon.Weapons.as_view(), name="api-weapons"),
    path(f"{V1}weapons/<slug:slug>/", weapon.WeaponWhole.as_view(), name="api-weapon"),
    path(f"{V1}weapons/<slug:slug>/bound/", bound.BoundBy.as_view(), name="api-bound"),
    path(f"{V1}records/", record.Records.as_view(), name="api-records"),
    path(f"{V1}statements/", statement.Statements.as_view(), name="api-statements"),
    path(f"{V1}statements/<slug:slug>/", statement.StatementWhole.as_view(), name="api-statement"),
    path(f"{V1}claims/", claim.Claims.as_view(), name="api-claims"),
    path(f"{V1}claims/<slug:key>/", claim.ClaimWhole.as_view(), name="api-claim"),
    path(f"{V1}events/", event.Events.as_view(), name="api-events"),
    path(f"{V1}changes/", change.Changes.as_view(), name="api-changes"),
    path(f"{V1}search/", search.SearchAll.as_view(), name="api-search"),
    path(f"{V1}sources/", source.Sources.as_view(), name="api-sources"),
    path(f"{V1}sources/<slug:key>/", source.SourceWhole.as_view(), name="api-source"),
    path(f"{V1}schema/", SpectacularAPIView.as_view(), name="api-schema"),
]
