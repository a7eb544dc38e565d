"""Dated events of the timeline."""

from django.contrib import admin

from conflict.models import Event
from editorial.admin.base import FactAdmin
from editorial.admin.filters import Folded
from editorial.admin.forms import FactForm


class EventForm(FactForm):
    """Each help text says what a reader may rely on."""

    class Meta:
        help_texts = {
            "slug": "Its anchor on the timeline, for instance 2023-07-08-lyman-attack. Others link to it: "
            "once published it stays as it is.",
            "happened_on": "Of a month or year, its last day: it counts from then on.",
            "date_precision": "How well the day is known; it is shown only as exactly as this.",
            "title": "What happened, in a few neutral words. What is reported is called reported.",
            "summary": "In our own words, never firmer than the source: who reports it, who denies it. No "
            "name or likeness of a private victim, no place finer than the public report.",
            "states": "Whose act it was, or on whose land. No state is listed for being suspected alone.",
            "weapons": "The narrowest type a source names; lists of a wider type show it too.",
            "treaties": "Those it bears on.",
        }


@admin.register(Event)
class EventAdmin(FactAdmin):
    form = EventForm
    list_display = ("title", "happened_on", "date_precision")
    list_filter = ("date_precision", ("treaties", Folded), ("states", Folded))
    search_fields = ("title", "slug", "summary", "states__name", "states__code", "weapons__name")
    date_hierarchy = "happened_on"
    ordering = ("-happened_on", "slug")
    fieldsets = (
        (None, {"fields": ("title", "slug", ("happened_on", "date_precision"), "summary")}),
        ("What it concerns", {"fields": ("states", "weapons", "treaties")}),
    )
