"""Filters: with many choices, folded until one is chosen; and what nobody has looked at for long."""

from django.contrib.admin import ChoicesFieldListFilter, RelatedFieldListFilter, SimpleListFilter

from editorial.selectors.late import late_rows
from editorial.services.recheck import LATE, late_before

TEMPLATE = "admin/filter_folded.html"


class Folded(RelatedFieldListFilter):
    template = TEMPLATE


class FoldedChoices(ChoicesFieldListFilter):
    template = TEMPLATE


class LookedAt(SimpleListFilter):
    """Published rows that were neither corrected nor checked again lately."""

    title = "last looked at"
    parameter_name = "looked"

    def lookups(self, request, model_admin):
        return [("late", f"Published, and not for {LATE} days")]

    def queryset(self, request, queryset):
        return late_rows(queryset, before=late_before()) if self.value() == "late" else queryset
