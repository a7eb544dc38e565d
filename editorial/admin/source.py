"""The register of sources."""

from django.contrib import admin
from django.db import models

from editorial.models import Source

from .base import FactAdmin


@admin.register(Source)
class SourceAdmin(FactAdmin):
    list_display = ("key", "title", "publisher", "kind", "language", "published_on")
    list_filter = ("kind", "language")
    search_fields = ("key", "title", "publisher", "url")
    ordering = ("key",)
    inlines = ()
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fieldsets = (
        (None, {"fields": ("title", "key", "publisher", "kind")}),
        ("Where and when", {"fields": ("url", ("published_on", "date_precision"), "language")}),
        ("What for", {"fields": ("supports",)}),
    )

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"key": ("title",)}
