"""What an article prohibits, restricts or requires."""

from django.contrib import admin

from editorial.admin.base import FactAdmin
from treaties.models import Rule


@admin.register(Rule)
class RuleAdmin(FactAdmin):
    """Without sources of its own: a rule is the treaty's text, and rests on what the treaty rests on."""

    list_display = ("treaty", "article", "effect", "act", "weapon_class", "applies_to")
    list_filter = ("treaty", "effect", "act", "weapon_class")
    list_select_related = ("treaty",)
    search_fields = ("article", "note", "treaty__short_name")
    ordering = ("treaty__short_name", "article", "act", "pk")
    inlines = ()
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("treaty", "article"),
                    ("effect", "act"),
                    ("weapon_class", "applies_to"),
                    "note",
                ),
                "description": "A rule rests on the sources of its treaty.",
            },
        ),
    )
