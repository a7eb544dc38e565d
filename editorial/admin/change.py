"""The public list of changes: read at the desk, written by services alone."""

from django.contrib import admin

from editorial.models import Change

from .only_read import OnlyRead


@admin.register(Change)
class ChangeAdmin(OnlyRead, admin.ModelAdmin):
    list_display = ("made_at", "reason", "summary", "made_by")
    list_filter = ("reason",)
    list_select_related = ("made_by",)
    search_fields = ("summary",)
    date_hierarchy = "made_at"
    ordering = ("-made_at", "-pk")
    list_per_page = 50
    show_full_result_count = False
    fields = ("made_at", "made_by", "reason", "summary", "content_type", "object_id", "before", "after")
