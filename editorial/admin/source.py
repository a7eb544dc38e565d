"""The register of sources."""

from django.contrib import admin
from django.db import models

from editorial.models import Source

from .base import FactAdmin
from .importing import ComesAsCsv
from .source_filters import ArchivedFilter, CheckedFilter, FlaggedFilter


@admin.register(Source)
class SourceAdmin(ComesAsCsv, FactAdmin):
    import_shows = "title"
    list_display = ("key", "title", "publisher", "kind", "language", "published_on")
    list_filter = ("kind", FlaggedFilter, ArchivedFilter, CheckedFilter, "language")
    search_fields = ("key", "title", "publisher", "url", "network")
    ordering = ("key",)
    inlines = ()
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fieldsets = (
        (None, {"fields": ("title", "key", "publisher", "kind")}),
        ("Where and when", {"fields": ("url", ("published_on", "date_precision"), "language")}),
        ("What for", {"fields": ("supports",)}),
        ("Who publishes it", {"fields": ("country", "reliability", "network")}),
        ("How it is kept", {"fields": ("archive_url", "file_sha256", ("checked_on", "is_dead"))}),
    )

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"key": ("title",)}
