"""Where sources differ."""

from django.contrib import admin

from editorial.admin.base import FactAdmin
from treaties.models import Disagreement


@admin.register(Disagreement)
class DisagreementAdmin(FactAdmin):
    list_display = ("treaty", "state", "fact", "recorded_here", "printed_elsewhere")
    list_filter = ("treaty",)
    list_select_related = ("treaty", "state")
    search_fields = ("treaty__short_name", "state__name", "fact", "why")
    ordering = ("treaty__short_name", "state__name", "fact", "pk")
    fieldsets = (
        (None, {"fields": ("treaty", "state", "fact")}),
        ("The two", {"fields": ("recorded_here", "printed_elsewhere", "why")}),
    )
