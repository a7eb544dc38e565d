"""Addresses of the desk that show what the public reads: behind its own door, below /admin/."""

from django.contrib import admin
from django.urls import URLPattern, path

from dashboard.desk import home, preview

guarded = admin.site.admin_view

urlpatterns: list[URLPattern] = [
    path("", guarded(home.home), name="desk-home"),
    path("preview/proposal/<pk>/", guarded(preview.proposal_preview), name="preview-proposal"),
    path("preview/<label>/<pk>/", guarded(preview.draft_preview), name="preview"),
]
