"""Weapon types: what each is, and the five conditions of article 2(2)(c)."""

from django.contrib import admin

from conflict.models import FailureRate, WeaponType
from editorial.admin.base import FactAdmin
from editorial.admin.below import FactInline
from editorial.admin.citation import CitationInline
from editorial.admin.filters import Folded

from .weapon_form import WeaponForm


class FailureRateInline(FactInline):
    model = FailureRate
    fields = ("basis", "kind", "least", "most", "said_by", "note", "stage")
    ordering = ("basis", "least", "most", "said_by")


@admin.register(WeaponType)
class WeaponTypeAdmin(FactAdmin):
    form = WeaponForm
    list_display = ("name", "designation", "parent", "weapon_class", "coverage")
    list_filter = ("coverage", "weapon_class", ("origin", Folded))
    list_select_related = ("parent",)
    search_fields = ("name", "slug", "designation", "category", "submunition_model", "origin__name")
    ordering = ("name", "slug")
    inlines = (FailureRateInline, CitationInline)
    fieldsets = (
        (None, {"fields": ("name", "slug", "designation", "category", "parent", "weapon_class")}),
        ("What it is", {"fields": (("origin", "delivery"), "description", "note")}),
        (
            "What it releases",
            {"fields": ("submunition_model", ("submunitions_least", "submunitions_most"))},
        ),
        (
            "Under the Convention on Cluster Munitions",
            {
                "fields": (
                    "coverage",
                    "has_fewer_than_ten",
                    "weighs_over_four_kg",
                    "engages_single_target",
                    "self_destructs",
                    "self_deactivates",
                ),
                "description": "Article 2(2)(c): a munition that meets all five conditions together is not a "
                "cluster munition; one that misses a single condition is. “Unknown” is shown as not "
                "recorded, and nothing is concluded from it.",
            },
        ),
    )

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"slug": ("name",)}


@admin.register(FailureRate)
class FailureRateAdmin(FactAdmin):
    list_display = ("weapon", "basis", "kind", "least", "most", "said_by")
    list_filter = ("basis", "kind", ("weapon", Folded))
    list_select_related = ("weapon",)
    search_fields = ("weapon__name", "weapon__slug", "weapon__designation", "said_by", "note")
    ordering = ("weapon__name", "basis", "least", "most", "said_by")
    fieldsets = (
        (None, {"fields": ("weapon", ("basis", "kind"), "said_by")}),
        (
            "The figure, in per cent",
            {
                "fields": (("least", "most"), "note"),
                "description": "“About 6 %” is 6 and 6; “no more than 2.35 %” is 0 and 2.35; “14 % or more” "
                "is 14 and 100. Never average, and never carry a figure over to another lot or model.",
            },
        ),
    )
