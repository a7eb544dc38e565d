"""States and the names they bore."""

from django.contrib import admin

from editorial.admin.base import FactAdmin
from editorial.admin.below import FactInline, ListedInline
from editorial.admin.citation import CitationInline
from treaties.models import State, StateName, TreatyAction


class NameInline(FactInline):
    model = StateName
    fields = ("name", "began_on", "ended_on", "stage")
    ordering = ("ended_on", "pk")
    verbose_name_plural = "former names"


class ActsInline(ListedInline):
    """Under every treaty; entered and corrected on the act's own form."""

    model = TreatyAction
    fields = ("kind", "done_on", "effective_on", "stage")
    readonly_fields = ("effective_on", "stage")
    verbose_name_plural = "acts, in the order they were done"

    def get_queryset(self, request):
        found = super().get_queryset(request).select_related("treaty", "state")
        return found.order_by("done_on", "treaty__slug", "kind")


@admin.register(State)
class StateAdmin(FactAdmin):
    list_display = ("name", "code", "region", "subregion", "un_joined_on", "is_outside")
    list_filter = ("region", "is_outside")
    search_fields = ("name", "code", "iso2", "official_name", "depositary_name", "aliases", "names__name")
    ordering = ("name", "code")
    inlines = (NameInline, CitationInline, ActsInline)
    fieldsets = (
        (None, {"fields": (("code", "iso2", "m49"), "name", "official_name")}),
        (
            "Names elsewhere",
            {
                "fields": ("depositary_name", "aliases"),
                "description": "A former name goes below, with the days between which it was borne.",
            },
        ),
        ("Where", {"fields": (("region", "subregion"),)}),
        (
            "When",
            {
                "fields": ("un_joined_on", ("began_on", "ended_on")),
                "description": "A succession is never inferred: a successor appears by its own act "
                "(VCLT leaves succession to other law; the depositary prints it as “d”).",
            },
        ),
        ("Counting", {"fields": ("is_outside", "note")}),
    )


@admin.register(StateName)
class StateNameAdmin(FactAdmin):
    list_display = ("name", "state", "began_on", "ended_on")
    list_select_related = ("state",)
    search_fields = ("name", "state__name", "state__code")
    ordering = ("name", "pk")
    fieldsets = ((None, {"fields": ("state", "name", ("began_on", "ended_on"))}),)
