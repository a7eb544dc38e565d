"""Declarations, reservations, objections and communications."""

from django.contrib import admin

from editorial.admin.base import FactAdmin
from editorial.admin.forms import FactForm
from treaties.domain.declaration_kind import DeclarationKind
from treaties.models import Declaration


class DeclarationForm(FactForm):
    """Refuses a reservation where the treaty allows none."""

    class Meta:
        help_texts = {
            "kind": "What the state calls it. A reservation excludes or modifies an effect (VCLT article "
            "2(1)(d)); CCM article 19 allows none.",
            "made_on": "The day the depositary received it. Empty: not stated.",
            "date_precision": "How well the day is known. Of a month or year, give its last day.",
            "answers": "For an objection: what it answers (VCLT article 20). It changes no standing.",
        }

    def clean(self):
        cleaned = super().clean()
        treaty = cleaned.get("treaty")
        if cleaned.get("kind") == DeclarationKind.RESERVATION and treaty and treaty.bars_reservations:
            self.add_error(
                "kind",
                f"{treaty.short_name} allows no reservation (VCLT article 19(a)). If the state calls its "
                "text a declaration, record it as one.",
            )
        return cleaned


@admin.register(Declaration)
class DeclarationAdmin(FactAdmin):
    form = DeclarationForm
    list_display = ("state", "treaty", "kind", "made_on")
    list_filter = ("kind", "treaty", "state__region")
    list_select_related = ("state", "treaty")
    search_fields = ("state__name", "state__code", "treaty__short_name", "gist")
    date_hierarchy = "made_on"
    ordering = ("-made_on", "state__name", "treaty__short_name", "pk")
    fieldsets = (
        (None, {"fields": ("treaty", "state", "kind", ("made_on", "date_precision"))}),
        ("What it says", {"fields": ("gist", "answers")}),
    )
