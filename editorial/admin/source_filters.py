"""The register, narrowed to what needs a look: flagged, without a copy, long not opened."""

from django.contrib.admin import SimpleListFilter
from django.db.models import Q

from editorial.services.recheck import LATE, late_before


class FlaggedFilter(SimpleListFilter):
    """Those that show only that something was said."""

    title = "flag"
    parameter_name = "flagged"

    def lookups(self, request, model_admin):
        return [("yes", "Of a flagged network"), ("no", "Not flagged")]

    def queryset(self, request, queryset):
        chosen = {"yes": ~Q(network=""), "no": Q(network="")}.get(self.value())
        return queryset.filter(chosen) if chosen else queryset


class ArchivedFilter(SimpleListFilter):
    """Those of which nobody else is known to keep a copy."""

    title = "archived copy"
    parameter_name = "archived"

    def lookups(self, request, model_admin):
        return [("no", "None on record"), ("yes", "On record")]

    def queryset(self, request, queryset):
        chosen = {"yes": ~Q(archive_url=""), "no": Q(archive_url="")}.get(self.value())
        return queryset.filter(chosen) if chosen else queryset


class CheckedFilter(SimpleListFilter):
    """Those whose address nobody has opened lately, as far as the record knows."""

    title = "last checked"
    parameter_name = "checked"

    def lookups(self, request, model_admin):
        return [
            ("dead", "The address is dead"),
            ("never", "Never, or not recorded"),
            ("late", f"More than {LATE} days ago"),
        ]

    def queryset(self, request, queryset):
        need = {"dead": Q(is_dead=True), "never": Q(checked_on=None), "late": Q(checked_on__lt=late_before())}
        chosen = need.get(self.value())
        return queryset.filter(chosen) if chosen else queryset
