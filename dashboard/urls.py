"""The public addresses."""

from django.urls import URLPattern, path

from dashboard.api.standings import StandingsView
from dashboard.pages import home, treaty

urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("treaties/", treaty.treaty_list, name="treaties"),
    path("treaties/<slug:slug>/", treaty.treaty_detail, name="treaty"),
    path("api/v1/treaties/<slug:slug>/standings/", StandingsView.as_view(), name="api-standings"),
]
