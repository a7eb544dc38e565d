"""The register of sources."""

from django import forms
from django.contrib import admin
from django.db import models

from editorial.models import Source
from editorial.services.recheck import not_checked_by

from .base import FactAdmin
from .forms import FactForm
from .importing import ComesAsCsv
from .source_filters import ArchivedFilter, CheckedFilter, FlaggedFilter


class SourceForm(FactForm):
    """One source."""

    def clean_checked_on(self):
        day = self.cleaned_data["checked_on"]
        if fault := not_checked_by(day):
            raise forms.ValidationError(fault)
        return day


@admin.register(Source)
class SourceAdmin(ComesAsCsv, FactAdmin):
    form = SourceForm
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

    def import_faults(self, fact):
        if fault := not_checked_by(fact.checked_on):
            yield "checked_on", fault

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"key": ("title",)}
